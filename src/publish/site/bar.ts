import { html, type Html } from '../html.ts';

/** A share of 0 to 1 as a bar; the words beside it say the same, so it is hidden from readers. */
export function bar(share: number): Html {
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="track" width="100" height="10" />
    <rect class="sure" width="${(100 * share).toFixed(1)}" height="10" />
  </svg>`;
}
