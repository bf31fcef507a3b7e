import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { changeBetween } from '../../src/agenda/changes.ts';
import { publishDraft } from '../../src/agenda/publish-draft.ts';
import { readDraft } from '../../src/agenda/read-draft.ts';
import type { Scope, Store } from '../../src/agenda/store.ts';
import { buildApp } from '../../src/http/app.ts';
import type { Service } from '../../src/http/service.ts';
import { memoryStore } from '../storage/memory.ts';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A running service on a store in memory, with a clock that stands until it is set. */
export interface Bench {
  app: FastifyInstance;
  store: Store;
  service: Service;
  clock: { now: number };
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  manage(method: InjectOptions['method'], path: string, body?: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Puts a draft document in place of the present one and releases it. */
  release(document: unknown, options?: Parameters<typeof publishDraft>[2]): Promise<number>;
}

/** Makes a token of a scope, with its name as its secret. */
export async function makeToken(store: Store, secret: string, scope: Scope, conference: string | null = null): Promise<void> {
  const createdAt = '2023-01-01T00:00:00Z';
  await store.createToken({ id: secret, hash: sha256(secret), scope, conference, createdAt, expiresAt: null, revokedAt: null });
}

export async function openBench(over: Partial<Service> = {}): Promise<Bench> {
  const store = over.store ?? memoryStore();
  const clock = { now: Date.parse('2023-09-01T10:00:00Z') };
  const service: Service = {
    store,
    ambient: { now: () => clock.now, uuid: randomUUID, sha256 },
    secret: (octets) => randomBytes(octets).toString('base64url'),
    publicUrl: 'https://agenda.example.org',
    corsOrigins: ['*'],
    trustProxy: [],
    log: { level: 'silent' },
    ...over,
  };
  const app = await buildApp(service);
  await app.ready();
  if (!(await store.findToken(sha256('admin')))) await makeToken(store, 'admin', 'admin');
  return {
    app,
    store,
    service,
    clock,
    get: (url, headers = {}) => app.inject({ url, headers }),
    manage: (method, path, body, headers = {}) =>
      app.inject({
        method: method ?? 'GET',
        url: `/manage/v1${path}`,
        headers: { authorization: 'Bearer admin', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      }),
    release: async (document, options = { allowClashes: true }) => {
      const draft = readDraft(document);
      const { id } = draft.conference;
      const stored = await store.loadDraft(id);
      await store.applyChange(id, stored?.revision ?? 0, changeBetween(stored?.draft ?? null, draft));
      clock.now += 60_000;
      return (await publishDraft(store, id, options, service.ambient)).release.number;
    },
  };
}

const uid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A small conference with everything in it: two languages, a block with breakouts, a placeholder, a private session, an all-day one. */
export function sampleDocument() {
  const session = (n: number, id: string, rest: object) => ({ id, uid: uid(n), title: `Session ${n}`, ...rest });
  return {
    conference: {
      id: 'exchange',
      title: { en: 'Exchange', fr: 'Échange' },
      startDate: '2023-10-24',
      endDate: '2023-10-25',
      timeZone: 'Europe/Paris',
      languages: ['en', 'fr'],
      venue: { name: 'Centre', city: 'Paris', geo: { lat: 48.861, lon: 2.269 } },
      series: { id: 'exchanges', title: 'Exchanges' },
      description: 'About **procurement**.',
    },
    audiences: [{ id: 'oversight', title: 'Oversight bodies' }],
    tracks: [{ id: 'digital', title: { en: 'Digital', fr: 'Numérique' }, color: '#0b57a4' }],
    rooms: [
      { id: 'aula', title: 'Aula', order: 1 },
      { id: 'room-2', title: 'Room 2', order: 2 },
      { id: 'secret-room', title: 'Secret room', order: 3 },
    ],
    speakers: [
      { id: 'ada', name: 'Ada Example', organisation: 'Institute', biography: 'Writes *programs*.' },
      { id: 'secret', name: 'Secret Guest' },
    ],
    documents: [
      {
        id: 'paper',
        title: 'Paper',
        url: 'https://example.org/paper.pdf',
        kind: 'background',
        mediaType: 'application/pdf',
        languages: ['en'],
      },
      { id: 'papier', title: 'Papier', url: 'https://example.org/papier.pdf', languages: ['fr'], translationOf: 'paper' },
    ],
    sessions: [
      session(1, 'opening', {
        kind: 'plenary',
        title: { en: 'Opening', fr: 'Ouverture' },
        abstract: { en: 'We **begin**.', fr: 'Nous **commençons**.' },
        start: '2023-10-24T09:00',
        end: '2023-10-24T10:00',
        room: 'aula',
        track: 'digital',
        speakers: [{ speaker: 'ada', role: 'keynote' }],
        documents: ['paper'],
        languages: ['en'],
      }),
      session(2, 'block', { kind: 'other', title: 'Breakouts', start: '2023-10-24T10:30', end: '2023-10-24T12:00' }),
      session(3, 'data', {
        kind: 'breakout',
        title: 'Data',
        start: '2023-10-24T10:30',
        end: '2023-10-24T12:00',
        room: 'aula',
        parent: 'block',
        audiences: ['oversight'],
      }),
      session(4, 'tools', {
        kind: 'breakout',
        title: 'Tools',
        start: '2023-10-24T10:30',
        end: '2023-10-24T12:00',
        room: 'room-2',
        parent: 'block',
      }),
      session(5, 'held', {
        title: 'Secret meeting',
        visibility: 'placeholder',
        start: '2023-10-25T09:00',
        end: '2023-10-25T10:00',
        room: 'secret-room',
        speakers: [{ speaker: 'secret' }],
      }),
      session(6, 'hidden', {
        title: 'Hidden',
        visibility: 'private',
        start: '2023-10-25T11:00',
        end: '2023-10-25T12:00',
        room: 'secret-room',
      }),
      session(7, 'fair', { kind: 'social', title: 'Fair', date: '2023-10-25' }),
      session(8, 'later', { kind: 'workshop', title: 'Later' }),
    ],
  };
}
