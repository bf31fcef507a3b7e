import type { WholeReading } from '../../agenda/import.ts';
import type { Reader } from '../format.ts';
import { readDraftFile } from './read.ts';
import { recogniseDraft } from './recognise.ts';

/** Our own draft document, as `GET /manage/v1/conferences/{c}/agenda` answers it and `lectern export --draft` writes it. It replaces a draft, and loses nothing. */
export const native: Reader<WholeReading> = {
  name: 'native',
  label: 'a Lectern draft as JSON or YAML',
  recognise: recogniseDraft,
  read: readDraftFile,
};
