import { readBlob } from '../../../storage/blobs.ts';
import { isAskedAbout } from '../../../storage/review/assignments.ts';
import { runsShown } from '../../../storage/review/findings.ts';
import type { Account } from '../../model/review/account.ts';
import { looksAt } from '../../panel/looks.ts';
import { deskOf, type DeskEntry } from '../../panel/replies.ts';
import { readyPicture } from '../pictures.ts';
import { bytes, refuse } from '../reply.ts';
import { route, type Context } from '../route.ts';

/** Pictures of a municipality's pages. No other recorded bytes are ever sent to anybody: they are strangers' files. */
export const pictureRoutes = [
  route({
    method: 'GET',
    path: '/pictures/:municipality/:sha256',
    may: ['evaluator', 'arbiter', 'coordinator', 'official'],
    handle: async (request) => {
      const { db, params } = request;
      if (!(await maySee(request, params.municipality)) || !(await isPicture(request, params))) refuse(404);
      const picture = await readyPicture(params.sha256, () => readBlob(db, params.sha256));
      return bytes(picture ?? refuse(404), 'image/webp', { immutable: true });
    },
  }),
];

async function maySee({ db, viewer, config }: Context & { viewer: Account }, municipality: string): Promise<boolean> {
  if (viewer.role === 'coordinator') return true;
  if (viewer.role === 'official') return viewer.municipality === municipality;
  const edition = config.edition.id;
  if (await isAskedAbout(db, viewer.id, { edition, municipality })) return true;
  if (viewer.role !== 'arbiter') return false;
  const { open, answered } = await deskOf(db, viewer.id, edition);
  const isAbout = ({ standing }: DeskEntry) => standing.reply.municipality === municipality;
  return [...open, ...answered].some(isAbout);
}

/** Whether a hash names a picture of a run that is, or was, put before people. */
async function isPicture(
  { db, config }: Context,
  { municipality, sha256 }: { readonly municipality: string; readonly sha256: string },
): Promise<boolean> {
  for (const run of await runsShown(db, config.edition.id, municipality)) {
    if ((await looksAt(db, { run, municipality }))?.pictures.has(sha256) === true) return true;
  }
  return false;
}
