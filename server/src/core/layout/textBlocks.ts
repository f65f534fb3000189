/** Paragraphs of the text: what each is, and in which faces its runs stand (7.3.3, 7.3.6, 10.3). */
import type { Paragraph, Role } from '../model/document.ts';
import type { ComposedParagraph, Element, Indent, Run } from './composition.ts';
import type { Head } from './heads.ts';
import { textCells } from './measures.ts';
import type { LatinWidths } from './metrics.ts';
import { type Piece, rememberedRuns, runsOf } from './runs.ts';
import { SIZE_3, STYLES } from './styles.ts';

/** Roles that are an element of their own, whatever the text says. */
const ELEMENTS: Readonly<Partial<Record<Role, Element>>> = {
  copyNumber: 'copyNumber',
  secrecyMark: 'secrecyMark',
  urgency: 'urgency',
  issuerMark: 'issuerMark',
  documentNumber: 'documentNumber',
  titleNote: 'titleNote',
  recipient: 'recipient',
  salutation: 'salutation',
  remark: 'remark',
  attachmentLabel: 'attachmentLabel',
};

const HEADINGS = ['heading1', 'heading2', 'heading3', 'heading4'] as const;
/** 出席：, 列席人员：, 请假：, 记录：. */
const PRESENT = /^(?:出席|列席|请假|缺席|参加|主持|记录)[\p{Script=Han} 　]{0,6}[：:]/u;

/** What a paragraph's text makes of it: its element, its runs' faces, and how much of its head hangs. */
interface Reading {
  readonly element: Element;
  readonly pieces: readonly Piece[];
  /** View index behind the label that the further lines are set in by. */
  readonly hang?: number;
}

/** What else a paragraph's look hangs on, beside its own text. */
export interface TextSetting {
  readonly minutes: boolean;
  readonly latin: LatinWidths;
  readonly heads: ReadonlyMap<number, Head>;
}

const whole = (element: Element, { content }: Paragraph): Reading => ({
  element,
  pieces: [{ from: 0, to: content.view.text.length, face: STYLES[element].face }],
});

/** Two faces: the head in one, what follows in 仿宋. */
function headed(element: Element, head: Element, to: number, { content }: Paragraph): Reading {
  return {
    element,
    pieces: [
      { from: 0, to, face: STYLES[head].face },
      { from: to, to: content.view.text.length, face: STYLES[element].face },
    ],
  };
}

/**
 * Tabs set nothing: behind a number (1.⇥…, as a list of Word leaves it) or a colon they are the writer's layout, and
 * between words one blank stands for them.
 */
function withoutTabs(runs: readonly Run[], numberTo: number | undefined): Run[] {
  return runs.flatMap((run) => {
    const from = run.from ?? 0;
    let at = 0;
    return run.text.split('\t').flatMap((text, index): Run[] => {
      const own = text === '' ? [] : [{ ...run, text, from: from + at }];
      const before = run.text[at - 2];
      const layout = index === 0 || before === '：' || before === ':' || from + at - 1 === numberTo;
      at += text.length + 1;
      return layout ? own : [{ text: '　', face: run.face, size: run.size }, ...own];
    });
  });
}

function read(paragraph: Paragraph, { minutes, heads }: TextSetting): Reading {
  const { role, content } = paragraph;
  const { view, label, field, shape } = content;
  const element = ELEMENTS[role];
  if (element) return whole(element, paragraph);
  if (role === 'chapter') return whole('chapter', paragraph);
  if (role === 'article' && label) return headed('body', 'heading1', label.to, paragraph);
  const present = minutes && !label ? PRESENT.exec(shape)?.[0].length : undefined;
  if (present !== undefined && (field || role === 'paragraph' || role === 'short'))
    return { ...headed('attendees', 'heading1', present, paragraph), hang: present };
  const head = heads.get(paragraph.index);
  if (!head) return whole('body', paragraph);
  const heading = HEADINGS[head.level - 1] ?? 'body';
  if (head.to >= view.text.length) return whole(heading, paragraph);
  return headed('body', heading, head.to, paragraph);
}

/** A paragraph of the text with its look. */
export function textBlock(paragraph: Paragraph, rowsBefore: number, setting: TextSetting): ComposedParagraph {
  const { index, content, role } = paragraph;
  const { element, hang, pieces } = read(paragraph, setting);
  const style = STYLES[element];
  const { align, keepWithNext } = style;
  // a mark in the flow (a unit that sets without 版头) is a title
  const { size, color } = element === 'issuerMark' ? STYLES.title : style;
  const { text } = content.view;
  const key = `${role} ${element} ${pieces.map(({ from, face }) => `${from}${face}`).join(' ')}`;
  return {
    kind: 'paragraph',
    element,
    paragraph: index,
    runs: rememberedRuns(content, key, () => {
      const made = runsOf(text, pieces, { size, ...(color ? { color } : {}) });
      return text.includes('\t') ? withoutTabs(made, content.label?.to) : made;
    }),
    align,
    indent: hang === undefined ? style.indent : hangingIndent(style.indent, text.slice(0, hang), setting.latin),
    rowsBefore,
    keepWithNext,
  };
}

/** 回行时与冒号后的首字对齐 (10.3). */
function hangingIndent({ first }: Indent, label: string, latin: LatinWidths): Indent {
  const cells = textCells(label, SIZE_3, latin);
  return { left: first + cells, right: 0, first: -cells };
}
