import t from 'tap';
import { decodeJson } from '../../../src/formats/foreign/json.ts';
import { listOf, recordsOf, textIn } from '../../../src/formats/foreign/json-value.ts';

const sound = [
  '{"a":[1,-2.5e3,0,true,false,null,"b\\n\\u00e9\\ud83c\\udf75",{}],"":[[]]}',
  ' [ ] ',
  '"x"',
  '12',
  '{"a":1,"b":{"toString":1},"a":2}',
  '"\\ud800"',
];

for (const text of sound) {
  t.test(`${text} is read as JSON.parse does`, async (t) => {
    const value = decodeJson(Buffer.from(text));
    t.equal(JSON.stringify(value), JSON.stringify(JSON.parse(text)));
  });
}

const refused: [string, string | Uint8Array, string][] = [
  ['nothing', '', '1:1: this is not JSON: a value is expected, but the file ends'],
  ['a comma too many', '{"a":1,\n }', '2:2: this is not JSON: a name in quotes is expected, not "}"'],
  ['a missing comma', '[1 2]', '1:4: this is not JSON: "," or "]" is expected, not "2"'],
  ['a missing colon', '{"a" 1}', '1:6: this is not JSON: ":" is expected, not "1"'],
  ['text behind it', '[]\n[]', '2:1: this is not JSON: the end of the file is expected, not "["'],
  ['single quotes', "{'a':1}", '1:2: this is not JSON: a name in quotes is expected, not "\'"'],
  ['NaN', '[NaN]', '1:2: this is not JSON: a value is expected, not "N"'],
  ['a zero in front', '[01]', '1:3: this is not JSON: "," or "]" is expected, not "1"'],
  ['an open text', '["a', '1:4: this is not JSON: the end of the text in quotes is expected, but the file ends'],
  ['a line end in a text', '["a\n"]', '1:4: this is not JSON: the end of the text in quotes is expected, not "\\n"'],
  ['an unknown escape', '["\\x"]', '1:2: a text has an unknown escape'],
  ['__proto__', '{"a":\n{"__proto__":{"b":1}}}', '2:2: the name __proto__ is not accepted'],
  ['__proto__ in escapes', '{"\\u005f_proto__":1}', '1:2: the name __proto__ is not accepted'],
  ['33 levels', '['.repeat(33), '1:33: values are nested deeper than 32'],
  ['32 million levels', '['.repeat(32_000_000), '1:33: values are nested deeper than 32'],
  ['16 million values', `[${'0,'.repeat(16_000_000)}0]`, '1:4000000: there are more than 2000000 values'],
  ['a text of 30 million characters', `["${'a'.repeat(30_000_000)}"]`, '1:2: a text has more than 1000000 characters'],
  ['30 million blanks', `[${' '.repeat(30_000_000)}`, '1:30000002: this is not JSON: a value is expected, but the file ends'],
  ['50 MB', new Uint8Array(50_000_000).fill(0x20), '1:1: the file has 50000000 octets; at most 33554432 are read'],
  ['octets that are not UTF-8', Buffer.from('{"a":\n"\xff"}', 'latin1'), '2:2: here are octets that are not UTF-8'],
  ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), '1:1: the file is in UTF-16; save it as UTF-8'],
];

for (const [name, text, message] of refused) {
  t.test(`${name} is refused at once with one line`, async (t) => {
    const before = performance.now();
    t.throws(() => decodeJson(Buffer.from(text)), { code: 'unreadable', message });
    t.ok(performance.now() - before < 2500);
  });
}

t.test('32 levels and a number of a million digits are read', async (t) => {
  t.equal(JSON.stringify(decodeJson(Buffer.from('['.repeat(32) + ']'.repeat(32)))), '['.repeat(32) + ']'.repeat(32));
  t.equal(decodeJson(Buffer.from('1'.repeat(1_000_000))), Number.POSITIVE_INFINITY);
});

t.test('fields are taken as they come', async (t) => {
  const value = decodeJson(Buffer.from('{"id":7,"name":null,"title":" x ","one":{"a":1},"many":[{"a":1},null,"b"]}'));
  const record = recordsOf(value)[0];
  t.strictSame([textIn(record, 'name', 'id'), textIn(record, 'title'), textIn(record, 'one', 'constructor')], ['7', 'x', '']);
  t.strictSame([listOf(record?.['one']).length, listOf(record?.['name']), recordsOf(record?.['many']).length], [1, [], 1]);
});
