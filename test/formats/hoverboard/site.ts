/** Small made-up data of a site, one object with the four parts. */
export const site = {
  sessions: {
    hello: {
      title: 'Hello, tea',
      description: 'First\n\n- one',
      language: 'English/French',
      complexity: 'Beginner',
      tags: ['Leaves', 'Water'],
      speakers: ['ann', 'nobody'],
      presentation: 'https://example.org/video-of-tea.pdf',
      videoId: 'abc_DEF-123',
    },
    kettles: { title: 'Kettles', description: '', speakers: ['bob'], tags: [], language: 'English', videoId: 'no video' },
    first: { title: 'First half', speakers: [] },
    second: { title: 'Second half', speakers: [] },
    both: { title: 'In both rooms', speakers: [] },
    gates: { title: 'Gates open', icon: 'registration', tags: ['Service'] },
    pause: { title: 'Tea', icon: 'coffee-break', tags: ['Service'] },
    waiting: { title: 'Still waiting', speakers: ['ann'] },
  },
  schedule: {
    '2024-05-04': {
      dateReadable: 'May 4',
      tracks: [
        { title: 'Pot', infos: 'Ground floor' },
        { title: 'Cup', infos: 'First floor' },
      ],
      timeslots: [
        { startTime: '8:30', endTime: '9:00', sessions: [{ items: ['gates'] }] },
        { startTime: '9:00', endTime: '9:40', sessions: [{ items: ['hello'], extend: 2 }, { items: ['kettles'] }] },
        { startTime: '9:45', endTime: '10:30', sessions: [{ items: [] }, { items: ['first', 'second'] }] },
        { startTime: '10:30', endTime: '11:00', sessions: [{ items: ['pause'] }] },
        { startTime: '11:00', endTime: '12:00', sessions: [{ items: ['both'] }, { items: ['both'] }] },
      ],
    },
    '2024-05-05': {
      tracks: [{ title: 'Garden' }],
      timeslots: [
        { startTime: '10:00', endTime: '10:15', sessions: [{ items: ['pause'] }] },
        { startTime: '10:15', endTime: '10:30', sessions: [{ items: ['lost'], extend: 9 }] },
      ],
    },
  },
  speakers: {
    ann: {
      name: 'Ann',
      title: 'Brewer',
      company: 'Tea Ltd',
      country: 'Leeds, UK',
      bio: 'Likes *tea*.',
      shortBio: 'Tea.',
      photo: '/images/ann.jpg',
      socials: [{ icon: 'twitter', name: 'Twitter', link: 'https://example.org/ann' }],
    },
    bob: { name: 'Bob', shortBio: 'Short.', photo: '/images/bob.jpg', photoUrl: 'https://example.org/bob.jpg', socials: [] },
  },
  rooms: { '0': { name: 'Pot', capacity: 80, level: 'Ground floor' }, '1': { name: 'Cup', capacity: 20, level: 'First floor' } },
};

/** The same as the files of a folder. */
export function siteFiles(over: Partial<Record<string, string | null>> = {}): Map<string, Buffer> {
  const texts = Object.entries(site).map(([name, part]) => [`${name}.json`, JSON.stringify(part)] as const);
  const files = Object.entries({ ...Object.fromEntries(texts), ...over });
  return new Map(files.flatMap(([name, text]) => (typeof text === 'string' ? [[name, Buffer.from(text)]] : [])));
}
