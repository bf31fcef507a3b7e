import t from 'tap';
import { frabXml } from '../../../../src/formats/frab/index.ts';

const event =
  '<event><title>T</title><start>10:00</start><duration>1:00</duration><abstract>a\u000bb&#x0B;&#11;c&#13;\n</abstract></event>';
const schedule = `<schedule><conference><title>Moss</title></conference><day date="2031-05-02"><room name="A">${event}</room></day></schedule>`;
const read = (text: string) => frabXml.read(Buffer.from(text), { timeZone: 'Europe/Paris' });

t.test('control characters are blanks, which is reported', async (t) => {
  const { document, doubts } = read(schedule);
  t.match(document.sessions[0]?.abstract, /^a b +c$/);
  t.strictSame(doubts[0], { path: 'line 1', message: 'the file has 3 characters that XML forbids; they are read as blanks' });
});

t.test('blank lines before the declaration are nothing', async (t) => {
  const text = `\n\n<?xml version="1.0" encoding="UTF-8"?>\n${schedule}`;
  t.equal(frabXml.recognise(Buffer.from(text)), true);
  t.equal(read(text).document.sessions.length, 1);
});

t.test('what is no XML is told with its own line', async (t) => {
  t.throws(() => read('\n<?xml version="1.0"?>\n<schedule><a></b></schedule>'), { message: /^3:/ });
});
