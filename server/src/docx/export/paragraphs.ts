/** A composed paragraph as Word's paragraph of its element's style. */
import { AlignmentType, type IParagraphOptions, type ISpacingProperties, Paragraph, type ParagraphChild } from 'docx';
import type { Align, ComposedParagraph, Sheet } from '../../core/layout/composition.ts';
import type { LatinWidths } from '../../core/layout/metrics.ts';
import type { Profile } from '../../core/layout/profile.ts';
import { STYLES } from '../../core/layout/styles.ts';
import { indentTwips, linePitch } from './measures.ts';
import { textRuns } from './runs.ts';
import { styleId } from './stylesPart.ts';

/** What the parts of the export share. */
export interface Setting {
  readonly sheet: Sheet;
  readonly profile: Profile;
  readonly latin: LatinWidths;
}

type Options = { -readonly [Key in keyof IParagraphOptions]: IParagraphOptions[Key] };

const ALIGNMENT: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  justify: AlignmentType.BOTH,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

/** What the paragraph has that its style has not. */
export function ownProperties(content: ComposedParagraph, setting: Setting): Options {
  const { element, align, indent, rowsBefore, keepWithNext } = content;
  const style = STYLES[element];
  const sameIndent =
    indent.left === style.indent.left && indent.right === style.indent.right && indent.first === style.indent.first;
  return {
    style: styleId(element),
    ...(keepWithNext === style.keepWithNext ? {} : { keepNext: keepWithNext }),
    ...(align === style.align ? {} : { alignment: ALIGNMENT[align] }),
    ...(sameIndent
      ? {}
      : {
          indent: {
            ...indentTwips(indent, setting.sheet),
            // the style's measure in characters would win over the twips
            ...(style.indent.first > 0 ? { firstLineChars: 0 } : {}),
          },
        }),
    ...(rowsBefore > 0 ? { spacing: { before: Math.round(rowsBefore * linePitch(setting.sheet)) } } : {}),
  };
}

/** One paragraph of the draft: one `w:p`. `anchored` are the drawings that it bears, `spacing` what its lines have of their own. */
export function paragraph(
  content: ComposedParagraph,
  setting: Setting,
  {
    anchored = [],
    spacing,
  }: { readonly anchored?: readonly ParagraphChild[]; readonly spacing?: ISpacingProperties } = {},
): Paragraph {
  const own = ownProperties(content, setting);
  const runs = content.runs.flatMap((run) => textRuns(run, content.element, setting.profile));
  return new Paragraph({
    ...own,
    ...(spacing ? { spacing: { ...own.spacing, ...spacing } } : {}),
    children: [...anchored, ...runs],
  });
}
