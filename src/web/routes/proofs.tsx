import { z } from 'zod';
import { keepBlob, readBlob } from '../../../storage/blobs.ts';
import { keepProof, proofById } from '../../../storage/review/remarks.ts';
import type { Account } from '../../model/review/account.ts';
import type { Proof } from '../../model/review/rating.ts';
import { mostProofs, proofId } from '../../panel/own-proof.ts';
import { address } from '../../model/text/address.ts';
import { bytes, download, page, redirect, refuse } from '../reply.ts';
import { isArbiterOf, keyOf, type Asked } from '../review-item.ts';
import { reviewPath } from '../review-paths.ts';
import { route, type Context } from '../route.ts';
import { acceptFile, type Accepted } from '../upload.ts';
import { ProofForm } from '../views/review/remarks.tsx';
import { changeable } from './review.tsx';

export const proofRoutes = [
  route({
    method: 'POST',
    path: '/review/:municipality/:indicator/proof',
    may: ['evaluator'],
    uploads: true,
    body: {
      url: z.string().trim().max(2000).default(''),
      quote: z.string().trim().max(4000).default(''),
      file: z.union([z.instanceof(File), z.literal('')]).optional(),
    },
    handle: async (request) => {
      const { db, params, body, t, now } = request;
      const item = await changeable(request, params);
      const file = body.file instanceof File && body.file.name !== '' ? body.file : null;
      const accepted = file === null ? null : await acceptFile(file);
      const errors = faultsOf(request, { hasFile: file !== null, accepted });
      if (Object.keys(errors).length > 0) {
        const { url, quote } = body;
        const form = { context: request, path: reviewPath(params), url, quote, errors };
        return page(t.review.proofTitle, <ProofForm {...form} />, { status: 422 });
      }
      const isKnown = (proof: Proof) => item.proofs.some(({ id }) => id === proof.id);
      const proof = await proofOf(request, accepted, now);
      if (item.proofs.length >= mostProofs && !isKnown(proof)) refuse(409, t.review.proofTooMany);
      await keepProof(db, proof);
      return redirect(reviewPath(params));
    },
  }),
  route({
    method: 'GET',
    path: '/proofs/:id',
    may: ['evaluator', 'arbiter', 'coordinator'],
    handle: async (request) => {
      const { db, viewer, params } = request;
      const proof = (await proofById(db, params.id)) ?? refuse(404);
      const isOwn = proof.account === viewer.id;
      const maySee = isOwn || viewer.role === 'coordinator' || (await isArbiterOf(request, proof));
      if (!maySee || proof.blob === null) refuse(404);
      const content = (await readBlob(db, proof.blob)) ?? refuse(404);
      // A document of strangers is never opened within our pages; its name may tell the arbiter whose it is.
      return proof.mediaType === 'image/webp'
        ? bytes(content, 'image/webp')
        : download(content, 'application/pdf', (isOwn ? proof.fileName : null) ?? 'proof.pdf');
    },
  }),
];

type ProofRequest = Context & {
  readonly viewer: Account;
  readonly params: Asked;
  readonly body: { readonly url: string; readonly quote: string };
};

function faultsOf(
  { body, t }: ProofRequest,
  { hasFile, accepted }: { hasFile: boolean; accepted: Accepted | null },
): Readonly<Record<string, string>> {
  if (body.url === '' && body.quote === '' && !hasFile) return { url: t.review.proofEmpty };
  return {
    ...(body.url !== '' && address(body.url).href === null ? { url: t.review.proofUrlWrong } : {}),
    ...(hasFile && accepted === null ? { file: t.review.proofFileWrong } : {}),
  };
}

async function proofOf(request: ProofRequest, accepted: Accepted | null, at: string): Promise<Proof> {
  const { db, viewer, body, params } = request;
  const key = keyOf(request, params);
  const blob = accepted === null ? null : await keepBlob(db, accepted.bytes);
  const proof = {
    ...key,
    account: viewer.id,
    url: body.url === '' ? null : body.url,
    quote: body.quote === '' ? null : body.quote,
    blob,
    mediaType: accepted?.mediaType ?? null,
    fileName: accepted?.fileName ?? null,
    at,
  };
  return { ...proof, id: proofId(proof) };
}
