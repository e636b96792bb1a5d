import { join } from 'node:path';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from '../svelte.config.js';

const root = join(import.meta.dirname, '..');

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'src/generated/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, tsconfigRootDir: root, extraFileExtensions: ['.svelte'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      // The app is served from the root of its origin, in no other place.
      'svelte/no-navigation-without-resolve': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Schemas are the types: `export type Answer = z.infer<typeof Answer>`.
      '@typescript-eslint/no-redeclare': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // `noPropertyAccessFromIndexSignature` is off, and `env['PORT']` says that the key may be missing.
      '@typescript-eslint/dot-notation': 'off',
      // It asks for the `!` that another rule forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // An empty text is as good as none: `title || untitled`.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // It takes every `new Date().toISOString()` for state; maps here are derived anew, never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      // The content security policy blocks style attributes; `style:--name` sets a property instead.
      'svelte/no-inline-styles': ['error', { allowTransitions: true }],
      // The linter sees no types of events and of other components' props, and takes them for `any`. svelte-check
      // does see them, and an `any` somebody writes is refused all the same.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      // Props are declared with `let` where one of them is bound.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    // Programs of the command line speak through the console.
    files: ['src/build/**', 'src/cli/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/{lib,routes,messages}/**', 'tests/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '^([.][.]?/)*[.][.]/(?!.*(package[.]json|generated/|node_modules/|build/|cli/|app[.]css))',
              message: 'Across folders: #lib/…, #routes/…, #messages/…, #templates/…, #tests/….',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'tests/**'],
    rules: {
      // A test may be sure that a value it has just made is there.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['**/*.js', '**/*.cjs'], extends: [ts.configs.disableTypeChecked] },
);
