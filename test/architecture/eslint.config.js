import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const pure = ['checks/**', 'src/{model,plan,derive,judge,review,score}/**'];

/** Ways out of a pure function; also when spelled `globalThis.fetch`. */
const banned = (because) => [
  'error',
  {
    globals: Object.entries(because).map(([name, message]) => ({ name, message })),
    checkGlobalObject: true,
  },
];

const noClock = 'There is no clock: use asOf.';

const noWayOut = {
  performance: noClock,
  process: 'Configuration arrives as an argument.',
  crypto: 'Nothing is drawn at random: the same recording gives the same result.',
};

export default defineConfig(
  { ignores: ['coverage/', '**/*.cjs', '**/*.js'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL('../..', import.meta.url).pathname },
    },
    rules: {
      'no-console': 'error',
      complexity: ['error', 12],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: pure,
    // A ban that a comment can lift is none.
    linterOptions: { noInlineConfig: true },
    rules: {
      'no-restricted-globals': banned({
        ...noWayOut,
        Date: 'Use asOf: a recording is derived and judged the same on any day.',
        fetch: 'Judge what was recorded; never look again.',
      }),
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Samples are seeded: the same recording gives the same result.',
        },
      ],
    },
  },
  {
    // Dates of a text are turned into days by the calendar, never by the clock.
    files: ['src/model/text/**', 'src/derive/**'],
    rules: {
      'no-restricted-globals': banned({ ...noWayOut, fetch: 'Derive from what was recorded; never look again.' }),
      'no-restricted-syntax': [
        'error',
        ...[
          "MemberExpression[object.name='Date'][property.name='now']",
          "NewExpression[callee.name='Date'][arguments.length=0]",
          "CallExpression[callee.name='Date']",
        ].map((selector) => ({ selector, message: noClock })),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'node:crypto',
              allowImportNames: ['createHash'],
              message: 'Hashes only: the same recording gives the same result.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['checks/*/**'],
    ignores: ['checks/kit/**'],
    rules: { 'max-lines': ['error', { max: 120, skipComments: true }] },
  },
  // What must not compile has no types to be safe about.
  { files: ['test/**/*.test-d.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
);
