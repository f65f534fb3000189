/**
 * Our server with all of its code, and the functions that a first check needs, compiled beforehand: what a cold start would
 * take at the least. The first argument is the server's bundle, the second where V8's cache is or will be.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { ENGINE_FLAGS } from '../../server/src/lsp/engine.ts';

// what is left is told to the server
const [bundle = '', cache = ''] = process.argv.splice(2, 2);
// V8 takes code that was compiled under the same flags
ENGINE_FLAGS.forEach(setFlagsFromString);
const known = existsSync(cache);
const script = new Script(`(function (require) {${readFileSync(bundle, 'utf8')}\n})`, {
  filename: bundle,
  ...(known ? { cachedData: readFileSync(cache) } : {}),
});
if (known && script.cachedDataRejected) throw new Error(`V8 refuses ${cache}`);
// by then the first draft has been checked
if (!known)
  setTimeout(() => {
    writeFileSync(`${cache}.part`, script.createCachedData());
    renameSync(`${cache}.part`, cache);
  }, 2000);
script.runInThisContext()(createRequire(bundle));
