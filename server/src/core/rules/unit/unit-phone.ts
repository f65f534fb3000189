import type { Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';
import { OWN_FACTS } from './slips.ts';

/** The digits of a number: of its area, empty where that is left out, and its own; an extension is no part of it. */
interface Digits {
  readonly area: string;
  readonly own: string;
}

function digitsOf(number: string): Digits {
  const all = number.replace(/转.*$/u, '').replace(/\D/g, '');
  const length = all.startsWith('0') && all.length > 8 ? (/^0(?:10|2\d)/.test(all) ? 3 : 4) : 0;
  return { area: all.slice(0, length), own: all.slice(length) };
}

const isSame = (a: Digits, b: Digits) => a.own === b.own && (a.area === b.area || a.area === '' || b.area === '');

/** How a number is a slip of another one: one digit is another, or two that stand together changed places. */
function slipKind(written: Digits, known: Digits): 'digit' | 'swap' | undefined {
  const whole = written.area !== '' && known.area !== '';
  const [a, b] = [written, known].map(({ area, own }) => (whole ? area + own : own));
  if (a === undefined || b === undefined || a.length !== b.length || a.length < 7) return undefined;
  const places = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [first = 0, second = 0] = places;
  if (places.length === 1) return 'digit';
  const swapped = places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return swapped ? 'swap' : undefined;
}

/** Numbers without their area, which are no tokens of their own: only what a label says they are. */
const LOCAL = /(?<=(?:电话|座机|热线)(?:号码)?[：: 　]{0,2})\d{7,8}(?![\d-])/gu;
const FAX = /(?:传真|fax)[^\d，。；、]{0,6}$/iu;

/** The numbers that a paragraph writes, by their places; those of a fax left out. */
function written({ content: { view, tokens } }: Paragraph): readonly { readonly from: number; readonly to: number }[] {
  const phones = tokens.filter(({ kind }) => kind === 'phone');
  const local = [...view.text.matchAll(LOCAL)].map(({ 0: number, index }) => ({
    from: index,
    to: index + number.length,
  }));
  return [...phones, ...local].filter(({ from }) => !FAX.test(view.text.slice(Math.max(0, from - 16), from)));
}

export default defineRule({
  name: '电话号码与登记的差一位',
  source: '本单位',
  clause: OWN_FACTS,
  severity: 'warning',
  why: '与本单位登记的号码只差一位，或者两位颠倒，多半是打错了；照着拨的人找不到会务。差一位的只在同段写着登记的名称时提示，因为相邻的号码常属于另一间办公室；传真不核对。',
  unit: {
    phones: [
      { name: '党政办公室', number: '0411-66200193' },
      { name: '周敏', number: '13800001234' },
      { name: '民政办公室', number: '0411-66200139' },
    ],
  },
  bad: [
    {
      draft: '党政办公室电话：⟦0411-66200183⟧。',
      fixed: '党政办公室电话：0411-66200193。',
    },
    { draft: '联系人：周敏，电话：⟦13800001235⟧。', fixed: '联系人：周敏，电话：13800001234。' },
    { draft: '联系人：周敏，电话：⟦13800001243⟧。', fixed: '联系人：周敏，电话：13800001234。' },
    { draft: '联系人：李远，电话：⟦0411-66201093⟧。', fixed: '联系人：李远，电话：0411-66200193。' },
    { draft: '党政办公室电话：⟦66200183⟧', fixed: '党政办公室电话：66200193' },
  ],
  good: [
    '联系人：周敏，电话：0411-66200193。',
    '联系人：周敏，电话：13800001234。',
    '联系人：李远，电话：0411-66211111。',
    '电话：（0411）66200193',
    '电话：66200193',
    '项目编号66200183',
    '联系人：李远，电话：0411-66200194。',
    '党政办公室电话：0411-66200193，传真：0411-66200194。',
    '党政办公室电话：0411-66200193、0411-66200194。',
    '民政办公室电话：0411-66200139。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [DIGITS] },
    *run(paragraph, { unit: { phones } }) {
      if (phones.length === 0) return;
      const { text } = paragraph.content.view;
      const known = phones.map((phone) => ({ ...phone, digits: digitsOf(phone.number) }));
      const numbers = written(paragraph).map((place) => ({
        ...place,
        digits: digitsOf(text.slice(place.from, place.to)),
      }));
      // who has the registered number beside this one has another number too
      const given = known.filter(({ digits }) => numbers.some((number) => isSame(number.digits, digits)));
      for (const { from, to, digits } of numbers) {
        if (known.some((phone) => isSame(digits, phone.digits))) continue;
        const meant = known.find((phone) => {
          const kind = given.includes(phone) ? undefined : slipKind(digits, phone.digits);
          return kind === 'swap' || (kind === 'digit' && text.includes(phone.name));
        });
        if (!meant) continue;
        const span = spanOf(paragraph, { from, to });
        const newText = digits.area === '' ? meant.digits.own : meant.number;
        yield {
          ...span,
          message: `与登记的${meant.name}电话“${meant.number}”只差一两位，请核对`,
          fixes: [{ title: `改为“${newText}”`, edits: [{ ...span, newText }] }],
        };
      }
    },
  },
});
