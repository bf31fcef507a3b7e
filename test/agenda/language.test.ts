import t from 'tap';
import { isLanguageTag, lookupLanguage } from '../../src/agenda/language.ts';

t.test('a range is shortened from its end until it is declared (RFC 4647 §3.4)', async (t) => {
  t.equal(lookupLanguage('fr-CA', ['en', 'fr']), 'fr');
  t.equal(lookupLanguage('zh-Hant-CN-x-private1', ['en', 'zh-Hant']), 'zh-Hant');
});

t.test('a single-letter subtag goes together with what follows it', async (t) => {
  t.equal(lookupLanguage('en-a-bcd', ['fr', 'en-a', 'en']), 'en');
});

t.test('a range is matched in whatever case and answered as declared', async (t) => {
  t.equal(lookupLanguage('PT-br', ['en', 'pt-BR']), 'pt-BR');
});

t.test('a range does not match a longer tag', async (t) => {
  t.equal(lookupLanguage('pt', ['en', 'pt-BR']), 'en');
});

t.test('an undeclared language gives the default, the first declared one', async (t) => {
  t.equal(lookupLanguage('de', ['en', 'fr']), 'en');
  t.equal(lookupLanguage(undefined, ['fr', 'en']), 'fr');
});

t.test('a language tag is one that is well-formed', async (t) => {
  for (const tag of ['en', 'EN', 'pt-BR', 'zh-Hant-TW', 'sr-Latn', 'de-CH-1996', 'es-419', 'ar-u-nu-latn', 'gsw']) {
    t.equal(isLanguageTag(tag), true, tag);
  }
  for (const tag of [
    '',
    'e',
    'en_GB',
    'en-',
    '-en',
    'en--GB',
    'en GB',
    '*',
    'x-private',
    'en-abcdefghi',
    'français',
    'a'.repeat(9),
    'en\n',
  ]) {
    t.equal(isLanguageTag(tag), false, tag);
  }
});
