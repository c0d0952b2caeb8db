import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Html } from '../../../src/publish/html.ts';
import { html as tag, source, trusted } from '../../../src/publish/html.ts';

describe('a slot of the template', () => {
  test('is escaped for text and for quoted attributes', () => {
    expect(source(tag`<p title="${`"'`}">${'<b>&'}</p>`)).toBe('<p title="&quot;&#39;">&lt;b&gt;&amp;</p>');
  });

  test('takes markup that the template itself made, and lists of it', () => {
    const items = ['a', '<'].map((text) => tag`<li>${text}</li>`);
    expect(source(tag`<ul>${items}</ul>`)).toBe('<ul><li>a</li><li>&lt;</li></ul>');
  });

  test.each([null, undefined, false] as const)('prints nothing for %s', (nothing) => {
    expect(source(tag`<p>${nothing}</p>`)).toBe('<p></p>');
  });

  test('prints 0, which is not nothing', () => {
    expect(source(tag`${0}`)).toBe('0');
  });

  test('refuses an object that only looks like markup', () => {
    const crawled = JSON.parse('{"html":"<script>","markup":"<script>"}') as Html;
    expect(source(tag`<p>${crawled}</p>`)).not.toContain('<script>');
  });

  test('holds any text as text: a parser gives back what was put in, and no element more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const page = load(source(tag`<p data-x="${text}">${text}</p>`), null, false);
        expect(page('*')).toHaveLength(1);
        expect(page('p').attr('data-x')).toBe(page('p').text());
      }),
    );
  });
});

test('only what is declared to be trusted passes as it is', () => {
  expect(source(tag`<style>${trusted('a > b {}')}</style>`)).toBe('<style>a > b {}</style>');
});
