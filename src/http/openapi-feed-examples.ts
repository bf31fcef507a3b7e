import { subscribeLinks } from './subscribe-links.ts';

const origin = 'https://agenda.example.org';
const conference = 'open-exchange-2023';
const editUrl = `${origin}/feeds/v1/q4u8vWJ0mZk1x9Ha3TnPcQ`;
const picks = { ids: ['opening', 'breakout-cloud'], language: 'en', title: 'My agenda', cancelled: 'keep' };
const change = { ...picks, invitations: ['dE5hYmNkZWZnaGlqa2xtbm9wcXJzdHV2'] };
const times = { createdAt: '2023-10-02T07:30:00.000Z', changedAt: '2023-10-02T07:30:00.000Z' };
const personal = { conference, ...picks, invitations: 1, ...times };
const opened = { sessions: ['board'], label: 'Board members', expiresAt: '2023-10-26T22:00:00.000Z' };
const invitation = { id: '9c41f0ab', ...opened, createdAt: times.createdAt, revokedAt: null };

/** Examples of the shapes of feeds and invitations, by name. */
export const feedExamples: Readonly<Record<string, unknown>> = {
  Feed: {
    path: 'tracks/digital',
    title: 'Digital innovation',
    ...subscribeLinks(`${origin}/v1/conferences/${conference}/tracks/digital.ics`, 'Open Exchange – Digital innovation'),
    qr: `${origin}/v1/conferences/${conference}/feeds/tracks/digital.svg`,
  },
  NewFeed: { conference, ...change },
  FeedChange: change,
  PersonalFeed: personal,
  CreatedFeed: {
    ...subscribeLinks(`${editUrl}.ics`, 'Open Exchange – My agenda'),
    editUrl,
    editKey: 'Zl1m5W3mJxkq0S7cVQYw8uN2rT4pB6dEoHgKiLaXyUs',
    feed: personal,
  },
  NewInvitation: opened,
  Invitation: invitation,
  CreatedInvitation: { ...invitation, key: 'dE5hYmNkZWZnaGlqa2xtbm9wcXJzdHV2' },
};
