import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import t from 'tap';
import type { View } from '../../../src/formats/format.ts';
import { icalendar } from '../../../src/formats/icalendar/index.ts';
import { agendaOf, manySorts, viewOf } from '../agenda.ts';

const nasty = fc.constantFrom(
  ...['\r\n', '\r', '\n', '\u0000', '\u0007', '\u0085', '\u2028', '\u2029', '\ufeff', '\ud800', '"', '^', ';', ',', ':', '\\', '\t'],
  ...[
    'BEGIN:VEVENT',
    'END:VCALENDAR',
    'ATTENDEE:mailto:x@example.org',
    '\r\nATTENDEE:mailto:x@example.org',
    '👩‍👩‍👧‍👦',
    'مرحبا',
    '\u202e',
    '日本語',
    'é',
    'e\u0301',
    ' ',
  ],
);
const hostile = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 12 })
  .map((pieces) => `x${pieces.join('')}`);

const base = agendaOf(manySorts());

/** The agenda with hostile texts in every field that is text. What the domain would refuse goes in here too: the format must hold on its own. */
function withTexts(texts: readonly string[]): View {
  let next = 0;
  const text = () => texts[next++ % texts.length] ?? '';
  const agenda: typeof base = {
    ...base,
    conference: {
      ...base.conference,
      title: text(),
      description: text(),
      venue: { name: text(), address: text(), city: text(), country: text(), geo: null },
      contact: { name: text(), email: 'a@example.org', url: null },
    },
    tracks: base.tracks.map((track) => ({ ...track, title: text() })),
    rooms: base.rooms.map((room) => ({ ...room, title: text(), floor: text(), building: text() })),
    speakers: base.speakers.map((speaker) => ({ ...speaker, name: text(), organisation: text(), position: text() })),
    documents: base.documents.map((document) => ({ ...document, title: text(), symbol: text() })),
    audiences: base.audiences.map((audience) => ({ ...audience, title: text() })),
    sessions: base.sessions.map((session) => ({
      ...session,
      title: text(),
      subtitle: text(),
      abstract: text(),
      note: text(),
      tags: [text()],
      accessibility: [text()],
      speakers: session.speakers.map((appearance) => ({ ...appearance, label: text() })),
    })),
  };
  return { ...viewOf(agenda), title: text() };
}

const namesOf = (file: string) =>
  file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => /^[A-Z-]*/.exec(line)?.[0]);

t.test('whatever the texts hold, components and properties stay what they were', async (t) => {
  const names = namesOf(icalendar.write(withTexts(['plain'])));
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 5, maxLength: 9 }), (texts) => {
      const file = icalendar.write(withTexts(texts));
      return JSON.stringify(namesOf(file)) === JSON.stringify(names);
    }),
    { numRuns: 80 },
  );
  t.ok(names.length > 100);
});

t.test('no line is over 75 octets, none is folded inside a code point, and there are no control characters', async (t) => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 5, maxLength: 9 }), (texts) => {
      const bytes = Buffer.from(icalendar.write(withTexts(texts)));
      const lines = bytes.toString('latin1').split('\r\n');
      const decoder = new TextDecoder('utf-8', { fatal: true });
      return lines.every(
        (line) =>
          line.length <= 75 &&
          !/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line) &&
          decoder.decode(Buffer.from(line, 'latin1')) !== undefined,
      );
    }),
    { numRuns: 80 },
  );
  t.pass('for every text');
});

t.test('ical.js and node-ical read the same uids, starts and summaries that the agenda has', async (t) => {
  const expected = (view: View) =>
    view.sessions
      .filter(({ start, date }) => start !== null || date !== null)
      .map(({ uid }) => uid)
      .sort();
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 5, maxLength: 9 }), (texts) => {
      const view = withTexts(texts);
      const file = icalendar.write(view);
      const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
      const others = Object.values(nodeIcal.sync.parseICS(file)).filter((component) => component?.type === 'VEVENT');
      const starts = new Map(view.sessions.map(({ uid, start }) => [uid, start && Date.parse(start)]));
      const summaries = new Map(events.map((event) => [event.uid, event.summary]));
      return (
        JSON.stringify(events.map(({ uid }) => uid).sort()) === JSON.stringify(expected(view)) &&
        JSON.stringify(others.map((event) => event?.uid).sort()) === JSON.stringify(expected(view)) &&
        others.every((event) => starts.get(String(event?.uid)) === null || Number(event?.start) === starts.get(String(event?.uid))) &&
        others.every((event) => String(event?.summary).trim() === summaries.get(String(event?.uid))?.trim())
      );
    }),
    { numRuns: 40 },
  );
  t.pass('for every text');
});
