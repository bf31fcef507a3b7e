import fc from 'fast-check';
import type { Draft } from '../../src/agenda/draft.ts';
import { aDraft, aSession, type Fields } from './draft.ts';

const NAMES = ['s0', 's1', 's2', 's3'];
const visibility = fc.constantFrom('public', 'public', 'placeholder', 'private', 'absent');
const reference = fc.constantFrom(null, 'r0', 'r1', 'r2');
const hour = fc.integer({ min: 8, max: 17 }).map((at) => `2023-10-24T${String(at).padStart(2, '0')}:00`);

const session = fc.record({
  visibility,
  title: fc.constantFrom('One', 'Two', 'Three'),
  start: hour,
  room: reference,
  track: reference,
  speaker: reference,
  document: reference,
  audience: reference,
  parent: fc.constantFrom(null, 0, 1, 2),
});
export type SessionPlan = typeof session extends fc.Arbitrary<infer S> ? S : never;

/** What everyone may know of one state of a draft, in as far as its sessions are public. */
export const state = fc.record({
  sessions: fc.tuple(session, session, session, session),
  names: fc.tuple(fc.constantFrom('A', 'B'), fc.constantFrom('A', 'B'), fc.constantFrom('A', 'B')),
  restricted: fc.boolean(),
});
export type State = typeof state extends fc.Arbitrary<infer S> ? S : never;

/** What nobody may learn: all that is in it comes into fields that the public does not see. */
export const secret = fc.record({
  word: fc.stringMatching(/^[a-z]{4,8}$/),
  kind: fc.constantFrom('plenary', 'breakout', 'social'),
  status: fc.constantFrom('confirmed', 'cancelled', 'tentative'),
  start: hour,
  extra: fc.integer({ min: 0, max: 3 }),
  own: fc.boolean(),
  shared: fc.boolean(),
});
export type Secret = typeof secret extends fc.Arbitrary<infer S> ? S : never;

function endOf(start: string): string {
  return `${start.slice(0, 14)}50`;
}

function publicFields(plan: SessionPlan, plans: readonly SessionPlan[], index: number): Fields {
  const many = (id: string | null) => (id ? [id] : []);
  const isThere = plan.parent !== null && plan.parent < index && plans[plan.parent]?.visibility !== 'absent';
  return {
    ...{ title: plan.title, room: plan.room, track: plan.track, parent: isThere ? `s${plan.parent}` : null },
    speakers: many(plan.speaker).map((speaker) => ({ speaker })),
    documents: many(plan.document),
    audiences: many(plan.audience),
  };
}

/** A hidden session uses what is its own, and of the rest only what public sessions show anyway. */
function hiddenFields({ word, kind, status, own, shared }: Secret, plans: readonly SessionPlan[]): Fields {
  const shown = plans.find((plan) => plan.visibility === 'public');
  const room = own ? 'hidden' : shared ? shown?.room : null;
  const speaker = own ? 'hidden' : shared ? shown?.speaker : null;
  return {
    ...{ title: word, abstract: word, note: word, tags: [word], kind, status, admission: 'invitation', room: room ?? null },
    speakers: speaker ? [{ speaker, label: word }] : [],
    ...{ track: own ? 'hidden' : null, documents: own ? ['hidden'] : [], audiences: own ? ['hidden'] : [] },
    links: { page: `https://example.org/${word}`, stream: `https://example.org/${word}` },
  };
}

/** The draft of a state in the world of a secret. */
export function draftIn({ sessions: plans, names, restricted }: State, hidden: Secret): Draft {
  const source = { system: hidden.word, key: hidden.word };
  const sessions = plans.flatMap((plan, index) => {
    if (plan.visibility === 'absent') return [];
    const fields = plan.visibility === 'public' ? publicFields(plan, plans, index) : hiddenFields(hidden, plans);
    const start = plan.visibility === 'private' ? hidden.start : plan.start;
    const links = { ...(fields['links'] as Fields | undefined), join: `https://example.org/${hidden.word}` };
    return [aSession({ id: NAMES[index], source, ...fields, links, visibility: plan.visibility, start, end: endOf(start) })];
  });
  const extra = Array.from({ length: hidden.extra }, (_, n) =>
    aSession({ id: `x${n}`, ...hiddenFields(hidden, plans), visibility: 'private', start: hidden.start, end: endOf(hidden.start) }),
  );
  const titled = (over: Fields = {}) => [
    ...names.map((name, n) => ({ id: `r${n}`, title: name, source, ...over })),
    ...(hidden.own ? [{ id: 'hidden', title: hidden.word, source }] : []),
  ];
  const hiddenIsUsed = hidden.extra > 0 || plans.some((plan) => plan.visibility === 'private' || plan.visibility === 'placeholder');
  const used = <T extends { id: string }>(items: T[]) => items.filter(({ id }) => id !== 'hidden' || hiddenIsUsed);
  return aDraft({
    audiences: used(titled()),
    tracks: used(titled()),
    rooms: used(titled()),
    speakers: used(titled().map(({ title, ...rest }) => ({ ...rest, name: title }))),
    documents: used(
      titled(restricted ? { access: 'restricted', url: `https://example.org/${hidden.word}` } : { url: 'https://example.org/open' }),
    ),
    sessions: [...sessions, ...extra],
  });
}
