import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The text files of a ZIP archive by name. */
export async function unpacked(archive: Uint8Array): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const zip = await fromBufferPromise(Buffer.from(archive), { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return files;
}
