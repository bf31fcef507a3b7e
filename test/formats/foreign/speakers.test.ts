import t from 'tap';
import type { ForeignPerson } from '../../../src/formats/foreign/speakers.ts';
import { readingOfSessions } from './agenda.ts';

const reading = (persons: ForeignPerson[], listed: ForeignPerson[] = []) => {
  const { document, doubts } = readingOfSessions([{ persons }], { persons: listed });
  return { speakers: document.speakers, appearances: document.sessions[0]?.speakers, doubts };
};

t.test('a person has what the file tells of organisation, position, country, picture and links', async (t) => {
  const { speakers, doubts } = reading([
    {
      key: '7',
      name: ' Ann  Bee ',
      biography: [{ text: 'Grows *tea*.', syntax: 'either' }],
      organisation: 'Leaf & Co',
      position: '',
      country: 'FR',
      image: 'https://a.example/ann.png',
      links: [{ url: 'https://a.example/', title: 'Site' }, { url: 'https://a.example/' }, { url: 'javascript:x', place: 'cell C3' }],
    },
  ]);
  t.strictSame(speakers, [
    {
      id: 'ann-bee',
      key: '7',
      name: 'Ann  Bee',
      biography: 'Grows *tea*.',
      organisation: 'Leaf & Co',
      position: null,
      country: 'FR',
      image: { url: 'https://a.example/ann.png', alt: null, credit: null },
      links: [{ title: 'Site', url: 'https://a.example/' }],
    },
  ]);
  t.strictSame(doubts, [{ path: 'cell C3', message: 'links to "javascript:x", which is no web address; it is left out' }]);
});

t.test('sessions refer to listed persons by key, and add what the list does not tell', async (t) => {
  const { speakers, appearances, doubts } = reading(
    [
      { key: 'b', name: '', role: 'Moderator', organisation: 'Leaf', country: 'DE' },
      { key: 'x', name: '' },
    ],
    [
      { key: 'a', name: 'Ann' },
      { key: 'b', name: 'Bob', organisation: '', country: 'FR' },
    ],
  );
  t.strictSame(speakers, [
    { id: 'ann', key: 'a', name: 'Ann' },
    { id: 'bob', key: 'b', name: 'Bob', organisation: 'Leaf', country: 'FR' },
  ]);
  t.strictSame(appearances, [{ speaker: 'bob', role: 'moderator', label: null }]);
  t.strictSame(doubts, [{ path: 'row of Talk', message: 'names the person "x", which the file does not have; it is left out' }]);
});

t.test('a role that is none of ours becomes the label, and the same role twice counts once', async (t) => {
  const { appearances } = reading([
    { name: 'Ann', role: 'Tea master' },
    { name: 'Ann', role: 'panelist' },
    { name: 'Ann', role: 'Panellist' },
    { name: 'Ann', role: 'Speaker' },
  ]);
  t.strictSame(appearances, [
    { speaker: 'ann', role: 'speaker', label: 'Tea master' },
    { speaker: 'ann', role: 'panellist', label: null },
  ]);
});
