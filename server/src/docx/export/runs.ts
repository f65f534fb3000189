/** A run of the composition as Word's runs. */
import { TextRun } from 'docx';
import type { Element, Run } from '../../core/layout/composition.ts';
import { isLatin } from '../../core/layout/metrics.ts';
import type { Profile } from '../../core/layout/profile.ts';
import { RED, STYLES } from '../../core/layout/styles.ts';
import { fonts } from './stylesPart.ts';
import { holdable } from './xml.ts';

/** How a run's characters are stretched to a given width; percent and twips. */
export interface Fitting {
  readonly scale?: number;
  readonly spacing?: number;
}

/** Marks that Chinese and Latin text share; Word sets them in the Chinese face only where the run says so. */
const SHARED_MARK =
  /[\u00A7\u00A8\u00B0\u00B1\u00B7\u00D7\u00F7\u2010-\u203B\u2103\u2160-\u217B\u2190-\u2193\u2200-\u22FF\u2460-\u249B\u2500-\u25FF\u2605\u2606]/;

interface Piece {
  readonly text: string;
  /** All its faces are the Chinese one. */
  readonly chinese: boolean;
}

const isLatinAt = (characters: readonly string[], index: number) => {
  const character = characters[index];
  return character !== undefined && character !== ' ' && isLatin(character);
};

/**
 * The text in pieces. A shared mark beside a letter or digit is a piece of its own, all of whose faces are the Chinese
 * one: not every program reads the hint, and those that do not would set it in the neighbour's face.
 */
function pieces(text: string): Piece[] {
  const characters = Array.from(text);
  const result: { text: string; chinese: boolean }[] = [];
  characters.forEach((character, index) => {
    const chinese =
      SHARED_MARK.test(character) && (isLatinAt(characters, index - 1) || isLatinAt(characters, index + 1));
    const last = result.at(-1);
    if (last && last.chinese === chinese) last.text += character;
    else result.push({ text: character, chinese });
  });
  return result;
}

/** The run's text as Word's runs; they say only what the paragraph's style does not. */
export function textRuns(run: Run, of: Element, profile: Profile, fitting: Fitting = {}): TextRun[] {
  const style = STYLES[of];
  const { 'w:eastAsia': chinese, 'w:ascii': latin } = fonts(run.face, profile);
  const ownFace = run.face !== style.face;
  return pieces(holdable(run.text)).map(({ text, chinese: allChinese }) => {
    const hint = SHARED_MARK.test(text) ? { hint: 'eastAsia' } : {};
    const letters = allChinese ? chinese : latin;
    const font =
      ownFace || allChinese
        ? { ascii: letters, hAnsi: letters, eastAsia: chinese, cs: letters, ...hint }
        : SHARED_MARK.test(text)
          ? hint
          : undefined;
    return new TextRun({
      text,
      ...(font ? { font } : {}),
      ...(run.size === style.size ? {} : { size: run.size * 2 }),
      ...(run.bold ? { bold: true } : {}),
      ...((run.color ?? 'black') === (style.color ?? 'black') ? {} : { color: run.color === 'red' ? RED : '000000' }),
      ...(fitting.scale === undefined ? {} : { scale: fitting.scale }),
      ...(fitting.spacing === undefined ? {} : { characterSpacing: fitting.spacing }),
    });
  });
}
