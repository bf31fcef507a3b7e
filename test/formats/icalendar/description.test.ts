import fc from 'fast-check';
import t from 'tap';
import { calendarOctets, cutOf, plainOctets } from '../../../src/agenda/description-limit.ts';
import { proseOf } from '../../../src/formats/icalendar/description.ts';
import { toPlain } from '../../../src/formats/markdown.ts';

const unlimited = Number.POSITIVE_INFINITY;

t.test('without a limit a text is whole, also where its plain form is longer than its Markdown', async (t) => {
  const tight = Array.from({ length: 200 }, (_, n) => `x ${n}\n- y\n`).join('\n');
  t.ok(calendarOctets(toPlain(tight)) > calendarOctets(tight), 'the plain form is longer');
  t.equal(proseOf(tight, unlimited), toPlain(tight).trim());
});

t.test('a text over the limit ends at a word', async (t) => {
  t.equal(proseOf('one two three', 9), 'one two …');
  t.equal(proseOf('one two three', 0), '');
});

t.test('no Markdown takes more than it is counted for, nor is cut by a limit that is not told to cut it', async () => {
  const piece = fc.constantFrom(
    '- ',
    '  ',
    '    ',
    '> ',
    '# ',
    '1. ',
    'word ',
    '\n',
    '\n\n',
    '***',
    '`a`',
    '<b>',
    '&amp;',
    '\\',
    ';',
    ',',
    'é',
    '[a](b)',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), fc.integer({ min: 0, max: 300 }), (pieces, limit) => {
      const markdown = pieces.join('');
      const [whole, cut] = [proseOf(markdown, unlimited), proseOf(markdown, limit)];
      return (
        calendarOctets(whole) <= plainOctets(markdown) + 4 && (cutOf({ abstract: markdown, note: null }, limit) !== null || whole === cut)
      );
    }),
    { numRuns: 300 },
  );
});
