import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

// Type-aware rules find what a reader of the code would not: a forgotten await, a test that is always true.
// Who may import whom, and where side effects may stand, is held by tests/house/borders.test.ts.
export default tseslint.config(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/', 'public/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // With noUncheckedIndexedAccess every index may be undefined; `!` says that the line above made sure.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A number in a message is what the message is for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `if (bad) return fail(…);` reads better than a block.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      // A name that begins with _ says that the value is meant to be left out.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds it.' },
        { selector: 'TSEnumDeclaration', message: 'Enums are not erasable: use a union of strings.' },
      ],
      // [...text] is how a text is cut into characters without breaking rare Han characters in two.
      '@typescript-eslint/no-misused-spread': 'off',
      // There are no enums to assign to, and looking for them takes seconds.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Control characters in a text are what some patterns look for; each says so on its line.
      'no-control-regex': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // node:test returns promises that its own runner awaits; a mock may need an empty function.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'suite', 'it', 'describe'] },
          ],
        },
      ],
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  ...astro.configs.recommended,
);
