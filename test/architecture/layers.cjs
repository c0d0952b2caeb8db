const npm = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;

/** A folder that may import only what is listed; `node`: and the modules of Node. */
const only = (name, from, { to, node = false }, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: to, ...(node ? { dependencyTypesNot: ['core'] } : {}) },
});

/** A folder that must not import what is listed. */
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to: { path: to } });

const ours = '^(src|checks|storage|config)/';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'A circle has no beginning to read from.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-out-of-sight',
      severity: 'error',
      comment: 'A border cannot be held against an import that leads nobody knows where.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'what-runs-is-installed',
      severity: 'error',
      comment: 'A package that only developers have is missing where the software runs; move it to dependencies.',
      from: { path: ours },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '(^|/)node_modules/@types/' },
    },
    only(
      'setup-needs-nothing',
      '^src/setup\\.js$',
      { to: ['^src/setup\\.js$'], node: true },
      'It runs on a machine where nothing is installed yet.',
    ),
    only(
      'model-stands-alone',
      '^src/model/',
      { to: ['^src/model/', npm('zod')] },
      'Everything rests on the model; it rests on nothing.',
    ),
    only(
      'checks-are-pure',
      '^checks/',
      { to: ['^checks/', '^src/model/'] },
      'A check judges what it is handed and cannot look for more.',
    ),
    never(
      'checks-do-not-know-each-other',
      { path: '^checks/', pathNot: '^checks/index\\.ts$' },
      '^checks/(?!kit/)',
      'One indicator must be changeable without moving another; what two share goes to the kit.',
    ),
    only(
      'judging-is-pure',
      '^src/(plan|judge|review|score|illustrate)/',
      { to: ['^src/(model|plan|judge|review|score|illustrate)/', npm('zod')] },
      'Same recording, same result: no clock, files, network or packages.',
    ),
    only(
      'deriving-does-not-look-again',
      '^src/derive/',
      {
        to: [
          '^src/(model|derive)/',
          '^(buffer|crypto|string_decoder|url|worker_threads|zlib)$',
          npm('cheerio', 'domhandler', 'file-type', 'html-encoding-sniffer', 'htmlparser2', 'set-cookie-parser'),
          npm('tsx', 'unpdf', 'yauzl'),
        ],
      },
      'Facts come from recorded bytes alone, so they can be derived again years later.',
    ),
    never(
      'crawl-knows-no-checks',
      { path: '^src/crawl/' },
      ['^checks/', '^storage/', '^config/', '^src/(judge|score|review|illustrate|publish|web|audit|cli)/'],
      'Recording must not depend on what will be judged, or on where it is kept.',
    ),
    only(
      'storage-knows-only-the-model',
      '^storage/',
      {
        to: ['^storage/', '^src/model/', '^(fs|path|url|crypto|zlib|util|os)(/|$)', npm('kysely', 'better-sqlite3')],
      },
      'What is kept must outlive the code that produced it.',
    ),
    never(
      'publishing-does-not-look-again',
      { path: '^src/publish/' },
      ['^checks/', '^src/(crawl|derive|web)/', '^(http|https|http2|net|tls|dns|dgram)(/|$)', npm('undici')],
      'What is published was recorded and judged before; nothing new is found out on the way.',
    ),
    never(
      'the-application-shows-what-is-kept',
      { path: '^src/web/' },
      [
        ...['^checks/', '^config/(?!load\\.ts$)', '^src/(crawl|derive|illustrate|judge)/'],
        ...['^(http|https|http2|net|tls|dns|dgram)(/|$)', npm('undici')],
      ],
      'People rate what was recorded and judged before; the server listens by its library and asks nobody else.',
    ),
    never(
      'a-sheet-is-only-a-file',
      { path: '^src/sheet/' },
      ['^(storage|config|checks)/', '^src/(plan|judge|crawl|audit|panel|web|cli)/'],
      'What a spreadsheet says is told from the file alone; the panel compares it with what is on record.',
    ),
    only(
      'config-is-data',
      '^config/',
      { to: ['^config/', '^src/model/', '^package\\.json$', npm('yaml', 'zod')], node: true },
      'Configuration is read and checked here; what it leads to is decided elsewhere.',
    ),
    never(
      'config-is-handed-down',
      { path: '^(src|checks|storage)/', pathNot: '^src/(cli|audit|web)/' },
      '^config/',
      'Only the entrances read configuration; everything else is handed values.',
    ),
    never(
      'parts-do-not-know-the-whole',
      { path: ours, pathNot: '^src/(audit|cli)/' },
      '^src/audit/',
      'The audit puts the parts together; a part that knows it cannot be used or tested by itself.',
    ),
    never(
      'the-command-line-comes-last',
      { path: ours, pathNot: '^src/cli/' },
      '^src/cli/',
      'The command line is one way to use the software; nothing may need it.',
    ),
    never(
      'playwright-only-in-render',
      { path: ours, pathNot: ['^src/crawl/render/', '^src/publish/pdf'] },
      npm('playwright', 'playwright-core', 'axe-core'),
      'One place drives the browser, so that one place answers for what it may reach.',
    ),
    never(
      'demo-is-optional',
      { path: ours, pathNot: '^src/(demo|cli)/' },
      '^src/demo/',
      'Nothing real may lean on the fictional portals.',
    ),
    only(
      'demo-is-a-stranger',
      '^src/demo/',
      { to: ['^src/(demo|model)/'], node: true },
      'Portals that used our own crawling code would share its mistakes and hide them.',
    ),
    never('nothing-ships-tests', { path: ours }, '^test/', 'Tests lean on the software, never the other way round.'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // A package of its own, whose dependencies only the benches install.
    exclude: { path: '^test/bench/peers/' },
    // As Node resolves packages; without it, those that only export ES modules would stay out of sight.
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'require', 'default'],
    },
  },
};
