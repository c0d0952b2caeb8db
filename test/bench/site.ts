/** Words a municipal page is made of, as a visitor and as an address reads them. */
const words = [
  ['община', 'obshtina'],
  ['бюджет', 'byudzhet'],
  ['наредба', 'naredba'],
  ['съвет', 'savet'],
  ['решение', 'reshenie'],
  ['услуга', 'usluga'],
  ['заявление', 'zayavlenie'],
  ['декларация', 'deklaratsiya'],
  ['отчет', 'otchet'],
  ['план', 'plan'],
  ['проект', 'proekt'],
  ['регистър', 'registar'],
  ['съобщение', 'saobshtenie'],
  ['заповед', 'zapoved'],
  ['конкурс', 'konkurs'],
  ['търг', 'targ'],
  ['обсъждане', 'obsazhdane'],
  ['протокол', 'protokol'],
  ['график', 'grafik'],
  ['програма', 'programa'],
] as const;

/** The path of a page, one of at most 8,000; words, since a crawler takes long series of numbers for a trap. */
export function pathOf(page: number): string {
  const word = (place: number): string => words[Math.floor(page / words.length ** place) % words.length]?.[1] ?? '';
  return page === 0 ? '/' : `/${word(2)}/${word(1)}/${word(0)}`;
}

/** A page of a municipal site of `pages` pages: about 46 KB, 80 links. The same each time, another for each host. */
export function pageOf(host: string, page: number, pages: number): string {
  const below = generator(`${host} ${page}`);
  const word = (): string => words[below(words.length)]?.[0] ?? '';
  const link = (target: number): string => `<li><a href="${pathOf(target)}">${word()} ${word()} № ${target}</a></li>`;
  const menu = list(40, (at) => link((at * 25) % pages));
  const links = list(40, () => link(below(pages)));
  const text = list(60, () => `<p>${list(45, word, ' ')}.</p>`);
  return `<!doctype html><html lang="bg"><head><meta charset="utf-8"><title>${word()} ${page} | Община Върбовец</title>
<meta name="description" content="${word()} ${page}"><link rel="stylesheet" href="/style.css"></head>
<body><header><nav><ul>${menu}</ul></nav></header><main><h1>${word()} ${page}</h1>
<p>Публикувано на ${1 + below(28)}.04.2026 г.</p>${text}<ul>${links}</ul></main>
<footer><address>тел. 02/123 45 67, <a href="mailto:info@${host}">info@${host}</a></address></footer></body></html>`;
}

export function list(length: number, item: (at: number) => string, between = ''): string {
  return Array.from({ length }, (_, at) => item(at)).join(between);
}

/** Numbers below a bound, the same after the same seed (FNV-1a, then a linear congruential generator). */
export function generator(seed: string): (bound: number) => number {
  let state = 2_166_136_261;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
