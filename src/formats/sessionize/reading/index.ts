import { headOf } from '../../foreign/decode.ts';
import type { Reader } from '../../format.ts';
import { readSessionize } from './read.ts';

/** What Sessionize gives out for websites: https://sessionize.com/playbook/api */
export const sessionize: Reader = {
  name: 'sessionize',
  label: 'Sessionize view/All, Sessions, Speakers or GridSmart',
  recognise,
  read: readSessionize,
};

const LIST = /^\[\s*\{\s*"(?:groupId|groupName|date|id|title|isDefault|rooms|firstName|fullName|sessions|questionAnswers)"\s*:/;
// Sites that keep a copy may write before its lists where it is from and when.
const OBJECT =
  /^\{(?:\s*"\w+"\s*:\s*(?:"[^"\\]*"|-?[\d.]+|true|false|null)\s*,){0,9}\s*"(?:sessions|speakers|questions|categories|rooms)"\s*:\s*\[/;
// Before the first session or speaker may stand all categories.
const HEAD = 65_536;

/** Looks at the first names: those of a view are always the same. */
function recognise(bytes: Uint8Array): true | string {
  if (bytes.length === 0) return 'it is empty';
  const head = headOf(bytes, HEAD).trimStart();
  if (!/^[[{]/.test(head)) return 'it is not JSON';
  const isView =
    (OBJECT.test(head) && /"(?:startsAt|isServiceSession|profilePicture|tagLine)"/.test(head)) ||
    (LIST.test(head) && /"(?:groupName|isDefault|profilePicture|tagLine|isServiceSession)"/.test(head));
  return isView || 'its JSON has not the names of a Sessionize view';
}
