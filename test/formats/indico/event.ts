const at = (time: string, tz = 'Europe/Paris') => ({ date: '2026-05-04', time, tz });

const ada = {
  person_id: 7,
  first_name: 'Ada',
  last_name: 'Example',
  fullName: 'Example, Ada',
  affiliation: 'Institute',
  emailHash: 'd41d8',
};
const ben = { person_id: 8, fullName: 'Example, Ben', affiliation: '', email: 'ben@example.org', phone: '0123' };

/** A contribution as the export has it. */
export const talk = {
  _type: 'Contribution',
  _fossil: 'contributionMetadata',
  id: '12',
  db_id: 512,
  title: 'Tea, steeped',
  description: '<p>How <b>long</b>?</p>',
  startDate: at('10:00:00'),
  endDate: at('10:45:00'),
  duration: 45,
  room: '40/S2',
  roomFullname: '40/S2 - Kitchen',
  location: 'Tea House',
  speakers: [ada],
  primaryauthors: [ada, ben],
  coauthors: [{ person_id: 9, fullName: 'Cleo' }],
  type: 'Workshop',
  track: 'Leaves',
  session: 'Morning',
  keywords: ['tea', 'time'],
  url: 'https://indico.example.org/event/1/contributions/512/',
  note: {},
  folders: [
    {
      title: 'Slides',
      is_protected: false,
      attachments: [
        { type: 'file', title: 'Slides', download_url: 'https://indico.example.org/slides.pdf', is_protected: false },
        { type: 'file', title: 'Budget', download_url: 'https://indico.example.org/budget.pdf', is_protected: true },
      ],
    },
    {
      title: null,
      default_folder: true,
      is_protected: false,
      attachments: [{ type: 'link', title: 'Blog', link_url: 'https://example.org/blog', download_url: 'https://indico.example.org/go' }],
    },
  ],
  material: [{ title: 'Slides', resources: [{ name: 'twice', url: 'https://indico.example.org/twice.pdf' }] }],
  references: [{ type: 'CDS', value: '42', url: 'https://cds.example.org/42' }],
};

/** A block with one contribution. */
export const block = {
  _type: 'SessionSlot',
  id: 31,
  title: 'Morning: first half',
  slotTitle: 'first half',
  startDate: at('10:00:00'),
  endDate: at('12:00:00'),
  room: 'Kitchen',
  roomFullname: 'Kitchen',
  location: 'Tea House',
  conveners: [ben],
  session: { title: 'Morning', description: 'All about leaves.', sessionConveners: [ada] },
  contributions: [{ ...talk, type: null }],
};

/** An event without sessions and contributions, as `detail=events` has it. */
export const event = {
  _type: 'Conference',
  _fossil: 'conferenceMetadata',
  id: '1',
  title: 'Tea Days',
  description: '<p>For all.</p>',
  startDate: at('09:00:00'),
  endDate: { ...at('18:00:00'), date: '2026-05-05' },
  timezone: 'Europe/Paris',
  location: 'Tea House',
  room: '',
  url: 'https://indico.example.org/event/1/',
  chairs: [],
  note: {},
};

/** The answer that holds some events. */
export const answer = (...results: object[]) => ({ count: results.length, additionalInfo: {}, _type: 'HTTPAPIResult', results });
