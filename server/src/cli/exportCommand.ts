import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { lint, type Severity } from '../core/index.ts';
import { layout } from '../core/layout/layout.ts';
import { profileOf } from '../core/lint/config.ts';
import { parseDocument } from '../core/model/parse.ts';
import { createConfigs } from './configs.ts';
import { decode } from './encoding.ts';
import { EXPORTERS } from './exportFormats.ts';
import { unsupported } from './files.ts';
import { type Io, misuse } from './io.ts';
import { FAIL_ON, FAILING } from './options.ts';
import { conversionOf, extensionOf, writeResult } from './outputFile.ts';
import { SEVERITIES } from './paint.ts';
import { readContent } from './read.ts';
import { printable } from './width.ts';

const KINDS = Object.keys(EXPORTERS).join('、');

/**
 * `gongwen export`: a draft as a file to sign, print or send on. What the draft still has wrong is told and does not
 * stop it. Gives the exit code.
 */
export async function exportCommand(
  paths: readonly string[],
  values: ReadonlyMap<string, string | true>,
  io: Io,
): Promise<number> {
  const say = (text: string) => io.stderr.write(`${text}\n`);
  const conversion = conversionOf('export', paths, values);
  if (typeof conversion === 'string') return misuse(conversion, io);
  const { input, output, force } = conversion;
  if (output === undefined) return misuse(`请用 -o 写明导出的文件，如：gongwen export ${input} -o 输出.docx`, io);
  const exporter = EXPORTERS[extensionOf(output)];
  if (!exporter) return misuse(`不能导出为“${output}”，扩展名只能是 ${KINDS}`, io);
  if (extensionOf(input) === '.docx') {
    return misuse(
      `“${input}”已经是 Word 文档；要重新排版，请先运行 gongwen import ${input} -o 草稿.gongwen，再导出草稿`,
      io,
    );
  }
  if (resolve(io.cwd, input) === resolve(io.cwd, output)) return misuse('导出的文件不能是草稿自己，请换一个文件名', io);
  const fonts = values.get('fonts');
  const folder = typeof fonts === 'string' ? resolve(io.cwd, fonts) : undefined;
  if (folder !== undefined && !(await isFolder(folder))) return misuse(`找不到“--fonts”的文件夹“${fonts}”`, io);
  const fail = (message: string) => {
    say(`${printable(input)}：${message}`);
    return 2;
  };
  const refused = unsupported(input);
  if (refused !== undefined) return fail(refused);

  const file = resolve(io.cwd, input);
  const content = await readContent(file);
  const decoded = content.ok ? decode(content.bytes) : content;
  if (!decoded.ok) return fail(decoded.message);
  if (decoded.text.trim() === '') return fail('是空的，没有可以导出的文字');
  let sound = true;
  const given = values.get('config');
  const source = {
    config: typeof given === 'string' ? given : undefined,
    classifiedSystem: values.has('classified-system'),
  };
  const configs = await createConfigs(io.cwd, source, (problem) => {
    sound = false;
    say(problem);
  });
  const config = await configs?.configFor(file);
  if (!config) return 2;

  const { text } = decoded;
  const profile = profileOf(config);
  const laidOut = layout(parseDocument(text), profile);
  const result = await exporter({
    text,
    config,
    laidOut,
    profile,
    output,
    fonts: folder,
    environment: io.env,
  });
  if (!result.ok) return fail(result.message);
  if (!(await writeResult(output, result.bytes, force, io))) return 2;
  for (const note of result.notes) say(`${printable(output)}：${note}`);
  const { findings } = lint(text, config);
  const counts = countsOf(findings);
  if (counts !== '') say(`${printable(input)}：还有${counts}，请运行 gongwen check ${printable(input)} 查看`);
  io.stdout.write(`已导出 ${printable(output)}，共 ${laidOut.pages.length} 页。\n`);
  if (!sound) return 2;
  const failing = FAILING[FAIL_ON.find((one) => one === values.get('fail-on')) ?? 'error'];
  return findings.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** “错误 1 处、警告 2 处”; '' where nothing was found. */
function countsOf(findings: readonly { readonly severity: Severity }[]): string {
  return SEVERITIES.flatMap(({ severity, name }) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [`${name} ${count} 处`] : [];
  }).join('、');
}
