import { Role, type Session } from '../../agenda/session.ts';
import { lineOf, titleOf } from './titles.ts';

type Appearance = Session['speakers'][number];

const ROLES: Record<string, Appearance['role']> = {
  panelist: 'panellist',
  moderation: 'moderator',
  'keynote speaker': 'keynote',
  chairperson: 'chair',
  'session chair': 'chair',
  translator: 'interpreter',
  person: 'speaker',
};

/** What a file says of a person's part in a session: nothing where it has neither a role nor a label. */
export function statedRole({ role = '', label }: { role?: string | undefined; label?: string | null | undefined }): Partial<Appearance> {
  const written = titleOf(role);
  if (!written && !label) return {};
  return { ...roleOf(written), ...(label && { label: lineOf(label) }) };
}

/** A role by the file's word for it; a word that is none of ours becomes the label. */
function roleOf(word: string): Pick<Appearance, 'role' | 'label'> {
  const role = Role.safeParse(ROLES[word.toLowerCase()] ?? word.toLowerCase());
  return role.success ? { role: role.data, label: null } : { role: 'speaker', label: lineOf(word) };
}
