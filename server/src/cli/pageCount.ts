import type { FormatName } from '../core/layout/composition.ts';
import { layout } from '../core/layout/layout.ts';
import type { Profile } from '../core/layout/profile.ts';
import { parseDocument } from '../core/model/parse.ts';

/** How a format is called. */
const FORMATS: Readonly<Record<FormatName, string>> = {
  document: '文件格式',
  letter: '信函格式',
  order: '命令（令）格式',
  minutes: '纪要格式',
  plain: '无版头',
};

/** What a draft takes on paper, in one line: format, pages, lines of text, characters without blanks and page numbers. */
export function pageCount(text: string, profile: Profile): string {
  const { composition, pages } = layout(parseDocument(text), profile);
  const lines = pages.flatMap((page) => page.lines).filter(({ element }) => element !== 'pageNumber');
  const characters = lines
    .flatMap(({ fragments }) => fragments)
    .reduce((sum, fragment) => sum + [...fragment.text.replace(/\s/gu, '')].length, 0);
  const sides = composition.duplex ? `${pages.length} 面，${Math.ceil(pages.length / 2)} 张纸` : `${pages.length} 页`;
  return `${FORMATS[composition.format]}，${sides}，${lines.length} 行，${characters} 字`;
}
