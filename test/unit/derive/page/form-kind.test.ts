import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../../config/load.ts';
import { derivePage } from '../../../../src/derive/page.ts';
import { compileLexicon } from '../../../../src/derive/topics/compile.ts';
import type { Form } from '../../../../src/model/observation/page.ts';
import { pageInput, seen } from '../sample.ts';
import { drupalAndWebforms } from './form-shapes/drupal-and-webforms.ts';
import { english } from './form-shapes/english.ts';
import { further } from './form-shapes/further.ts';
import { joomlaAndOldPhp } from './form-shapes/joomla-and-old-php.ts';
import { modern } from './form-shapes/modern.ts';
import type { Shape } from './form-shapes/shape.ts';
import { wordpress } from './form-shapes/wordpress.ts';

const tools = { lexicon: compileLexicon(loadConfig().lexicon) };

function pageOf(body: string, { title = 'Община Върбовец', path = '/bg/stranitsa' }: Partial<Shape> = {}) {
  const html = `<html lang="bg"><head><title>${title}</title></head><body>${body}</body></html>`;
  return seen(derivePage(pageInput(html, { url: `https://varbovets.example${path}` }), tools)).page;
}

/** Each form of the shapes with the kind it has and the one it is given. */
function told(shapes: readonly Shape[]) {
  return shapes.flatMap((it) => {
    const given = pageOf(it.html, it).forms.map(({ kind }) => kind);
    expect(given, it.shape).toHaveLength(it.kinds.length);
    return it.kinds.map((kind, i) => ({ shape: it.shape, kind, given: given[i] }));
  });
}

describe('what a form is for', () => {
  // The first three were in sight while the words were chosen, the others only afterwards.
  it.each([
    ['Joomla and old PHP', joomlaAndOldPhp],
    ['WordPress', wordpress],
    ['Drupal and WebForms', drupalAndWebforms],
    ['forms sent by scripts, Bootstrap, widgets', modern],
    ['sites in English', english],
    ['further Bulgarian sites', further],
  ])('is told of 95 in 100: %s', (_, shapes) => {
    const all = told(shapes);
    const wrong = all.filter(({ kind, given }) => kind !== given);
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(all.length * 0.05);
  });

  it('is told of more than a hundred shapes, and never invented for an unknown one', () => {
    const all = told([joomlaAndOldPhp, wordpress, drupalAndWebforms, modern, english, further].flat());
    expect(all.length).toBeGreaterThan(100);
    const unknown = all.filter(({ kind }) => kind === 'other');
    expect(unknown.length).toBeGreaterThan(25);
    expect(unknown.filter(({ given }) => given !== 'other')).toEqual([]);
  });

  it('agrees with the flag of searches', () => {
    for (const { html } of [...joomlaAndOldPhp, ...english])
      for (const { kind, search } of pageOf(html).forms) expect(kind === 'search').toBe(search);
  });

  it.each<[string, Form['kind'], string]>([
    ['the heading above rather than the headline', 'signal', '<h1>Контакти</h1><h2>Подай сигнал</h2>FORM'],
    ['the page, where it says nothing itself', 'signal', '<h1>Сигнали</h1><p>Попълнете полетата по-долу.</p>FORM'],
    ['a button rather than the heading', 'signal', '<h1>Контакти</h1>FORM'.replace('FORM', 'SIGNAL')],
    [
      'nothing, when nothing calls it anything',
      'other',
      '<p>Попълнете.</p><form method=post><textarea></textarea></form>',
    ],
  ])('is what it is called by %s', (_, kind, body) => {
    const form = (button: string): string =>
      `<form method=post><label>Имейл<input name=m></label><textarea name=t></textarea><button>${button}</button></form>`;
    const html = body.replace('FORM', form('Изпрати')).replace('SIGNAL', form('Изпрати сигнала'));
    expect(pageOf(html).forms[0]?.kind).toBe(kind);
  });
});

describe('forms and chats of other services', () => {
  it.each<[string, Form['kind'], string]>([
    ['a chat by the address of its script', 'chat', '<script src="https://embed.tawk.to/5f/default"></script>'],
    ['a chat that a script adds', 'chat', '<script>d.src="https://client.crisp.chat/l.js"</script>'],
    ['a messenger', 'chat', '<script>js.src="https://connect.facebook.net/bg_BG/sdk/xfbml.customerchat.js"</script>'],
    [
      'a questionnaire by its heading',
      'poll',
      '<h1>Анкета за паркирането</h1><iframe src="https://docs.google.com/forms/d/e/1F/viewform?embedded=true"></iframe>',
    ],
    [
      'a form for signals by its heading',
      'signal',
      '<h2>Подай сигнал</h2><iframe src="https://forms.office.com/Pages/ResponsePage.aspx?id=x"></iframe>',
    ],
    [
      'a form that nothing names',
      'other',
      '<p>Тук</p><iframe src="https://docs.google.com/forms/d/e/1F/viewform"></iframe>',
    ],
  ])('%s', (_, kind, html) => {
    expect(pageOf(html).embeds.map((embed) => embed.kind)).toEqual([kind]);
  });

  it.each([
    ['a video', '<iframe src="https://www.youtube.com/embed/x"></iframe>'],
    ['a document of the same host as the forms', '<iframe src="https://docs.google.com/document/d/1"></iframe>'],
    ['the kit of a social network', '<script src="https://connect.facebook.net/bg_BG/sdk.js"></script>'],
    ['an address that only resembles one', '<script src="https://embed.tawk.to.example/x"></script>'],
  ])('%s is none', (_, html) => {
    expect(pageOf(html).embeds).toEqual([]);
  });
});
