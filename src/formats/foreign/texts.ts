import type { JsonObject, JsonValue } from './json.ts';
import { recordOf, textIn, textOf } from './json-value.ts';
import type { ForeignText } from './prose.ts';

/** Reads texts that may be maps from language to text, as some systems have them, in one language. */
export class Texts {
  private readonly met = new Set<string>();

  /** @param wanted the languages to read, the first that a text has; else English, else its first. */
  constructor(private readonly wanted: readonly string[]) {}

  line(value: JsonValue | undefined): string {
    const map = recordOf(value);
    return map ? this.chosen(map) : textOf(value);
  }

  prose(...values: readonly (JsonValue | undefined)[]): ForeignText[] {
    return values.map((value) => ({ text: this.line(value), syntax: 'either' }));
  }

  /** The languages that texts were met in, as the file calls them. */
  languages(): string[] {
    return [...this.met];
  }

  private chosen(map: JsonObject): string {
    const languages = Object.keys(map).filter((language) => textOf(map[language]) !== '');
    for (const language of languages) this.met.add(language);
    return textIn(map, [...this.wanted, 'en'].find((language) => languages.includes(language)) ?? languages[0] ?? '');
  }
}
