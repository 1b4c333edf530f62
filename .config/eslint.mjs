import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Which room may import from which. The arrows point one way (docs/architecture.md); `workbench` is a development tool
 * that nothing in the product may lean on.
 */
const ARROWS = {
  text: [],
  ooxml: ['text'],
  draft: ['text', 'ooxml'],
  notice: ['text', 'ooxml', 'draft'],
  edit: ['text', 'draft'],
  format: ['text', 'ooxml', 'draft', 'notice', 'edit'],
  form: ['text', 'ooxml', 'draft', 'notice', 'edit', 'format'],
  session: ['draft', 'notice', 'form'],
  batch: ['text', 'ooxml', 'draft', 'notice', 'format', 'form', 'session'],
  word: ['text', 'ooxml', 'draft', 'notice', 'edit', 'format', 'form', 'session', 'batch'],
  cli: ['text', 'ooxml', 'draft', 'notice', 'format', 'form'],
  // The pane is looks and words: it may name roles and options and judge what is typed, but reads no XML itself.
  taskpane: ['text', 'draft', 'notice', 'form', 'session', 'batch', 'word'],
  commands: ['text', 'draft', 'notice', 'session', 'word'],
  // Packing and serving on a developer's machine.
  build: ['ooxml'],
  workbench: ['text', 'ooxml', 'build'],
};

/** eslint-plugin-office-addins' own rules, without the outdated general ones that its presets bring along. */
const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, 'error']),
);

const roomPolicies = Object.entries(ARROWS).map(([from, to]) => ({
  from: { element: { type: from } },
  allow: { to: { element: { types: { anyOf: [from, ...to] } } } },
}));

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'dist-cli/', 'dist-release/', 'coverage/'] },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Spreading a string gives code points: just what Chinese text needs.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': Object.keys(ARROWS).map((type) => ({ type, pattern: `src/${type}`, partialMatch: false })),
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'allow',
          policies: [{ disallow: { to: { element: { types: { anyOf: Object.keys(ARROWS) } } } } }, ...roomPolicies],
          message:
            'src/{{from.element.types.[0]}} may not import from src/{{to.element.types.[0]}} (see docs/architecture.md)',
        },
      ],
      'boundaries/no-unknown-files': 'error',
    },
  },
  {
    // These rooms also run in a browser.
    files: [
      'src/{text,ooxml,draft,notice,edit,format,form,session,batch,word,taskpane,commands}/**',
      'src/workbench/{host,page}/**',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^node:',
              message: 'This room also runs in a browser: only cli and the workbench server use Node.',
            },
          ],
        },
      ],
    },
  },
  {
    // The product's rooms run in web views as old as Safari 15.4, which takes a look-behind for a syntax error (15.4 to 16.3).
    files: ['src/{text,ooxml,draft,notice,edit,format,form,session,batch,word,taskpane,commands}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]', message: 'Safari before 16.4 knows no look-behind.' },
      ],
    },
  },
  {
    // Of `form`, the pane may run what works on strings; the rest reads and writes XML, and would make its chunk heavy.
    files: ['src/taskpane/**'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '/form/(?!(?:judge|limits/limit|field-line|same-texts|standing|narrative-faults|opinion|items|summary/(?:duplicates|comparable-name|file-forms|listing|returned-units|summary-row|year-of-most))$)',
              allowTypeImports: true,
              message: 'The pane runs only what judges, itemises and compares strings.',
            },
          ],
        },
      ],
    },
  },
  {
    // While the author types in the document, nothing in the pane may take the keyboard away from there.
    files: ['src/taskpane/**'],
    ignores: ['src/taskpane/parts/focus/take-focus.ts', 'src/taskpane/summary/**'],
    rules: {
      'no-restricted-properties': ['error', { property: 'focus', message: 'Only takeFocus moves the keyboard.' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/word/**', 'src/commands/**', 'src/workbench/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Office', 'Word', 'OfficeExtension'].map((name) => ({ name, message: 'Only src/word speaks Office.js.' })),
      ],
    },
  },
  {
    files: ['src/word/**/*.ts', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: officeRules,
  },
  {
    files: ['src/**/*.tsx', 'test/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs['recommended-latest'].rules,
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // A test states what it expects: an absent value fails it just as well.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Parsed JSON and evaluated pages are checked by the assertions that follow.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
