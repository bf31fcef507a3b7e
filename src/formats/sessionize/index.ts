import type { View } from '../format.ts';
import { all } from './all.ts';
import { gridSmart } from './grid-smart.ts';
import { sessions } from './sessions.ts';
import { type Site, siteOf, type Times } from './site.ts';
import { speakers } from './speakers.ts';

/**
 * The views that Sessionize's API gives to websites (https://sessionize.com/playbook/api), each as a function that writes it as JSON: so that a site
 * made for them needs another address only. Sessions and rooms are numbered, speakers have UUIDs, texts are plain and in one language.
 */
export const sessionizeViews = {
  All: viewOf(all),
  Sessions: viewOf(sessions),
  Speakers: viewOf(speakers),
  GridSmart: viewOf(gridSmart),
} as const;

function viewOf(make: (site: Site) => object) {
  return (view: View, times: Times): string => JSON.stringify(make(siteOf(view, times)));
}
