import t from 'tap';
import { languagesOf } from '../../../src/formats/foreign/languages.ts';

t.test('languages are known by their tags, and by their names in English, French, German and their own', async (t) => {
  const known: [string, string[]][] = [
    ['de, EN', ['de', 'en']],
    ['de/en', ['de', 'en']],
    ['pt_BR', ['pt-BR']],
    ['de-formal, nl-informal', ['de', 'nl']],
    ['English', ['en']],
    ['anglais', ['en']],
    ['Englisch', ['en']],
    ['Français / Allemand', ['fr', 'de']],
    ['Franzosisch; Französisch', ['fr']],
    ['Türkisch, Español, néerlandais', ['tr', 'es', 'nl']],
    ['anglais et français', ['en', 'fr']],
    ['Deutsch und Englisch', ['de', 'en']],
    ['English and French', ['en', 'fr']],
    ['et', ['et']],
    ['en, et', ['en', 'et']],
    ['', []],
  ];
  for (const [text, languages] of known) t.strictSame(languagesOf(text), { languages, unknown: [] }, text);
});

t.test('what is no language is told', async (t) => {
  t.strictSame(languagesOf('en, klingon'), { languages: ['en'], unknown: ['klingon'] });
});
