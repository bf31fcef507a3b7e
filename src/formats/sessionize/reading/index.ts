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

const LIST = /^\[\s*\{\s*"(?:groupId|groupName|date|id|isDefault|rooms|firstName|sessions|questionAnswers)"\s*:/;
const OBJECT = /^\{\s*"(?:sessions|speakers|questions|categories|rooms)"\s*:\s*\[/;

/** Looks at the first names: those of a view are always the same. */
function recognise(bytes: Uint8Array): true | string {
  if (bytes.length === 0) return 'it is empty';
  const head = headOf(bytes).trimStart();
  if (!/^[[{]/.test(head)) return 'it is not JSON';
  const isView =
    (OBJECT.test(head) && /"(?:startsAt|isServiceSession|profilePicture|tagLine)"/.test(head)) ||
    (LIST.test(head) && /"(?:groupName|isDefault|profilePicture|tagLine)"/.test(head));
  return isView || 'its JSON has not the names of a Sessionize view';
}
