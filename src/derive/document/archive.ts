import type { ArchivedFile } from '../../model/observation/document.ts';
import { type DocumentContent, nothingRead } from './content.ts';
import { formatOfName } from './format.ts';
import type { Zip, ZipEntry } from './zip.ts';

const mostFiles = 500;

/** What systems put beside the files: folders, and notes of their own. */
const beside = /(?:^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$)/iu;

/** The list of an archive; nothing is unpacked, so that archives in archives are names like any other. */
export function readArchive({ entries, cut }: Zip): DocumentContent {
  const files = entries.filter(({ name }) => !/(?:^|\/)$/u.test(name) && !beside.test(name));
  const isLocked = cut === 'encrypted' || files.some(({ encrypted }) => encrypted);
  return {
    ...nothingRead(isLocked ? 'encrypted' : cut),
    protection: isLocked ? 'password' : 'none',
    contents: files.slice(0, mostFiles).map(archived),
  };
}

function archived({ name, bytes }: ZipEntry): ArchivedFile {
  return { name, bytes, format: formatOfName(name) };
}
