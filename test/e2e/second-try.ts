/**
 * A browser, a server and a test share two cores here with the other tests: what was only late is tried once more, and told.
 * What is wrong is wrong twice.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

export {};
