import type { Municipality } from '../model/municipality.ts';
import type { Context } from './route.ts';

/** Name of a municipality in the language of the viewer; its id when the configuration does not know it. */
export function municipalityIn({ config, language }: Pick<Context, 'config' | 'language'>, id: string): string {
  return named(config.municipalities, id)?.names[language] ?? id;
}

/** Title of an indicator in the language of the viewer; its id when the edition does not have it. */
export function indicatorIn({ config, language }: Pick<Context, 'config' | 'language'>, id: string): string {
  return config.edition.indicators.find((one) => one.id === id)?.title[language] ?? id;
}

function named(municipalities: readonly Municipality[], id: string): Municipality | undefined {
  return municipalities.find((one) => one.id === id);
}
