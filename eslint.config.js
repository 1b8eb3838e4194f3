import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The core rules that catch mistakes the compiler does not. */
const mistakes = {
  eqeqeq: 'error',
  'no-async-promise-executor': 'error',
  'no-cond-assign': 'error',
  'no-console': 'error',
  'no-constant-binary-expression': 'error',
  'no-constant-condition': 'error',
  'no-dupe-else-if': 'error',
  'no-duplicate-case': 'error',
  'no-empty': 'error',
  'no-empty-character-class': 'error',
  'no-eval': 'error',
  'no-fallthrough': 'error',
  'no-irregular-whitespace': 'error',
  'no-loss-of-precision': 'error',
  'no-misleading-character-class': 'error',
  'no-promise-executor-return': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-template-curly-in-string': 'error',
  'no-unreachable-loop': 'error',
  'no-unsafe-finally': 'error',
  'no-unsafe-optional-chaining': 'error',
  'no-useless-catch': 'error',
  'no-useless-escape': 'error',
  'no-useless-rename': 'error',
  'no-var': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

/** The only files that put markup of our own making on a page: reviewed, and a new one is added here by hand. */
const MARKUP_SINKS = [
  // A constant of that file, whose hash its policy has.
  'src/pages/plan/\\[step\\].astro',
  'src/islands/papers/PaperView.svelte',
  'src/islands/versions/Look.svelte',
  'src/islands/follow-up/FollowUpChart.svelte',
];

/** zod's full dialect costs the browser 19 kB, gzipped, that `zod/mini` does not. */
const zodMini = {
  'no-restricted-imports': [
    'error',
    {
      paths: [
        { name: 'zod', message: "import * as z from 'zod/mini'" },
        { name: 'zod/v4', message: "import * as z from 'zod/mini'" },
      ],
    },
  ],
};

/** What a pure room may not reach for: the clock, chance, the page, the net, the disk. */
const pure = {
  'no-restricted-globals': [
    'error',
    ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage'],
    ...['indexedDB', 'fetch', 'XMLHttpRequest', 'process', 'performance', 'setTimeout'],
    ...['setInterval', 'requestAnimationFrame', 'alert', 'confirm'],
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'The day is an argument.',
    },
    {
      selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: 'The day is an argument.',
    },
    {
      selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
      message: 'Chance is an argument.',
    },
    {
      selector: 'CallExpression[callee.property.name=/^(randomUUID|getRandomValues)$/]',
      message: 'Ids are handed in.',
    },
  ],
};

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'test-results/', 'playwright-report/', 'public/']),
  // A finding is mended or the rule is argued about here: no comment switches it off.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },

  tseslint.configs.strictTypeChecked,
  svelte.configs.recommended,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      ...mistakes,
      ...zodMini,
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // There are no enums here (erasableSyntaxOnly), and looking for them is a fifth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // A text spread into its code points is what fonts and hyphenation mean.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },

  { files: ['src/core/**', 'src/document/**'], rules: pure },
  // A command line speaks through the console.
  { files: ['src/build/**', 'tests/**', '*.config.*'], rules: { 'no-console': 'off' } },
  // A test says what it knows: a missing value fails it anyway.
  { files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },

  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // Its parser gives event handlers in markup no type, so `any` here is seldom ours; svelte-check knows.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Values are replaced, never mutated: a plain Map or Date is right.
      'svelte/prefer-svelte-reactivity': 'off',
      // `let { a } = $props()` is Svelte's idiom; svelte/prefer-const knows it.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
    },
  },
  // Types in components are checked by svelte-check and astro check; plain scripts by nobody's types.
  { files: ['**/*.astro', '**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['**/*.astro'],
    languageOptions: { parserOptions: { parser: tseslint.parser, projectService: false } },
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  {
    files: MARKUP_SINKS,
    rules: { 'svelte/no-at-html-tags': 'off', 'astro/no-set-html-directive': 'off' },
  },
);
