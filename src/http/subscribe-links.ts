import { z } from 'zod';
import { Link } from '../agenda/links.ts';

/** Ways to subscribe to a feed: its addresses, and links that open a calendar app with it. */
export const SubscribeLinks = z.strictObject({
  https: Link.describe('The address of the feed; http where the service itself is.'),
  webcal: z.string().describe('Opens the calendar app that a device has.'),
  google: Link,
  outlook: Link.describe('Outlook.com'),
  microsoft365: Link.describe('Outlook of work or school'),
  apple: z.string().describe('Apple Calendar takes webcal.'),
});
export type SubscribeLinks = z.infer<typeof SubscribeLinks>;

/** The links for a feed. Google wants webcal inside its own link, Outlook on the web refuses it. */
export function subscribeLinks(url: string, title: string): SubscribeLinks {
  const webcal = url.replace(/^https?:/, 'webcal:');
  const addFromWeb = `calendar/0/addfromweb?url=${encodeURIComponent(url)}&name=${encodeURIComponent(title)}`;
  return {
    https: url,
    webcal,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com/${addFromWeb}`,
    microsoft365: `https://outlook.office.com/${addFromWeb}`,
    apple: webcal,
  };
}
