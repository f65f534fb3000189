import { FAIL_ON, type FailOn, FORMATS, type Format } from './options.ts';

/** What `gongwen check`, `gongwen fix` and `gongwen layout` were asked to do. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly fix: boolean;
  /** Only how it looks on paper. */
  readonly layout: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly config: string | undefined;
  /** This machine is for classified work; no configuration file may say so. */
  readonly classifiedSystem: boolean;
  readonly failOn: FailOn;
  /** Threads; undefined for as many as the work is worth. */
  readonly jobs: number | undefined;
}

const MOST_JOBS = 64;

/** The options of a check from the command line; a Chinese message where they do not go together. */
export function checkOptions(
  paths: readonly string[],
  values: ReadonlyMap<string, string | true>,
  command: 'check' | 'fix' | 'layout',
): CheckOptions | string {
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const fix = command === 'fix' || values.has('fix');
  const layout = command === 'layout';
  const stdin = values.has('stdin');
  const stdinFilename = text('stdin-filename');
  const jobs = text('jobs');

  if (stdin && paths.length > 0) return '“--stdin”只检查标准输入，请去掉路径，或改用路径而不用“--stdin”';
  if (!stdin && stdinFilename !== undefined) return '“--stdin-filename”要和“--stdin”一起用';
  if (fix && !stdin && paths.length === 0) return '请写明要修改的文件或文件夹；要修改当前文件夹请用：gongwen fix .';
  if (layout && paths.length === 0) return '请写明要检查版式的文件，如：gongwen layout 通知.docx';
  if (jobs !== undefined && !(/^[1-9]\d?$/.test(jobs) && Number(jobs) <= MOST_JOBS)) {
    return `“--jobs”应为 1 到 ${MOST_JOBS} 的整数，不能是“${jobs}”`;
  }
  return {
    paths: stdin || paths.length > 0 ? paths : ['.'],
    format: oneOf(FORMATS, text('format')) ?? 'pretty',
    fix,
    layout,
    stdin,
    stdinFilename,
    config: text('config'),
    classifiedSystem: values.has('classified-system'),
    failOn: oneOf(FAIL_ON, text('fail-on')) ?? 'error',
    jobs: jobs === undefined ? undefined : Number(jobs),
  };
}

function oneOf<T extends string>(choices: readonly T[], value: string | undefined): T | undefined {
  return choices.find((choice) => choice === value);
}
