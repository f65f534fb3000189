/** Which of the formats of clauses 7 and 10 a draft is set in, and which of its paragraphs are the 发文机关标志. */
import type { Document, Paragraph } from '../model/document.ts';
import type { FormatName } from './composition.ts';
import type { Profile } from './profile.ts';

/** A draft's format, and the paragraphs of its mark. */
export interface Format {
  readonly name: FormatName;
  readonly mark: readonly Paragraph[];
}

const bare = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map(({ content }) => content.shape.replace(/[ 　\t]/gu, '')).join('');

const ORDER = /(?:令|（令）)$/u;
const MINUTES = /纪要$/u;
const FILE = /(?:文件|明电|电报)$/u;
/** A title that can stand as a mark in red: 青云县人民政府令, 石桥镇镇长办公会议纪要. */
const MARK = /^(?!.*(?:关于|印发|转发))[^\d，。：]{3,24}(?:令|（令）|纪要)$/u;

/** What a mark says of its format: 文件 ends it, or 令, or 纪要; a letter's is the organ's name alone (10.1). */
function formatOfMark(text: string): FormatName {
  if (ORDER.test(text)) return 'order';
  if (MINUTES.test(text)) return 'minutes';
  return FILE.test(text) ? 'document' : 'letter';
}

/** The format, from the profile or the draft. The title of 令 and 纪要 is their mark where no other stands above. */
export function formatOf({ paragraphs, title }: Document, profile: Profile): Format {
  const written = paragraphs.filter(({ role }) => role === 'issuerMark');
  const titles = title?.paragraphs.flatMap((index) => paragraphs[index] ?? []) ?? [];
  const asMark = written.length === 0 && MARK.test(bare(titles)) ? titles : [];
  const mark = written.length > 0 ? written : asMark;
  const found: FormatName = mark.length > 0 ? formatOfMark(bare(mark)) : 'plain';
  const name = profile.format ?? found;
  // set plainly, or as a letter, 令 and 纪要 keep the title that they have
  const keepsTitle = asMark.length > 0 && name !== 'order' && name !== 'minutes';
  return { name, mark: keepsTitle ? [] : mark };
}
