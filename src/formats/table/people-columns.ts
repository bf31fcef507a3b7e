import { plainWord } from '../foreign/calendar-words.ts';

/** What a column tells of a person. */
export type PersonPart = 'name' | 'first' | 'last' | 'organisation' | 'position' | 'role';

/** A column for people of a session, beside the one for all of its speakers. */
export interface PeopleColumn {
  at: number;
  part: PersonPart;
  /** What columns of the same people have in common ("speaker 2"); '' for the column for all speakers, and those that only say "affiliation". */
  group: string;
  /** The role of those whom it names; '' for speakers. */
  role: string;
}

const AUTHOR = 'author';
/** Those who are there for what others present. */
const BESIDE = /^(?:moderator|chair|discussant|rapporteur)$/;
const SPEAKERS = { part: 'name', group: '' } as const;

/** The words for those who appear, without accents, by their roles. */
const ROLES: readonly [role: string, words: RegExp][] = [
  [
    '',
    /^(?:co )?(?:speaker|presenter|presentador|intervenant|orateur|oratrice|conferencier|referent|sprecher|redner|vortragende|ponente|conferencista|expositor)/,
  ],
  ['keynote', /^keynote(?: speaker)?/],
  ['moderator', /^(?:session )?(?:moderator|moderation|moderateur|moderatrice|moderador|moderadora|facilitator|animateur|animatrice)/],
  ['chair', /^(?:session ?)?(?:co )?(?:chairperson|chairman|chair|vorsitz|sitzungsleitung|president de seance|presidencia)/],
  ['panellist', /^(?:panell?ist|paneliste|panelista)/],
  ['discussant', /^(?:discussant|discutant|respondent)/],
  ['rapporteur', /^rapporteur/],
  [AUTHOR, /^(?:presenting )?author/],
];
const PARTS: readonly [part: PersonPart, words: RegExp][] = [
  ['first', /^(?:first ?name|first|given name|prenom|vorname)$/],
  ['last', /^(?:last ?name|last|surname|family name|nachname|apellidos?)$/],
  [
    'organisation',
    /^(?:affiliation|affil|organi[sz]ation|company|institution|institute|employer|org|organisme|entreprise|firma|unternehmen|organizacion|institucion|empresa)s?$/,
  ],
  ['position', /^(?:job title|title|position|function|fonction|funktion|cargo|puesto)s?$/],
  ['role', /^(?:role|type)s?$/],
  ['name', /^(?:full ?name|name|nom|nombre|list)?s?$/],
];

/**
 * The columns for people, by their headers as `wordOf` makes them: the one for all speakers, and those that are nothing else.
 * @param taken the columns that are fields of a session.
 */
export function peopleColumnsOf(words: readonly string[], taken: ReadonlySet<number>, speakersAt: number | undefined): PeopleColumn[] {
  const main: PeopleColumn[] =
    speakersAt === undefined ? [] : [{ ...SPEAKERS, at: speakersAt, role: columnIn(words[speakersAt] ?? '', speakersAt)?.role ?? '' }];
  const others = words.flatMap((word, at) => (taken.has(at) ? [] : (columnIn(word, at) ?? [])));
  const columns = [...main, ...others.filter(({ role }) => role !== AUTHOR)];
  const speaks = (column: PeopleColumn) => isNaming(column) && !BESIDE.test(column.role);
  // Who wrote a paper presents it, where the table names nobody else who does.
  return withNames(
    columns.some(speaks) ? columns : [...main, ...others].map((column) => (column.role === AUTHOR ? { ...column, role: '' } : column)),
  );
}

/** Whether a column has names, or parts of them. */
export function isNaming({ part }: Pick<PeopleColumn, 'part'>): boolean {
  return part === 'name' || part === 'first' || part === 'last';
}

/** The columns without details of nobody: those of speakers at large go with the column for all. */
function withNames(columns: readonly PeopleColumn[]): PeopleColumn[] {
  const named = new Set(columns.filter(isNaming).map(({ group }) => group));
  return columns.flatMap((column) => {
    if (named.has(column.group)) return [column];
    return named.has('') && column.role === '' && /^\D*$/.test(column.group) ? [{ ...column, group: '' }] : [];
  });
}

function columnIn(header: string, at: number): PeopleColumn | undefined {
  const written = plainWord(header);
  const bare = PARTS.find(
    ([part, words]) => (part === 'organisation' || part === 'position') && words.test(written) && written !== 'title',
  );
  if (bare) return { at, part: bare[0], group: '', role: '' };
  for (const [role, words] of ROLES) {
    const word = words.exec(written)?.[0];
    if (word === undefined) continue;
    const match = /^(?:s|es|n|en|innen|in)? ?(\d{1,2})?(?: (.+))?$/.exec(written.slice(word.length));
    const part = match && PARTS.find(([, names]) => names.test(match[2] ?? ''))?.[0];
    if (match && part) return { at, part, group: `${word} ${match[1] ?? ''}`, role };
  }
  return undefined;
}
