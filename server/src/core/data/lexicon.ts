/**
 * The lexicon of wrong forms: what an entry is, where it comes from, and all themes together. The rule typo-lexicon
 * reads it; whoever adds an entry adds data only.
 */
import { CHARACTERS } from './lexiconCharacters.ts';
import { COLLOCATIONS } from './lexiconCollocations.ts';
import { FIXED_TERMS } from './lexiconFixedTerms.ts';
import { HOMOPHONES } from './lexiconHomophones.ts';
import { IDIOMS } from './lexiconIdioms.ts';
import { OFFICIAL_TERMS } from './lexiconOfficial.ts';
import { SLIPS } from './lexiconSlips.ts';
import { VARIANTS } from './lexiconVariants.ts';

/**
 * How sure it is that a form is wrong. 必错: no right text reads so where the conditions hold. 疑似: a word of its own,
 * but hardly meant here. 提示: not wrong, another form is recommended.
 */
export type LexiconGrade = '必错' | '疑似' | '提示';

/** Where an entry comes from: a key of `LEXICON_SOURCES`. */
export type LexiconSource = keyof typeof LEXICON_SOURCES;

/**
 * A wrong form. Conditions are lists of alternatives, a blank between them, that stand directly before or after the
 * form; `^` is the start of a clause, `$` its end, `#` a number in Arabic figures. Where a list is given of what must
 * stand there and of what must not, both hold.
 */
export interface LexiconEntry {
  readonly wrong: string;
  /** The right form; several where only the writer knows which, the likeliest first. */
  readonly right: string | readonly string[];
  /** Where it differs from the theme's. */
  readonly grade?: LexiconGrade;
  /** Where it differs from the theme's. */
  readonly source?: LexiconSource;
  /** No right text can hold the form, not even across the border of two words: mended without asking. Only with 必错. */
  readonly safe?: true;
  /** With 疑似: the conditions leave hardly a doubt, so that it is worth a warning. */
  readonly precise?: true;
  /** Found in 《》 too, as what is safe: no paper has such a title, so whoever cites it made the mistake. */
  readonly inTitles?: true;
  readonly before?: string;
  readonly after?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** One of these must stand before in the same sentence, not far off: 疫情 before 爆发. */
  readonly earlier?: string;
  /** One of these must follow in the same sentence, not far off: 春节 after 渡过. */
  readonly later?: string;
  /** None of these may stand before in the same sentence: 记者 before 5日报道. */
  readonly notEarlier?: string;
  /** None of these may follow in the same sentence: 既使企业减负，又使群众受益 is right. */
  readonly notLater?: string;
  /** What the difference is, where the two forms are easily confused; part of the message. */
  readonly remark?: string;
  /** A sentence it must be found in; left out where one is easily made of the conditions. */
  readonly bad?: string;
  /** Sentences that look like it and are right. */
  readonly good?: readonly string[];
}

/** Entries of one kind. */
export interface LexiconTheme {
  readonly name: string;
  readonly grade: LexiconGrade;
  readonly source: LexiconSource;
  readonly entries: readonly LexiconEntry[];
}

/** What the sources are called in messages. */
export const LEXICON_SOURCES = {
  现汉: '《现代汉语词典》第7版',
  异形词: 'GF 1001—2001《第一批异形词整理表》',
  异形词二: '《264组异形词整理表（草案）》',
  字表: '《通用规范汉字表》',
  宪法: '《中华人民共和国宪法》',
  民法典: '《中华人民共和国民法典》',
  党章: '《中国共产党章程》',
  条例: '《党政机关公文处理工作条例》',
  提法: '党和国家文献的固定提法',
  机关: '法律和机构改革文件中的规范名称',
  本单位: '本单位的词表',
} as const;

/** The whole lexicon, theme by theme. */
export const LEXICON: readonly LexiconTheme[] = [
  CHARACTERS,
  SLIPS,
  HOMOPHONES,
  IDIOMS,
  VARIANTS,
  OFFICIAL_TERMS,
  FIXED_TERMS,
  COLLOCATIONS,
];
