import type { FixedWord } from '../../../server/src/lsp/protocol.ts';
import { sentences } from './exportText.ts';

/** What is said of a Word file whose fixes went into a new one, or of one where there was nothing to mend. */
export function fixWordText(name: string, { data, counts, notes }: FixedWord): string {
  const left = counts.left > 0 ? `还有 ${counts.left} 处要您决定。` : '';
  const remarks = sentences(notes);
  return data === undefined
    ? `${name}：没有可以自动修改的问题，没有生成新文件。${left}${remarks}`
    : `已生成 ${name}：${counts.fixed} 处修改记为修订，在 Word 或 WPS 中逐条接受或拒绝，原文件没有改动。${left}${remarks}`;
}
