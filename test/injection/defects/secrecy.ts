/** Defects of 密级标志, and of personal data that should not stand in a draft. */
import { addingAfter, type DefectKind } from '../injected.ts';
import { frameOf, inFrame, inMain } from './signature.ts';

/** One mark of a list, on a line of its own over the 版头 and behind the 份号; the marks of a list take turns. */
const marked = (mark: string, among: readonly string[]) =>
  inFrame(function* (frame, text) {
    if (among[text.length % among.length] !== mark) return;
    const copy = /^\d{6}\n/u.exec(text)?.[0].length ?? 0;
    if (frame.titleLine.at >= copy) yield { at: copy, del: 0, ins: `${mark}\n` };
  });

const marks: Readonly<Record<string, readonly string[]>> = {
  'secrecy-mark-format': [
    '秘密☆1年',
    '机密*5年',
    '秘密※1年',
    '机密·3年',
    '秘密•1年',
    '秘密—1年',
    '机密-5年',
    '绝密 30年',
    '机密　10年',
    '秘密1年',
    '机密（5年）',
    '秘密(1年)',
    '秘密★5',
    '机密★ 3年',
    '机密级☆5年',
    '[机密]',
    '【秘密】',
    '［绝密］',
  ],
  'secrecy-term-digits': ['秘密★十年', '机密★六个月', '秘密★一年', '绝密★三十年', '机密★二十年'],
  'secrecy-term-missing': ['机密', '秘密', '绝密', '秘密级'],
  'secrecy-term-over-limit': ['秘密★15年', '机密★30年', '秘密★11年', '机密★21年', '绝密★31年', '绝密★50年'],
};

/** Complete marks: one finding a file, for a machine that is not classified. */
const complete = ['秘密★1年', '机密★10年', '绝密★长期', '秘密★6个月', '秘密★', '机密★会议开始前'];

/** Papers that might be secret; laws are not. Title lines are left alone. */
const PAPER = '(?:通知|意见|方案|规定|办法|细则|报告|通报|决定|批复|请示|要点|计划|函)(?:（试行）)?';
const AFTER_CITATION = new RegExp(
  `《(?!中华人民共和国)[^《》\\n]{3,60}${PAPER}》（\\p{Script=Han}{1,12}〔\\d{4}〕\\d+号）(?=[^\\n]*。)`,
  'gu',
);
const AFTER_TITLE = new RegExp(`《(?!中华人民共和国)[^《》\\n]{3,60}${PAPER}》(?=[^（〔《\\n][^\\n]*。)`, 'gu');

const inline = (mark: string, where: RegExp, name: string): DefectKind => ({
  kind: `secrecy-inline-${name}-${mark}`,
  expect: ['secrecy-mark-present'],
  places: inMain(addingAfter(where, mark)),
});

/** Behind a person's name in a sentence; never on a line that tells how to reach somebody, or what they are in charge of. */
const person = (addition: string): DefectKind['places'] =>
  function* places(text) {
    for (const match of text.matchAll(
      /(?<=\p{Script=Han}{2})(?<!负责|有关|领导|全体|各位|老|女)同志(?=[，、。为系])/gu,
    )) {
      const from = text.lastIndexOf('\n', match.index) + 1;
      const to = text.indexOf('\n', match.index);
      const line = text.slice(from, to < 0 ? text.length : to);
      if (line.includes('。') && !/联系|电话|手机/u.test(line)) yield { at: match.index + 2, del: 0, ins: addition };
    }
  };

/** The number that GB 11643 gives as its example, and one of a county that does not exist, with its check digit. */
const SAMPLE = '11010519491231002X';
const INVENTED = withCheckDigit('11990119880412031');

function withCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0);
  return digits + '10X98765432'.charAt(sum % 11);
}

const NUMBER_WORD = /(?:身份证号码?|公民身份号码)(?=[、，。和])/gu;

const personal: readonly (readonly [string, DefectKind['places']])[] = [
  ['id-behind-person', person(`（身份证号：${SAMPLE}）`)],
  ['id-small-x', person(`（身份证号码：${SAMPLE.toLowerCase()}）`)],
  ['id-digits', person(`（公民身份号码${INVENTED}）`)],
  ['id-behind-word', addingAfter(NUMBER_WORD, `（如${INVENTED}）`)],
  ['mobile-behind-person', person('（手机号码13800000000）')],
  ['mobile-bare', person('（15912345678）')],
];

/** A 份号 that is there already wants no second finding. */
const withoutCopyNumber = (mark: string): DefectKind['places'] => {
  const places = marked(mark, complete);
  return (text) => (frameOf(text) && !/^\d{6}\n/u.test(text) ? places(text) : []);
};

export const secrecyDefects: readonly DefectKind[] = [
  ...Object.entries(marks).flatMap(([rule, list]) =>
    list.map((mark): DefectKind => ({ kind: `${rule}-${mark}`, expect: [rule], places: marked(mark, list) })),
  ),
  ...complete.map(
    (mark): DefectKind => ({
      kind: `secrecy-head-${mark}`,
      expect: ['secrecy-mark-present', 'classified-needs-copy-number'],
      places: withoutCopyNumber(mark),
    }),
  ),
  ...['[秘密]', '（机密）', '【秘密】', '［机密］', '（绝密）', '（秘密级）', '[秘密★1年]'].flatMap((mark) => [
    inline(mark, AFTER_CITATION, 'docno'),
    inline(mark, AFTER_TITLE, 'title'),
  ]),
  ...personal.map(
    ([kind, places]): DefectKind => ({
      kind: `pii-${kind}`,
      expect: [kind.startsWith('mobile') ? 'pii-mobile' : 'pii-exposed'],
      places: inMain(places),
    }),
  ),
];
