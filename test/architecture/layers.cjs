const npm = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;

/** A folder that may import only what is listed. */
const only = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: to },
});

/** A folder that must not import what is listed. */
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to: { path: to } });

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'A circle has no beginning to read from.',
      from: {},
      to: { circular: true },
    },
    only(
      'model-stands-alone',
      '^src/model/',
      ['^src/model/', npm('zod')],
      'Everything rests on the model; it rests on nothing.',
    ),
    only(
      'checks-are-pure',
      '^checks/',
      ['^checks/', '^src/model/'],
      'A check judges what it is handed and cannot look for more.',
    ),
    never(
      'checks-do-not-know-each-other',
      { path: '^checks/(?!kit/|index\\.ts)' },
      '^checks/(?!kit/)',
      'One indicator must be changeable without moving another; what two share goes to the kit.',
    ),
    only(
      'judging-is-pure',
      '^src/(plan|judge|score)/',
      ['^src/(model|plan|judge|score)/', npm('zod')],
      'Same recording, same result: no clock, files, network or packages.',
    ),
    never(
      'deriving-does-not-look-again',
      { path: '^src/derive/' },
      [
        '^src/(?!model/|derive/)',
        '^checks/',
        '^storage/',
        '^config/',
        '^(node:)?(http|https|net|tls|dns|fs|child_process)',
        npm('undici', 'playwright'),
      ],
      'Facts come from recorded bytes alone, so they can be derived again years later.',
    ),
    never(
      'crawl-knows-no-checks',
      { path: '^src/crawl/' },
      ['^checks/', '^storage/', '^config/', '^src/(judge|score|review|publish|web|audit|cli|demo)/'],
      'Recording must not depend on what will be judged, or on where it is kept.',
    ),
    only(
      'storage-knows-only-the-model',
      '^storage/',
      [
        '^storage/',
        '^src/model/',
        '^(node:)?(fs|path|url|crypto|zlib|util|os)(/|$)',
        npm('kysely', 'better-sqlite3', 'zod'),
      ],
      'What is kept must outlive the code that produced it.',
    ),
    never(
      'config-is-handed-down',
      { path: '^(src|checks|storage)/', pathNot: '^src/(cli|audit|web)/' },
      '^config/',
      'Only the entrances read configuration; everything else is handed values.',
    ),
    never(
      'playwright-only-in-render',
      { path: '^(src|checks|storage|config)/', pathNot: ['^src/crawl/render/', '^src/publish/pdf'] },
      npm('playwright', 'playwright-core', 'axe-core'),
      'One place drives the browser, so that one place answers for what it may reach.',
    ),
    never(
      'demo-is-optional',
      { path: '^(src|checks|storage|config)/', pathNot: '^src/(demo|cli)/' },
      '^src/demo/',
      'Nothing real may lean on the fictional portals.',
    ),
    never(
      'nothing-ships-tests',
      { pathNot: '^test/' },
      '^test/',
      'Tests lean on the software, never the other way round.',
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
