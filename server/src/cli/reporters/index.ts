import type { Io, Output } from '../io.ts';
import type { Format } from '../options.ts';
import { paintFor } from '../paint.ts';
import { packageVersion } from '../version.ts';
import { githubReporter } from './github.ts';
import { jsonReporter } from './json.ts';
import { ndjsonReporter } from './ndjson.ts';
import { prettyReporter } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarifReporter } from './sarif.ts';

/** The reporter of a format, for the stream that it will be written to. */
export function createReporter(format: Format, output: Output, io: Io, fixCommand: string | undefined): Reporter {
  const reporters: Readonly<Record<Format, () => Reporter>> = {
    pretty: () => prettyReporter(paintFor(output, io), fixCommand),
    json: jsonReporter,
    ndjson: ndjsonReporter,
    sarif: () => sarifReporter(packageVersion(), io.cwd),
    github: githubReporter,
  };
  return reporters[format]();
}
