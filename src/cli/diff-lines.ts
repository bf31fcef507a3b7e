import { type AgendaDiff, diffed } from '../agenda/diff.ts';
import { inLanguage, type Text } from '../agenda/text.ts';

// A line for people: a long text shows that it changed, the JSON of a command shows all of it.
const MOST_CHARACTERS = 120;

/** A difference as lines for people: `+` new, `-` gone, `~` changed with its fields. @param language of titles that have several. */
export function diffLines(diff: AgendaDiff, language = 'en'): string[] {
  const name = ({ id, title }: { id: string; title: Text }) => `${inLanguage(title, language, language)} (${id})`;
  const field = ({ field, before, after }: AgendaDiff['conference'][number]) => `    ${field}: ${shown(before)} → ${shown(after)}`;
  const lines = diff.conference.length > 0 ? ['conference:', ...diff.conference.map(field)] : [];
  for (const collection of diffed) {
    const { added, removed, changed } = diff.collections[collection];
    if (added.length + removed.length + changed.length === 0) continue;
    lines.push(`${collection}:`, ...changed.flatMap((item) => [`  ~ ${name(item)}`, ...item.fields.map(field)]));
    lines.push(...removed.map((item) => `  - ${name(item)}`), ...added.map((item) => `  + ${name(item)}`));
  }
  return lines;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
