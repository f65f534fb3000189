/** What each element looks like, by clauses 7.2 to 7.5 and 10: one style in Word, one row here. */
import type { Align, Color, Element, Face, Indent } from './composition.ts';

/** The red of 版头, as Word names its standard red (5.2.4 says only 红色). */
export const RED = 'FF0000';

/** The look of an element. */
export interface Style {
  /** What the style is called in Word. */
  readonly name: string;
  readonly face: Face;
  /** Points: 2号 22, 3号 16, 4号 14. A 发文机关标志 has the size that its length gives it. */
  readonly size: number;
  readonly align: Align;
  /** As it usually stands; what hangs on its own text (附件说明, 署名, 抄送) is in the paragraph. */
  readonly indent: Indent;
  readonly keepWithNext: boolean;
  readonly color?: Color;
  /** Level in Word's outline, from 1. */
  readonly outline?: number;
}

/** 2号, 3号 and 4号, points. */
const SIZE_2 = 22;
export const SIZE_3 = 16;
export const SIZE_4 = 14;

const FLUSH: Indent = { left: 0, right: 0, first: 0 };
/** 段首左空二字 (7.3.3). */
const FIRST_LINE: Indent = { left: 0, right: 0, first: 2 };

const text = (name: string, face: Face = 'fangsong'): Style => ({
  name,
  face,
  size: SIZE_3,
  align: 'justify',
  indent: FIRST_LINE,
  keepWithNext: false,
});
const line = (name: string, align: Align, face: Face = 'fangsong', size = SIZE_3): Style => ({
  name,
  face,
  size,
  align,
  indent: FLUSH,
  keepWithNext: false,
});
const heading = (name: string, face: Face, outline: number): Style => ({
  ...text(name, face),
  keepWithNext: true,
  outline,
});
const title = (name: string, outline: number): Style => ({
  ...line(name, 'center', 'xiaobiaosong', SIZE_2),
  keepWithNext: true,
  outline,
});

export const STYLES: Readonly<Record<Element, Style>> = {
  // 版头 (7.2)
  copyNumber: line('份号', 'left'),
  secrecyMark: line('密级和保密期限', 'left', 'hei'),
  urgency: line('紧急程度', 'left', 'hei'),
  issuerMark: { ...line('发文机关标志', 'center', 'xiaobiaosong', 40), color: 'red' },
  documentNumber: line('发文字号', 'center'),
  signer: line('签发人', 'right'),
  orderNumber: line('令号', 'center'),
  // 主体 (7.3)
  title: title('公文标题', 1),
  titleNote: { ...line('题注', 'center', 'kai'), keepWithNext: true },
  recipient: { ...line('主送机关', 'justify'), keepWithNext: false },
  salutation: line('称呼', 'justify'),
  body: text('公文正文'),
  heading1: heading('一级标题', 'hei', 2),
  heading2: heading('二级标题', 'kai', 3),
  heading3: heading('三级标题', 'fangsong', 4),
  heading4: heading('四级标题', 'fangsong', 5),
  attendees: text('出席人员'),
  attachmentNote: { ...text('附件说明'), align: 'left' },
  signatureOrgan: { ...line('发文机关署名', 'right'), keepWithNext: true },
  signatureDate: line('成文日期', 'right'),
  signatureName: { ...line('签发人职务姓名', 'right'), keepWithNext: true },
  remark: text('附注'),
  attachmentLabel: { ...line('附件标识', 'left', 'hei'), keepWithNext: true },
  attachmentTitle: title('附件标题', 1),
  chapter: { ...line('章名', 'center', 'hei'), keepWithNext: true, outline: 2 },
  tableCell: line('表格文字', 'center'),
  // 版记 (7.4)
  cc: { ...line('抄送机关', 'justify', 'fangsong', SIZE_4), indent: { left: 1, right: 1, first: 0 } },
  printLine: { ...line('印发机关和印发日期', 'left', 'fangsong', SIZE_4), indent: { left: 1, right: 1, first: 0 } },
  // 版心外 (7.5)
  pageNumber: line('公文页码', 'left', 'song', SIZE_4),
};
