import t from 'tap';
import { decodeGuessed, decodeText, headOf } from '../../../src/formats/foreign/decode.ts';

t.test('UTF-8 is read with and without a BOM, Latin 1 where it is declared', async (t) => {
  t.equal(decodeText(Buffer.from('\ufeffcafé')), 'café');
  t.equal(decodeText(Buffer.from('café', 'latin1'), 'ISO-8859-1'), 'café');
});

t.test('UTF-16 is read where a BOM says so, whatever the file declares', async (t) => {
  const little = Buffer.from('\ufeffcafé 🍵', 'utf16le');
  const big = Buffer.from(little).swap16();
  for (const declared of [undefined, 'utf-16', 'utf-8'])
    t.strictSame(
      [little, big].map((bytes) => decodeText(bytes, declared)),
      ['café 🍵', 'café 🍵'],
    );
  t.strictSame(
    [little, big].map((bytes) => headOf(bytes, 4)),
    ['caf', 'caf'],
  );
});

const refused: [string, Buffer, string | undefined, string][] = [
  ['UTF-16 without a BOM', Buffer.from('a', 'utf16le'), 'utf-16', '1:1: the encoding utf-16 is not read; save the file as UTF-8'],
  ['half a character of UTF-16', Buffer.from('\ufeffa\nb\ud83c', 'utf16le'), undefined, '2:2: here are octets that are not UTF-16LE'],
  ['another encoding', Buffer.from('a'), 'koi8-r', '1:1: the encoding koi8-r is not read; save the file as UTF-8'],
  ['octets that are not UTF-8', Buffer.from('a\nbé\xff', 'latin1'), undefined, '2:2: here are octets that are not UTF-8'],
  [
    'octets far behind',
    Buffer.concat([Buffer.from('é\n'.repeat(50_000)), Buffer.from([0x80])]),
    undefined,
    '50001:1: here are octets that are not UTF-8',
  ],
];

for (const [name, bytes, declared, message] of refused) {
  t.test(`${name} are refused with their place`, async (t) => {
    t.throws(() => decodeText(bytes, declared), { code: 'unreadable', message });
  });
}

t.test('an undeclared encoding is found out', async (t) => {
  t.strictSame([Buffer.from('café'), Buffer.from('café “x”', 'utf8'), Buffer.from('caf\xe9 \x93x\x94', 'latin1')].map(decodeGuessed), [
    { text: 'café', encoding: 'utf-8' },
    { text: 'café “x”', encoding: 'utf-8' },
    { text: 'café “x”', encoding: 'windows-1252' },
  ]);
  t.strictSame(decodeGuessed(Buffer.from('\ufeffcafé', 'utf16le')), { text: 'café', encoding: 'utf-16le' });
  t.strictSame(decodeGuessed(Buffer.from('\ufeffcafé', 'utf16le').swap16()), { text: 'café', encoding: 'utf-16be' });
});
