import t from 'tap';
import { lookupLanguage } from '../../src/agenda/language.ts';

t.test('a range is shortened from its end until it is declared (RFC 4647 §3.4)', async (t) => {
  t.equal(lookupLanguage('fr-CA', ['en', 'fr']), 'fr');
  t.equal(lookupLanguage('zh-Hant-CN-x-private1', ['en', 'zh-Hant']), 'zh-Hant');
});

t.test('an undeclared language gives the default, the first declared one', async (t) => {
  t.equal(lookupLanguage('de', ['en', 'fr']), 'en');
  t.equal(lookupLanguage(undefined, ['fr', 'en']), 'fr');
});
