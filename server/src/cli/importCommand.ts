import { resolve } from 'node:path';
import { DRAFT_EXTENSION_LIST, isDraftName } from '../core/lint/draftPath.ts';
import { importDocx } from '../docx/import.ts';
import { unsupported } from './files.ts';
import { type Io, misuse } from './io.ts';
import { conversionOf, extensionOf, writeResult } from './outputFile.ts';
import { readContent } from './read.ts';
import { printable } from './width.ts';

/** `gongwen import`: the text of a Word document as a draft. Gives the exit code. */
export async function importCommand(
  paths: readonly string[],
  values: ReadonlyMap<string, string | true>,
  io: Io,
): Promise<number> {
  const say = (text: string) => io.stderr.write(`${text}\n`);
  const conversion = conversionOf('import', paths, values);
  if (typeof conversion === 'string') return misuse(conversion, io);
  const { input, output, force } = conversion;
  if (output !== undefined && !isDraftName(output)) {
    return misuse(`导入的结果是草稿文本，不能写到“${output}”，扩展名只能是 ${DRAFT_EXTENSION_LIST}`, io);
  }
  if (isDraftName(input)) return misuse(`“${input}”已经是草稿，不用导入；检查它请用：gongwen check ${input}`, io);
  const fail = (message: string) => {
    say(`${printable(input)}：${message}`);
    return 2;
  };
  const refused = extensionOf(input) === '.docx' ? undefined : unsupported(input);
  if (refused !== undefined) return fail(refused);
  const content = await readContent(resolve(io.cwd, input));
  if (!content.ok) return fail(content.message);
  const imported = importDocx(content.bytes);
  if (!imported.ok) return fail(imported.message);

  if (output === undefined) io.stdout.write(imported.text);
  else if (await writeResult(output, Buffer.from(imported.text, 'utf8'), force, io)) {
    io.stdout.write(`已导入 ${printable(output)}。\n`);
  } else return 2;
  for (const { message } of imported.notes) say(`${printable(input)}：${message}`);
  return 0;
}
