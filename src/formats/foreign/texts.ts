import type { Doubts } from './doubts.ts';
import type { JsonObject, JsonValue } from './json.ts';
import { recordOf, textIn, textOf } from './json-value.ts';
import type { ForeignText } from './prose.ts';

/** Reads texts that may be maps from language to text, as some systems have them, in one language. */
export class Texts {
  private readonly leftOut = new Set<string>();

  /** @param language the one to read where a text has it; else English, else the first. */
  constructor(private readonly language: string) {}

  line(value: JsonValue | undefined): string {
    const map = recordOf(value);
    return map ? this.chosen(map) : textOf(value);
  }

  prose(...values: readonly (JsonValue | undefined)[]): ForeignText[] {
    return values.map((value) => ({ text: this.line(value), syntax: 'either' }));
  }

  /** Reports the languages that were not read. */
  report(doubts: Doubts): void {
    const languages = [...this.leftOut].sort().join(', ');
    if (languages) doubts.add('sessions', `have texts in several languages; those in ${languages.slice(0, 200)} are left out`);
  }

  private chosen(map: JsonObject): string {
    const languages = Object.keys(map).filter((language) => textOf(map[language]) !== '');
    const chosen = [this.language, 'en'].find((language) => languages.includes(language)) ?? languages[0];
    for (const language of languages) if (language !== chosen) this.leftOut.add(language);
    return textIn(map, chosen ?? '');
  }
}
