/** What a reader of the draft should know: what the file holds and the draft does not show. */
import type { Met, NoteKind, WordDocument, WordParagraph, WordPlace } from '../read/document.ts';
import { isBlank, lineText, runPieces } from './lines.ts';

/** `bullets`: signs of lists left out; `footnotes`: set at the end. */
export type ImportNoteKind = NoteKind | 'footnotes' | 'bullets';

export interface ImportNote {
  readonly kind: ImportNoteKind;
  /** Chinese: what it is and what to do. */
  readonly message: string;
  /** The first place. */
  readonly place: WordPlace | undefined;
}

/** One note of a kind, with the count of places and where the first is. */
const MESSAGES: Readonly<Record<NoteKind, (count: number, where: string, detail: string) => string>> = {
  trackedChanges: (_, where) =>
    `文件中有修订记录（${where}），草稿按“接受全部修订”后的文字导入。发文前请在 Word“审阅”中逐条接受或拒绝修订。`,
  comments: (count, where) => `文件中有${count}处批注（${where}），未导入。发文前请处理并删除批注。`,
  hiddenText: (count, where) =>
    `文件中有${count}处隐藏文字（${where}），未导入。发文前请在 Word 中显示隐藏文字，核对后删除。`,
  picture: (count, where) =>
    `${where}有图片${count > 1 ? `（全文共${count}处）` : ''}，未导入。图片中的文字请另行核对。`,
  header: (_, __, detail) => `页眉中有文字“${detail}”，未导入。公文的版头应写在正文页上，请核对。`,
  footer: (_, __, detail) => `页脚中除页码外还有文字“${detail}”，未导入，请核对。`,
  formula: (count, where) => `${where}有公式${count > 1 ? `（全文共${count}处）` : ''}，只导入了其中的字符，请核对。`,
  object: (count, where) =>
    `${where}有嵌入的对象（图表、Excel 表格等）${count > 1 ? `，全文共${count}处` : ''}，未导入，请核对。`,
  unreadable: (count, where) => `${where}有${count > 1 ? `${count}处` : ''}不能读取的符号或嵌入文档，未导入，请核对。`,
};

const ORDER = Object.keys(MESSAGES) as readonly NoteKind[];
const MOST = 30;

const excerpt = (text: string) => (text.length > 12 ? `${text.slice(0, 12)}…` : text);
const textOfParagraph = (paragraph: WordParagraph) => lineText({ pieces: runPieces(paragraph) }).trim();

/** “第5段‘……’”: paragraphs are counted as one counts them on the page, blank ones left out. */
function whereOf(document: WordDocument): (place: WordPlace) => string {
  const numbers = new Map<number, { number: number; text: string }>();
  let number = 0;
  for (const paragraph of document.paragraphs) {
    const text = textOfParagraph(paragraph);
    if (!isBlank(text)) number++;
    numbers.set(paragraph.place.paragraph, { number: Math.max(number, 1), text });
  }
  return ({ part, paragraph }) => {
    if (part !== document.part) return '脚注、页眉或页脚';
    const found = numbers.get(paragraph);
    if (!found) return '表格中';
    return `第${found.number}段${found.text ? `“${excerpt(found.text)}”` : ''}`;
  };
}

/** The text of headers and footers beside numbers of pages, each once. */
function edgeTexts(parts: ReadonlyMap<string, readonly WordParagraph[]>): Map<string, WordPlace> {
  const texts = new Map<string, WordPlace>();
  for (const paragraphs of parts.values())
    for (const paragraph of paragraphs) {
      const text = textOfParagraph(paragraph);
      // what is left of — 1 — and 第1页 once the number is gone
      if (!/^[\s\d—–\-―─－·第页共/／,，（）()]*$/u.test(text) && !texts.has(text)) texts.set(text, paragraph.place);
    }
  return texts;
}

/** The notes of a document, one a kind; headers and footers one a text. */
export function notesOf(document: WordDocument): ImportNote[] {
  const where = whereOf(document);
  const notes: ImportNote[] = [];
  const met: readonly Met[] = document.met;
  for (const kind of ORDER) {
    // a drawing counts once, however many parts it has
    const own = met.filter((one) => one.kind === kind);
    const [first] = own;
    if (first) notes.push({ kind, message: MESSAGES[kind](own.length, where(first.place), ''), place: first.place });
  }
  for (const kind of ['header', 'footer'] as const)
    for (const [text, place] of edgeTexts(document[`${kind}s`]))
      notes.push({ kind, message: MESSAGES[kind](1, '', excerpt(text)), place });
  const bullets = document.paragraphs.filter(({ number }) => number?.bullet);
  if (bullets[0])
    notes.push({
      kind: 'bullets',
      message: `文件中有${bullets.length}段用了项目符号，符号未导入。公文的层次序数为“一、”“（一）”“1.”“（1）”，请改用序数。`,
      place: bullets[0].place,
    });
  if (document.notes.length)
    notes.push({
      kind: 'footnotes',
      message: `文件中有${document.notes.length}条脚注或尾注，文中以“①”等标明，注文列在文末。`,
      place: undefined,
    });
  return notes.slice(0, MOST);
}
