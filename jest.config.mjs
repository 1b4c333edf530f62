/**
 * Four kinds of tests. `npx jest --selectProjects unit test/draft` runs one room's; `npm test` runs everything, after the
 * static checks and with a browser at hand.
 */
const shared = {
  rootDir: '.',
  transform: {
    // Types are checked once by `npm run typecheck`, not again for each file.
    '^.+\\.tsx?$': ['ts-jest', { tsconfig: '<rootDir>/.config/tsconfig.jest.json', diagnostics: false }],
  },
};

export default {
  // Two at a time: the browser and LibreOffice need room beside them, and a run must not depend on the machine's size.
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/test/{notice,text,ooxml,draft,format,word,commands,cli,workbench,manifest,setup}/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'taskpane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/taskpane/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/test/taskpane/setup.ts'],
    },
    { ...shared, displayName: 'e2e', testEnvironment: 'node', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
    { ...shared, displayName: 'render', testEnvironment: 'node', testMatch: ['<rootDir>/test/render/**/*.test.ts'] },
  ],
};
