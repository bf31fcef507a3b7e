import { Role, type Session } from '../../agenda/session.ts';
import { lineOf, titleOf } from './titles.ts';

export type Appearance = Session['speakers'][number];

const ROLES: Record<string, Appearance['role']> = {
  panelist: 'panellist',
  moderation: 'moderator',
  'keynote speaker': 'keynote',
  chairperson: 'chair',
  'session chair': 'chair',
  translator: 'interpreter',
  person: 'speaker',
};

/** A role by the file's word for it; a word that is none of ours becomes the label. */
export function roleOf(written: string): Pick<Appearance, 'role' | 'label'> {
  const word = titleOf(written);
  const role = Role.safeParse(ROLES[word.toLowerCase()] ?? word.toLowerCase());
  return role.success ? { role: role.data, label: null } : { role: 'speaker', label: lineOf(word) };
}
