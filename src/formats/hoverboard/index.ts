import type { Reader } from '../format.ts';
import { readParts, readWhole } from './read.ts';
import { FILES, recogniseParts, recogniseWhole } from './recognise.ts';

/** What Project Hoverboard, the site template of many developer conferences, keeps in its database: sessions, schedule, speakers and rooms. */
export const hoverboard: Reader = {
  name: 'hoverboard',
  label: 'Hoverboard site data',
  recognise: recogniseWhole,
  read: readWhole,
  set: { names: FILES, recognise: recogniseParts, read: readParts },
};
