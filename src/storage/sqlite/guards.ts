import type { Client } from './connection.ts';

/**
 * Triggers that keep releases immutable. They are kept here and not in migrations, since rebuilding a table drops its triggers
 * silently. A release may go only with its conference, whose row is gone by the time that its releases follow.
 */
const guards: Record<string, string> = {
  releases_stay: `CREATE TRIGGER releases_stay BEFORE UPDATE ON releases BEGIN SELECT RAISE(ABORT, 'a release is immutable'); END`,
  releases_are_kept: `CREATE TRIGGER releases_are_kept BEFORE DELETE ON releases
WHEN EXISTS (SELECT 1 FROM conferences WHERE id = OLD.conference)
BEGIN SELECT RAISE(ABORT, 'a release goes only with its conference'); END`,
  releases_follow: `CREATE TRIGGER releases_follow BEFORE INSERT ON releases
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM releases WHERE conference = NEW.conference)
BEGIN SELECT RAISE(ABORT, 'a release follows the newest one'); END`,
};

/** Whether every guard is there as it stands here. */
export function guardsStand(client: Client): boolean {
  const find = client.prepare<[string, string]>("SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ? AND sql = ?");
  return Object.entries(guards).every(([name, text]) => find.get(name, text) !== undefined);
}

export function removeGuards(client: Client): void {
  for (const name of Object.keys(guards)) client.exec(`DROP TRIGGER IF EXISTS ${name}`);
}

export function raiseGuards(client: Client): void {
  removeGuards(client);
  for (const text of Object.values(guards)) client.exec(text);
}
