/** The order in which the schema of Office Open XML wants the children of each element: Word refuses or drops what is out of it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { layout } from '../../server/src/core/layout/layout.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { exportDocx } from '../../server/src/docx/export/exportDocx.ts';
import { parseXml } from '../../server/src/docx/xml/parse.ts';
import { elements, type XmlElement } from '../../server/src/docx/xml.ts';

const DRAFTS = new URL('../layout/drafts/', import.meta.url);

/** ECMA-376 part 1, annex A.1: the sequences of what the export writes, and of its neighbours. */
const SEQUENCES: Readonly<Record<string, string>> = {
  'w:document': 'background body',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  'w:tbl': 'bookmarkStart bookmarkEnd tblPr tblGrid tr',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tblCellMar': 'top left start bottom right end',
  'w:tr': 'tblPrEx trPr tc',
  'w:tc': 'tcPr p tbl',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tcBorders': 'top left start bottom right end insideH insideV tl2br tr2bl',
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:settings':
    'writeProtection view zoom removePersonalInformation removeDateAndTime mirrorMargins alignBordersAndEdges proofState attachedTemplate stylePaneFormatFilter trackRevisions documentProtection defaultTabStop autoHyphenation evenAndOddHeaders bookFoldPrinting drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping shapeDefaults decimalSymbol listSeparator',
  'w:compat':
    'spaceForUL noColumnBalance balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn adjustLineHeightInTable doNotSnapToGridInCell applyBreakingRules useFELayout compatSetting',
  'wp:anchor':
    'simplePos positionH positionV extent effectExtent wrapNone wrapSquare wrapTopAndBottom docPr cNvGraphicFramePr graphic',
};

/** What stands in an element for Word: the choice of each alternative. */
const forWord = (element: XmlElement): XmlElement[] =>
  elements(element).flatMap((each) => {
    if (each.name !== 'mc:AlternateContent') return [each];
    const [choice] = elements(each, 'mc:Choice');
    return choice ? forWord(choice) : [];
  });

/** What is out of its sequence in a part, in words. */
function disorder(element: XmlElement): string[] {
  const children = forWord(element);
  const sequence = SEQUENCES[element.name]
    ?.split(' ')
    .map((name) => `${element.name.startsWith('wp:') ? 'wp' : 'w'}:${name}`);
  const found: string[] = [];
  if (sequence) {
    let reached = 0;
    for (const { name } of children) {
      const at = sequence.indexOf(name.replace(/^a:/, 'wp:'));
      if (at < 0) found.push(`${element.name} may not have ${name}`);
      else if (at < reached) found.push(`${element.name}: ${name} stands behind ${sequence[reached]}`);
      else reached = at;
    }
  }
  return [...found, ...children.flatMap(disorder)];
}

const rootOf = (xml: string): XmlElement => {
  const parsed = parseXml(xml);
  return parsed.ok ? parsed.root : assert.fail(parsed.fault);
};

function* all(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const each of elements(element)) yield* all(each);
}

describe('the parts of an exported file, by the schema', () => {
  for (const name of readdirSync(DRAFTS).filter((file) => file.endsWith('.gongwen')))
    for (const duplex of [false, true])
      it(`${name}${duplex ? ', on both sides' : ''}`, async () => {
        const profile = { ...DEFAULT_PROFILE, duplex };
        const laid = layout(parseDocument(readFileSync(new URL(name, DRAFTS), 'utf8')), profile);
        const parts = Object.entries(unzipSync(await exportDocx(laid.composition, laid, profile)))
          .filter(([path]) => path.startsWith('word/') && path.endsWith('.xml'))
          .map(([path, bytes]) => [path, strFromU8(bytes)] as const);
        assert.ok(parts.length >= 5);
        for (const [path, xml] of parts) {
          const root = rootOf(xml);
          assert.deepEqual(disorder(root), [], path);
          const elementsOfPart = [...all(root)];
          // what an alternative requires is a namespace that the element or one about it declares
          for (const choice of elementsOfPart.filter((each) => each.name === 'mc:Choice'))
            assert.match(xml, new RegExp(`xmlns:${choice.attributes.get('Requires')}="http`), path);
          for (const prefix of root.attributes.get('mc:Ignorable')?.split(' ') ?? [])
            assert.match(xml, new RegExp(`xmlns:${prefix}="http`), `${path}: ${prefix}`);
          // a cell ends with a paragraph, and a table is not followed by another or by a section's end of its own line
          for (const cell of elementsOfPart.filter((each) => each.name === 'w:tc'))
            assert.equal(elements(cell).at(-1)?.name, 'w:p');
          const body = elements(root, 'w:body').flatMap((each) => elements(each));
          body.forEach((each, index) => {
            if (each.name !== 'w:tbl') return;
            assert.equal(body[index + 1]?.name, 'w:p', 'a table is followed by a paragraph');
            assert.match(xml.slice(body[index + 1]?.start, body[index + 1]?.end), /<w:pStyle /);
          });
        }
      });

  it('tells what is out of order', () => {
    const head = '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';
    assert.deepEqual(disorder(rootOf(`${head}<w:pPr><w:jc w:val="left"/><w:ind w:left="0"/></w:pPr></w:p>`)), [
      'w:pPr: w:ind stands behind w:jc',
    ]);
    assert.deepEqual(disorder(rootOf(`${head}<w:pPr><w:fonts/></w:pPr></w:p>`)), ['w:pPr may not have w:fonts']);
  });
});
