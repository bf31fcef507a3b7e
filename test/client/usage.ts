import type { components, paths } from './lectern.ts';

type Session = components['schemas']['Session'];
type Problem = components['schemas']['Problem'];
type SessionQuery = NonNullable<paths['/v1/conferences/{c}/sessions']['get']['parameters']['query']>;
type SessionList = paths['/v1/conferences/{c}/sessions']['get']['responses'][200]['content']['application/json'];
type Agenda = paths['/v1/conferences/{c}/agenda']['get']['responses'][200]['content']['application/json'];

/** A frontend's fetch: typed by what the service says of itself. */
async function read<T>(base: string, path: string, query: Record<string, string | readonly string[] | undefined> = {}): Promise<T> {
  const url = new URL(path, base);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, [value].flat().join(','));
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(((await answer.json()) as Problem).detail);
  return (await answer.json()) as T;
}

/** Texts come as strings unless `lang=*` asks for maps. */
function text(value: Session['title']): string {
  return typeof value === 'string' ? value : (Object.values(value)[0] ?? '');
}

export async function plenaryTitles(base: string, conference: string): Promise<string[]> {
  const query = { kind: ['plenary'], day: ['2023-10-24'], lang: 'fr', limit: '20' } satisfies SessionQuery;
  const list = await read<SessionList>(base, `/v1/conferences/${conference}/sessions`, query);
  return list.items.map((session) => `${session.start ?? 'unscheduled'} ${text(session.title)}`);
}

export async function roomsInUse(base: string, conference: string): Promise<(string | null)[]> {
  const agenda = await read<Agenda>(base, `/v1/conferences/${conference}/agenda`);
  return agenda.sessions.map((session: Session) => session.room);
}
