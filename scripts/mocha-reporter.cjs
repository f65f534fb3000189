/** Mocha's own reporter for people, with the counts and the failed tests' names written down for `npm test`. */
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const failed = [];
    runner.on('fail', (test, error) => {
      failed.push(`${test.fullTitle()}: ${String(error?.message ?? error).split('\n')[0]}`);
    });
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      const file = process.env.GONGWEN_TEST_COUNTS;
      if (file)
        writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending, names: failed }));
    });
  }
};
