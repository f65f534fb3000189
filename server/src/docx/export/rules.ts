/** A rule at a place of its own on the page: a line shape, measured from the page's edges. */
import { ImportedXmlComponent, type ParagraphChild, Run } from 'docx';
import type { FixedRule } from '../../core/layout/composition.ts';
import { RED } from '../../core/layout/styles.ts';
import { emu } from './measures.ts';
import { element } from './xml.ts';

const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
};

const offset = (direction: 'H' | 'V', millimetres: number) =>
  element(`wp:position${direction}`, { relativeFrom: 'page' }, element('wp:posOffset', {}, String(emu(millimetres))));

/** `wp:anchor` of a straight line. A line's place is that of its middle. */
function anchor({ left, width, top, thickness, color }: FixedRule, id: number): string {
  const extent = { cx: emu(width), cy: 0 };
  const line = element(
    'wps:wsp',
    {},
    '<wps:cNvCnPr/>',
    element(
      'wps:spPr',
      {},
      element('a:xfrm', {}, '<a:off x="0" y="0"/>', element('a:ext', extent)),
      '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>',
      element(
        'a:ln',
        { w: emu(thickness) },
        element('a:solidFill', {}, element('a:srgbClr', { val: color === 'red' ? RED : '000000' })),
        '<a:round/>',
      ),
    ),
    '<wps:bodyPr/>',
  );
  return element(
    'wp:anchor',
    {
      distT: 0,
      distB: 0,
      distL: 0,
      distR: 0,
      simplePos: 0,
      relativeHeight: id,
      behindDoc: 1,
      locked: 0,
      layoutInCell: 1,
      allowOverlap: 1,
    },
    '<wp:simplePos x="0" y="0"/>',
    offset('H', left),
    offset('V', top + thickness / 2),
    element('wp:extent', extent),
    '<wp:effectExtent l="0" t="0" r="0" b="0"/>',
    '<wp:wrapNone/>',
    element('wp:docPr', { id, name: `分隔线 ${id}` }),
    '<wp:cNvGraphicFramePr/>',
    element('a:graphic', {}, element('a:graphicData', { uri: NAMESPACES['xmlns:wps'] }, line)),
  );
}

/** The rules as one run, to be put in a paragraph of the page that bears them. */
export function ruleRuns(rules: readonly FixedRule[]): ParagraphChild[] {
  return rules.map((rule, index) => {
    const drawing = element('w:drawing', {}, anchor(rule, index + 1));
    // read by every Word since 2010; older ones leave the line out
    const xml = element('mc:AlternateContent', NAMESPACES, element('mc:Choice', { Requires: 'wps' }, drawing));
    const run = new Run({});
    run.addChildElement(ImportedXmlComponent.fromXmlString(xml));
    return run as ParagraphChild;
  });
}
