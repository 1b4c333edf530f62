const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Folders of `test` whose suites take longest, in this order; those that wait for a browser are first. */
const LONGEST = ['e2e', 'render', 'word', 'taskpane', 'cli'];

/**
 * A long suite that comes last has the other processors wait for it. jest knows from an earlier run what is long; before
 * there was one it goes by the size of the files, which tells little.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.every(({ duration }) => duration !== undefined)) return sorted;
    return sorted.sort((one, other) => rankOf(one) - rankOf(other));
  }
};

function rankOf({ path: file, context }) {
  const [, folder] = path.relative(context.config.rootDir, file).split(path.sep);
  const rank = LONGEST.indexOf(folder);
  return rank < 0 ? LONGEST.length : rank;
}
