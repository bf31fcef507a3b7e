import t from 'tap';
import { decodeJson } from '../../../src/formats/foreign/json.ts';
import { listOf, recordsOf, textIn } from '../../../src/formats/foreign/json-value.ts';
import { refused } from './hostile-json.ts';

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

for (const [name, text, message] of refused) {
  t.test(`${name} is refused with one line`, async (t) => {
    t.throws(() => decodeJson(Buffer.from(text)), { code: 'unreadable', message });
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
