import type { Region } from '../../model/observation/page.ts';
import type { ClassNames } from './class-names.ts';

/** An element while the pass is inside it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly names: ClassNames;
  readonly parent: Element | null;
  /** Running number in document order. */
  readonly order: number;
  /** 1 for the outermost element. */
  readonly depth: number;
  readonly region: Region;
  /** Inside a main landmark, whatever stands between. */
  readonly inMain: boolean;
  /** It or an element around it is sectioning content. */
  readonly inSection: boolean;
  /** Holds no text a reader meets: scripts, options of a list, drawings. */
  readonly silent: boolean;
  readonly hidden: boolean;
  readonly ariaHidden: boolean;
  /** How much page text there was when it began: what it holds starts here or later. */
  readonly start: number;
}

const longestAttribute = 65_536;

/** An attribute's value, at most 64 KiB; undefined when it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attributes[name]?.slice(0, longestAttribute);
}

export function roleOf(attributes: Element['attributes']): string {
  return (attributes['role'] ?? '').trim().toLowerCase();
}
