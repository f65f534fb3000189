/** word/styles.xml: one style for each element, with the faces that the unit's profile names. */
import type { Align, Element, Face, Sheet } from '../../core/layout/composition.ts';
import type { Profile } from '../../core/layout/profile.ts';
import { RED, SIZE_3, STYLES, type Style } from '../../core/layout/styles.ts';
import { characterSpacing, HAIRLINE, indentTwips, linePitch } from './measures.ts';
import { element, forWordAndOthers, value, W_NAMESPACE, XML_HEAD } from './xml.ts';

/** 正文: what all styles are based on. */
const NORMAL_ID = 'Normal';
const TABLE_ID = 'TableNormal';

/** The id of an element's style; Word shows its name. */
export const styleId = (of: Element): string => of[0]?.toUpperCase() + of.slice(1);

const JUSTIFICATION: Readonly<Record<Align, string>> = {
  justify: 'both',
  left: 'left',
  center: 'center',
  right: 'right',
};

const LETTERHEAD: ReadonlySet<Element> = new Set([
  'copyNumber',
  'secrecyMark',
  'urgency',
  'issuerMark',
  'documentNumber',
  'signer',
  'orderNumber',
]);

/**
 * 版头 stands at places of its own, a character larger than 3号 would take two rows of the grid, and cells (of tables and
 * of the 版记) are rows themselves.
 */
const standsOnGrid = (of: Element) => STYLES[of].size === SIZE_3 && !LETTERHEAD.has(of) && of !== 'tableCell';

/** `w:rFonts`: Chinese characters and marks in the Chinese face, letters and digits in the profile's Latin one. */
export function fonts(
  face: Face,
  profile: Profile,
): Readonly<Record<'w:ascii' | 'w:hAnsi' | 'w:eastAsia' | 'w:cs', string>> {
  const chinese = profile.faces[face][0] ?? '宋体';
  // 4号半角宋体: the digits of a page number too
  const latin = face === 'song' ? chinese : (profile.latin[0] ?? 'Times New Roman');
  return { 'w:ascii': latin, 'w:hAnsi': latin, 'w:eastAsia': chinese, 'w:cs': latin };
}

/**
 * The character grid is made by the spacing: programs differ in what they do with letters on a grid and with characters
 * that are larger than its cells, and none in a spacing.
 */
const textProperties = (sheet: Sheet) => value('snapToGrid', 0) + value('spacing', characterSpacing(sheet));

const sizes = (points: number) => value('sz', points * 2) + value('szCs', points * 2);

/** The paragraph properties of an element's style, in the schema's order. */
function paragraphProperties(of: Element, sheet: Sheet): string {
  const { align, indent, keepWithNext, outline } = STYLES[of];
  const { left, right, ...first } = indentTwips(indent, sheet);
  const { firstLine, hanging } = { firstLine: undefined, hanging: undefined, ...first };
  // the usual two characters also in Word's own measure, so that its dialogue shows them as such
  const inCharacters = indent.left === 0 && indent.first > 0 ? indent.first * 100 : undefined;
  return element(
    'w:pPr',
    {},
    ...(keepWithNext ? ['<w:keepNext/>'] : []),
    ...(standsOnGrid(of) ? [] : [value('snapToGrid', 0)]),
    element('w:ind', {
      'w:left': left,
      'w:right': right,
      'w:firstLineChars': inCharacters,
      'w:firstLine': firstLine,
      'w:hanging': hanging,
    }),
    value('jc', JUSTIFICATION[align]),
    ...(outline === undefined ? [] : [value('outlineLvl', outline - 1)]),
  );
}

function elementStyle(of: Element, style: Style, profile: Profile, sheet: Sheet): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': styleId(of) },
    value('name', style.name),
    value('basedOn', NORMAL_ID),
    '<w:qFormat/>',
    paragraphProperties(of, sheet),
    element(
      'w:rPr',
      {},
      element('w:rFonts', fonts(style.face, profile)),
      ...(style.color === 'red' ? [value('color', RED)] : []),
      sizes(style.size),
    ),
  );
}

/**
 * No mark hangs beyond the 版心. LibreOffice reads `w:overflowPunct` the wrong way round, off as on: it and Word find each
 * what it takes for off.
 */
const NO_HANGING_MARKS = forWordAndOthers(value('overflowPunct', 0), value('overflowPunct', 1));
const NAMESPACES = [
  W_NAMESPACE,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'mc:Ignorable="w15"',
].join(' ');

/** What every paragraph has: exact pitch, no hanging marks, the usual gap between Chinese and Latin, no lines kept together. */
const basicParagraph = (sheet: Sheet, noHangingMarks: string) =>
  element(
    'w:pPr',
    {},
    value('widowControl', 0),
    '<w:kinsoku/>',
    '<w:wordWrap/>',
    noHangingMarks,
    value('topLinePunct', 0),
    '<w:autoSpaceDE/>',
    '<w:autoSpaceDN/>',
    value('adjustRightInd', 0),
    element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': linePitch(sheet), 'w:lineRule': 'exact' }),
    value('jc', 'both'),
  );

/** A paragraph of next to no height, where Word wants one and the draft has none. */
export const HAIRLINE_ID = 'Hairline';

const hairline = element(
  'w:style',
  { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': HAIRLINE_ID },
  value('name', '间隔'),
  value('basedOn', NORMAL_ID),
  element(
    'w:pPr',
    {},
    value('snapToGrid', 0),
    element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': HAIRLINE, 'w:lineRule': 'exact' }),
  ),
  element('w:rPr', {}, sizes(1)),
);

/** The styles of a paper. */
export function stylesPart(profile: Profile, sheet: Sheet): string {
  const basic = STYLES.body;
  const fontsAndSize = element('w:rFonts', fonts(basic.face, profile)) + textProperties(sheet) + sizes(basic.size);
  const defaults = element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        fontsAndSize,
        element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
      ),
    ),
    element('w:pPrDefault', {}, basicParagraph(sheet, value('overflowPunct', 0))),
  );
  const normal = element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': NORMAL_ID },
    value('name', 'Normal'),
    '<w:qFormat/>',
    basicParagraph(sheet, NO_HANGING_MARKS),
    element('w:rPr', {}, fontsAndSize),
  );
  const table = element(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': TABLE_ID },
    value('name', 'Normal Table'),
    value('uiPriority', 99),
    '<w:semiHidden/><w:unhideWhenUsed/>',
    element(
      'w:tblPr',
      {},
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      element(
        'w:tblCellMar',
        {},
        ...['top', 'left', 'bottom', 'right'].map((side) => element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' })),
      ),
    ),
  );
  const elements = (Object.entries(STYLES) as [Element, Style][]).map(([of, style]) =>
    elementStyle(of, style, profile, sheet),
  );
  return `${XML_HEAD}<w:styles ${NAMESPACES}>${defaults}${normal}${table}${elements.join('')}${hairline}</w:styles>`;
}
