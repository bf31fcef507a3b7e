import { type Fault, invalid } from '../../agenda/errors.ts';
import { endOf, type Invitation } from '../../agenda/personal-feed.ts';
import type { Service } from '../service.ts';

/** The ids of the invitations that keys open. @throws AgendaError `invalid` for a key that opens none: unknown, ended, of another conference, alike. */
export async function invitationsOf(keys: readonly string[], conference: string, { store, ambient }: Service): Promise<string[]> {
  if (keys.length === 0) return [];
  const known = new Map((await store.listInvitations(conference)).map((one) => [one.hash, one]));
  const found = keys.map((key): Invitation | undefined => known.get(ambient.sha256(key)));
  const faults = found.flatMap((one, index): Fault[] =>
    one && endOf(one, ambient.now()) === null ? [] : [{ path: `invitations[${index}]`, message: 'is no key that opens anything here' }],
  );
  if (faults.length > 0) throw invalid(faults);
  return [...new Set(found.flatMap((one) => one?.id ?? []))];
}
