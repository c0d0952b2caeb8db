import { describe, expect, it } from 'vitest';
import { pageOf } from '../sample.ts';

describe('structure', () => {
  it('counts headlines and landmarks', () => {
    const html = '<nav></nav><div role=navigation></div><main><h1>а</h1><h1><img alt=б src=x></h1></main>';
    expect(pageOf(html).structure).toMatchObject({ h1: 2, main: 1, nav: 2, skipsHeading: false, markupErrors: 0 });
    expect(pageOf(html).headings).toEqual([
      { level: 1, text: 'а', marked: true },
      { level: 1, text: 'б', marked: true },
    ]);
  });

  it.each([
    ['<h1>а</h1><h3>б</h3>', true],
    ['<h1>а</h1><h2>б</h2><h3>в</h3><h2>г</h2>', false],
    ['<h3>а</h3><h2>б</h2>', false],
    ['<h1>а</h1><h2>б</h2><h4>в</h4>', false],
    ['<h1>а</h1><footer><h4>б</h4></footer>', false],
    ['<nav><h2>а</h2></nav><main><h1>б</h1></main><aside><h3>в</h3></aside>', false],
  ])('a level is skipped right below the main heading: %s', (html, skips) => {
    expect(pageOf(html).structure.skipsHeading).toBe(skips);
  });

  it('names ids that stand twice', () => {
    const html = '<p id=a><p id=a><p id=b><p id=toString><p id=__proto__><p id=__proto__>';
    expect(pageOf(html).structure.duplicateIds).toEqual(['a', '__proto__']);
  });

  it.each([
    ['sound markup', '<ul><li>а<li>б</ul><p>в<p>г<br><img src=x alt="">', 0],
    ['misnested elements', '<b><i>а</b></i>', 1],
    ['an unclosed block', '<div><div>а</div>', 1],
  ])('counts what a parser had to close itself: %s', (_, html, errors) => {
    expect(pageOf(html).structure.markupErrors).toBe(errors);
  });
});

describe('template', () => {
  const page = (items: number, id: number): string =>
    `<body class="page-${id} home"><header class=top></header><main><div class="news list"><ul>${'<li>а</li>'.repeat(items)}</ul></div></main>`;

  it('is shared by pages that differ in the length of their lists and in numbers', () => {
    expect(pageOf(page(3, 12)).template).toBe(pageOf(page(30, 7)).template);
  });

  it('differs where the skeleton does', () => {
    expect(pageOf(page(3, 1)).template).not.toBe(pageOf(page(3, 1).replace('<header', '<nav></nav><header')).template);
  });
});

describe('head and media', () => {
  it('keeps every content security policy, and only those browsers enforce', () => {
    const policy = (attribute: string, content: string): string =>
      `<meta ${attribute}="Content-Security-Policy" content="${content}">`;
    const html =
      policy('name', 'default-src *') + policy('http-equiv', 'img-src a') + policy('http-equiv', 'script-src b');
    expect(pageOf(html).meta['content-security-policy']).toBe('img-src a, script-src b');
    expect(pageOf(policy('name', 'default-src a')).meta).toEqual({});
  });

  it('keeps the first meta of a name, also names of the prototype', () => {
    const html =
      '<meta name=Description content=а><meta property=description content=б><meta name=__proto__ content=в>';
    const { meta } = pageOf(html);
    expect(Object.entries(meta)).toEqual([
      ['description', 'а'],
      ['__proto__', 'в'],
    ]);
  });

  it('keeps the addresses of scripts, and those written in them', () => {
    const html =
      '<script src=/a.js></script><script>j.src="https://tags.example/t.js?id="+id; // виж //stats.example/x</script>' +
      '<script type="application/ld+json">{"@context":"https://schema.example"}</script>';
    expect(pageOf(html).scripts).toEqual([
      'https://varbovets.example/a.js',
      'https://tags.example/t.js?id=',
      'https://stats.example/x',
    ]);
  });

  it('keeps images with their alternatives and frames, both absolute', () => {
    const html =
      '<img src=/a.png><img src="data:image/gif;base64,x" data-src=b.png alt=""><img src="data:x"><iframe src="//video.example/1"></iframe><iframe src="about:blank"></iframe>';
    const page = pageOf(html);
    expect(page.images).toEqual([
      { src: 'https://varbovets.example/a.png', alt: null },
      { src: 'https://varbovets.example/bg/b.png', alt: '' },
    ]);
    expect(page.frames).toEqual(['https://video.example/1']);
  });

  it('keeps documents that are shown within the page', () => {
    const page = pageOf('<object data=/plan.pdf type=application/pdf></object><embed src=karta.pdf><object></object>');
    expect(page.frames).toEqual(['https://varbovets.example/plan.pdf', 'https://varbovets.example/bg/karta.pdf']);
  });

  it('keeps the addresses of scripts, each once', () => {
    const page = pageOf(
      '<script src=/a.js></script><script src=/a.js></script><script>b()</script><script src="//t.example/c.js">',
    );
    expect(page.scripts).toEqual(['https://varbovets.example/a.js', 'https://t.example/c.js']);
  });

  it('takes the title of the page, not of a drawing', () => {
    const page = pageOf('<html lang="bg-BG"><svg><title>икона</title></svg><title> Община\nВърбовец</title>');
    expect([page.title, page.lang]).toEqual(['Община Върбовец', 'bg-BG']);
  });
});
