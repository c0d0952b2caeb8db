import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const pure = ['checks/**', 'src/{model,plan,derive,judge,score}/**'];

export default defineConfig(
  { ignores: ['coverage/', '**/*.cjs', '**/*.js'] },
  {
    files: ['**/*.ts'],
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
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Use asOf: a recording is derived and judged the same on any day.' },
        { name: 'fetch', message: 'Judge what was recorded; never look again.' },
        { name: 'process', message: 'Configuration arrives as an argument.' },
      ],
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
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Derive from what was recorded; never look again.' },
        { name: 'process', message: 'Configuration arrives as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'There is no clock: use asOf.',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'There is no clock: use asOf.' },
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
