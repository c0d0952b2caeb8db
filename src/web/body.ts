import { refuse } from './reply.ts';

/** Bytes of a body; of one with files where a route takes them. */
export const mostBody = 1024 ** 2;
export const mostUpload = 10 * 1024 ** 2;

const mostFields = 1000;
const deepestJson = 32;

/** Fields of a body as they were sent. A name that occurs several times has a list. */
export type Fields = Record<string, unknown>;

/** Reads a form or a JSON object. Refuses what is neither (415), malformed, too deep, or of too many fields (400). */
export async function readBody(request: Request, { uploads }: { readonly uploads: boolean }): Promise<Fields> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return readJson(await request.text());
  if (type === 'application/x-www-form-urlencoded') return fieldsOf(new URLSearchParams(await request.text()));
  if (type === 'multipart/form-data' && uploads) return fieldsOf(await multipart(request));
  return refuse(415);
}

/** A query or a form as fields. */
export function fieldsOf(entries: Iterable<readonly [string, unknown]>): Fields {
  const fields = new Map<string, unknown>();
  let count = 0;
  for (const [name, value] of entries) {
    if (++count > mostFields) refuse(400);
    const before = fields.get(name);
    fields.set(
      name,
      before === undefined ? value : Array.isArray(before) ? [...(before as unknown[]), value] : [before, value],
    );
  }
  return Object.fromEntries(fields);
}

function readJson(text: string): Fields {
  if (depthOf(text) > deepestJson) refuse(400);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    refuse(400);
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : refuse(400);
}

/** How deep brackets are nested outside of strings; in one pass, whatever the text. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '"') inString = !inString;
    else if (inString) at += sign === '\\' ? 1 : 0;
    else if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth);
    else if (sign === ']' || sign === '}') depth--;
  }
  return deepest;
}

async function multipart(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return refuse(400);
  }
}
