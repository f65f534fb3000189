/** The document grid: 22 rows of 28 characters (5.2.3). */
import type { Sheet } from '../../core/layout/composition.ts';
import { charSpace, linePitch } from './measures.ts';
import { element, forWordAndOthers } from './xml.ts';

/**
 * `w:docGrid`. LibreOffice gives a character that is larger than a cell two cells: it finds the rows alone, and text has the
 * pitch of the cells by its own spacing.
 */
export const documentGrid = (sheet: Sheet): string =>
  forWordAndOthers(
    element('w:docGrid', {
      'w:type': 'linesAndChars',
      'w:linePitch': linePitch(sheet),
      'w:charSpace': charSpace(sheet),
    }),
    element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': linePitch(sheet) }),
  );
