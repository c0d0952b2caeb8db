import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** What a Data Package breaks of the published profile (a JSON Schema, draft 07); empty when it holds. */
export function profileFaults(profile: object, given: unknown): string[] {
  // The profile carries annotations of its own (`propertyOrder`, `context`), and a format for editors.
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } });
  addFormats.default(ajv);
  const holds = ajv.compile(profile);
  if (holds(given)) return [];
  return (holds.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'}: ${message ?? ''}`);
}
