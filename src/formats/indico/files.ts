import type { ForeignLink } from '../foreign/documents.ts';
import type { JsonObject } from '../foreign/json.ts';
import { recordsOf, textIn } from '../foreign/json-value.ts';
import type { LeftOut } from './left-out.ts';

/** The files and links of a contribution or block, in the form of today (`folders`) and of before Indico 2 (`material`); the first counts where both are. */
export function filesIn(record: JsonObject, leftOut: LeftOut): ForeignLink[] {
  const folders = recordsOf(record['folders']);
  return folders.length > 0
    ? folders.flatMap((folder) => attachmentsIn(folder, leftOut))
    : recordsOf(record['material']).flatMap(resourcesIn);
}

function attachmentsIn(folder: JsonObject, leftOut: LeftOut): ForeignLink[] {
  const type = folder['default_folder'] === true ? '' : textIn(folder, 'title');
  return recordsOf(folder['attachments']).flatMap((attachment): ForeignLink[] => {
    if (folder['is_protected'] === true || attachment['is_protected'] === true) {
      leftOut.add('protected');
      return [];
    }
    const link = textIn(attachment, 'link_url');
    const url = link || textIn(attachment, 'download_url');
    return [{ url, title: textIn(attachment, 'title', 'filename'), type, attached: link === '' }];
  });
}

function resourcesIn(material: JsonObject): ForeignLink[] {
  return recordsOf(material['resources']).map((resource) => ({
    url: textIn(resource, 'url'),
    title: textIn(resource, 'name', 'fileName'),
    type: textIn(material, 'title'),
    attached: textIn(resource, '_type') === 'LocalFile',
  }));
}
