/** What the coverage-guided fuzzer kept: inputs that between them reach what it could reach of the code. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { packed } from './coverage/targets.ts';
import { examine } from './examined.ts';
import { assertAll } from './textProperties.ts';
import { assertRead } from './wordProperties.ts';

const read = (name: string): string[] =>
  JSON.parse(readFileSync(new URL(`corpus/${name}.json`, import.meta.url), 'utf8'));

describe('the corpus of the fuzzer', function () {
  this.timeout(120_000);

  for (const [name, check] of Object.entries({
    drafts: (input: string) => assertAll(examine(input)),
    wordFiles: (input: string) => assertRead(packed(input)),
  }))
    it(name, () => {
      const inputs = read(name);
      assert.ok(inputs.length > 0);
      const failures = inputs.flatMap((input) => {
        try {
          check(input);
          return [];
        } catch (error) {
          return [`${JSON.stringify(input)}: ${error instanceof Error ? error.message : String(error)}`];
        }
      });
      assert.deepEqual(failures, []);
    });
});
