import t from 'tap';
import { decodeGuessed, decodeText } from '../../../src/formats/foreign/decode.ts';

t.test('UTF-8 is read with and without a BOM, Latin 1 where it is declared', async (t) => {
  t.equal(decodeText(Buffer.from('\ufeffcafé')), 'café');
  t.equal(decodeText(Buffer.from('café', 'latin1'), 'ISO-8859-1'), 'café');
});

const refused: [string, Buffer, string | undefined, string][] = [
  ['UTF-16', Buffer.from('\ufeffa', 'utf16le'), undefined, '1:1: the file is in UTF-16; save it as UTF-8'],
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
