import t from 'tap';
import { decodeYaml } from '../../../src/formats/native/yaml.ts';
import { refusal } from '../../agenda/draft.ts';

const decoded = (text: string) => JSON.parse(JSON.stringify(decodeYaml(Buffer.from(text))));

/** Why a text is refused. */
function whyNot(text: string | Uint8Array): string {
  try {
    decodeYaml(Buffer.from(text));
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

t.test('YAML has the values that JSON has: dates, times and "yes" are texts', async (t) => {
  const text = 'at: 2023-10-24T09:00\nday: 2023-10-24\ntime: 09:00\nyes: yes\nnone: ~\nn: 1.5\non: true\nlong: |\n  a\n  b\n';
  const expected = { at: '2023-10-24T09:00', day: '2023-10-24', time: '09:00', yes: 'yes', none: null, n: 1.5, on: true, long: 'a\nb\n' };
  t.strictSame(decoded(text), expected);
  t.strictSame(decoded('%YAML 1.1\n---\nyes: yes\n'), { yes: 'yes' });
});

t.test('aliases stand for what they name, up to a hundred', async (t) => {
  t.strictSame(decoded('a: &x {b: 1}\nc: [*x, *x]'), { a: { b: 1 }, c: [{ b: 1 }, { b: 1 }] });
  const lines = ['a0: &a0 [x, x]', ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)];
  t.match(whyNot(lines.join('\n')), /^\d+:\d+: there are more than 100 aliases$/);
  t.match(whyNot('a: &a [*a, *a]'), 'values are nested deeper than 32');
  t.equal(whyNot('a: *b'), '1:4: there is no anchor b above');
});

t.test('what is no such YAML is refused, with its line and column', async (t) => {
  for (const [text, why] of [
    ['a: !!binary aGk=', '1:4: this is not YAML that is read: Unresolved tag: tag:yaml.org,2002:binary'],
    ['a: 1\nb: !own x', '2:4: this is not YAML that is read: Unresolved tag: !own'],
    ['a: 1\na: 2', '2:1: the name a is there twice'],
    ['x: &x {a: 1}\ny:\n  <<: *x', '3:3: merge keys (<<) are not read'],
    ['a:\n  __proto__: 1', '2:3: the name __proto__ is not accepted'],
    ['a: 1\n---\nb: 2', '2:1: the file has a second document'],
    ['a:\n\tb: 1', '2:1: this is not YAML that is read: Tabs are not allowed as indentation'],
    ['a: .inf', '1:4: this is no value that JSON has too'],
    ['? [a, b]\n: 1', '1:3: a name must be a text'],
    ['', '1:1: the file is empty'],
  ] as const)
    t.equal(whyNot(text), why);
  t.match(whyNot(new Uint8Array([0x61, 0x3a, 0x20, 0xff])), '1:4: here are octets that are not UTF-8');
});

t.test('depth and length are limited before anything recurses', async (t) => {
  for (const text of ['['.repeat(100_000), '- '.repeat(100_000), '{a: '.repeat(20_000), '? '.repeat(20_000)])
    t.match(whyNot(text), /^1:\d+: values are nested deeper than 32$/);
  t.match(whyNot(`a: [${'1,'.repeat(1_100_000)}]`), 'has more than 2000000 words and marks');
  t.same(
    refusal(() => decodeYaml(Buffer.from('['))),
    { code: 'unreadable', faults: [] },
  );
});
