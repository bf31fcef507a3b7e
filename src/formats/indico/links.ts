import type { ForeignLink } from '../foreign/documents.ts';
import type { JsonObject } from '../foreign/json.ts';
import { recordOf, recordsOf, textIn } from '../foreign/json-value.ts';
import { isSecretLink } from '../foreign/secret-links.ts';

/** What a contribution or block has attached and refers to, without what is protected or lets people join. */
export function linksIn(record: JsonObject): ForeignLink[] {
  return [...filesIn(record), ...referencesIn(record)].filter(({ url }) => !isSecretLink(url));
}

/** How many files and links are not for the public. */
export function hiddenLinksIn(record: JsonObject): number {
  const secret = [...filesIn(record), ...referencesIn(record)].filter(({ url }) => isSecretLink(url));
  return attachmentsIn(record).length - shownIn(record).length + secret.length;
}

/** How many files and links a timetable has, which does not tell of them whether they are protected. */
export function unprovenFilesIn(record: JsonObject): number {
  const attached = recordOf(record['attachments']);
  const inFolders = recordsOf(attached?.['folders']).flatMap((folder) => recordsOf(folder['attachments']));
  return recordsOf(attached?.['files']).length + inFolders.length;
}

/** Whether what is attached is to be left as importing another export made it. */
export function hasUnprovenFiles(record: JsonObject): boolean {
  return unprovenFilesIn(record) > 0;
}

/** Attachments, or where there are none what Indico called material before: the newer exports have both. */
function filesIn(record: JsonObject): ForeignLink[] {
  if (attachmentsIn(record).length === 0) return materialIn(record);
  return shownIn(record).map(({ attachment, folder }) => ({
    url: textIn(attachment, 'link_url', 'download_url'),
    title: textIn(attachment, 'title', 'filename'),
    type: folder,
    attached: textIn(attachment, 'link_url') === '',
  }));
}

function shownIn(record: JsonObject): ReturnType<typeof attachmentsIn> {
  return attachmentsIn(record).filter(({ isProtected }) => !isProtected);
}

function attachmentsIn(record: JsonObject): { attachment: JsonObject; folder: string; isProtected: boolean }[] {
  return recordsOf(record['folders']).flatMap((folder) =>
    recordsOf(folder['attachments']).map((attachment) => ({
      attachment,
      folder: folder['default_folder'] === true ? '' : textIn(folder, 'title'),
      isProtected: folder['is_protected'] === true || attachment['is_protected'] === true,
    })),
  );
}

function materialIn(record: JsonObject): ForeignLink[] {
  return recordsOf(record['material']).flatMap((material) =>
    recordsOf(material['resources'])
      .filter((resource) => textIn(resource, 'url') !== '')
      .map((resource) => ({
        url: textIn(resource, 'url'),
        title: textIn(resource, 'name', 'fileName'),
        type: textIn(material, 'title'),
        attached: textIn(resource, '_type') === 'LocalFile',
      })),
  );
}

function referencesIn(record: JsonObject): ForeignLink[] {
  return recordsOf(record['references'])
    .filter((reference) => textIn(reference, 'url') !== '')
    .map((reference) => ({
      url: textIn(reference, 'url'),
      title: [textIn(reference, 'type'), textIn(reference, 'value')].join(' ').trim(),
    }));
}
