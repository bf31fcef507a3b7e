export const HEAD = 'Title,Start,End,Speakers,Description,Documents,Tags\n';
const row = (title: string, rest = '') => `${HEAD}${title},2025-03-10 10:00,11:00${rest}\n`;

/** Files that are refused, with what is said. */
export const refused: [string, string | Uint8Array, string][] = [
  ['nothing', '', 'the file is empty'],
  ['blanks', ' \n'.repeat(1_000_000), 'the file is empty'],
  ['a line of 50 MB', new Uint8Array(50_000_000).fill(97), '1:1: the file has 50000000 octets; at most 33554432 are read'],
  ['30 MB of commas', ','.repeat(30_000_000), 'the table has more than 1000000 cells, which are not read'],
  ['30 MB of quotation marks', '"'.repeat(30_000_000), 'a row has more than 1000000 characters; perhaps a quotation mark is not closed'],
  ['a quotation mark that is never closed', `${row('a')}"b,2025-03-10 10:00`, 'a quotation mark is never closed'],
  [
    'one that swallows the rest',
    `${HEAD}"${'x,y\n'.repeat(500_000)}`,
    'a row has more than 1000000 characters; perhaps a quotation mark is not closed',
  ],
  ['200,000 columns', `Title,Start${',x'.repeat(200_000)}\n`, 'the table has 200002 columns; at most 1000 are read'],
  ['60,000 rows', HEAD + 'a,2025-03-10 10:00,11:00\n'.repeat(60_000), 'the table has more than 30000 rows, which are not read'],
  ['25,000 sessions', HEAD + 'a,2025-03-10 10:00,11:00\n'.repeat(25_000), 'the file has 25000 sessions; at most 20000 are read'],
  ['15 million lines', `${HEAD}${'\n'.repeat(15_000_000)}`, 'the table has more than 30000 rows, which are not read'],
  ['a packed file', 'PK\u0003\u0004', 'the file is packed, perhaps by Excel; save the table as CSV'],
  [
    'a cell of 2 MB',
    row('a', `,,${'x'.repeat(2_000_000)}`),
    'a row has more than 1000000 characters; perhaps a quotation mark is not closed',
  ],
  [
    '600,000 people',
    HEAD + `a,2025-03-10 10:00,11:00,"${'Ann B (ACME X)\n'.repeat(60)}"\n`.repeat(10_000),
    'the table names more than 30000 people, which are not read',
  ],
  ['ten rows of 90,000 columns', `a${',b'.repeat(90_000)}\n`.repeat(10), 'the table has 90001 columns; at most 1000 are read'],
];

/** Files of one session that are read all the same. */
export const borne: [string, string | Uint8Array][] = [
  ['NULs', row('a\0b\0')],
  ['octets of no encoding', Buffer.concat([Buffer.from(row('a')), Buffer.from([0xff, 0xfe, 0x80])])],
  ['the year 9999', `${HEAD}a,9999-12-31 24:00,9999-12-31 25:00`],
  ['the year 0000', `${HEAD}a,0000-01-01 24:00,00:00`],
  ['a date that is none', `${HEAD}a,31/02/2025 10:00,11:00`],
  ['a quotation mark in each cell', row('"a"', ',"b"x,"c""",d"e"')],
  ['500,000 names', row('a', `,"${'b,'.repeat(300_000)}"`)],
  ['half a million blanks in a name', row('a', `,"Ann ${' '.repeat(500_000)}x (${'('.repeat(1000)}"`)],
  ['300,000 tags and addresses', row('a', `,,,"${'http://a\n'.repeat(60_000)}","${'b;'.repeat(200_000)}"`)],
  ['markup that never closes', row('a', `,,"${'<a '.repeat(30_000)}"`)],
  ['brackets in a header', `Title,Start,${'('.repeat(500_000)}\na,2025-03-10 10:00,`],
  ['blanks in times', `${HEAD}a,2025-03-10${' '.repeat(300_000)}10:00,${'1 '.repeat(300_000)}`],
  ['digits in times', `${HEAD}a,2025-03-10 10:00,${'1'.repeat(900_000)}`],
  ['names of objects', 'Title,Start,__proto__,constructor\n__proto__,2025-03-10 10:00,toString,valueOf'],
  ['blank lines before a name', row('a', `,"${'\n'.repeat(900_000)}Ann Ba"`)],
  ['a name without an end', row('a', `,"${'a'.repeat(900_000)}"`)],
  ['blanks before an address', row('a', `,,,"a,${' '.repeat(900_000)}b https://a.example/"`)],
  ['blanks in an affiliation', `Title,Start,Speaker,Affiliation\na,2025-03-10 10:00,Ann Ba,"x${' '.repeat(900_000)}y"\n`],
  ['more cells than columns', row('a', ',x'.repeat(200_000))],
];
