import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { OWN_FACTS } from './slips.ts';

const digits = (number: string) => number.replace(/\D/g, '');

/** Two numbers of one length that differ in one digit, or in two that changed places. */
function isSlip(written: string, known: string): boolean {
  if (written.length !== known.length || written.length < 7) return false;
  const places = [...written].flatMap((digit, i) => (digit === known[i] ? [] : [i]));
  const [first = 0, second = 0] = places;
  return (
    places.length === 1 ||
    (places.length === 2 &&
      second === first + 1 &&
      written[first] === known[second] &&
      written[second] === known[first])
  );
}

export default defineRule({
  name: '电话号码与登记的差一位',
  source: '本单位',
  clause: OWN_FACTS,
  severity: 'warning',
  why: '与本单位登记的号码只差一位，或者两位颠倒，多半是打错了；照着拨的人找不到会务。',
  unit: {
    phones: [
      { name: '党政办公室', number: '0411-66200193' },
      { name: '周敏', number: '13800001234' },
    ],
  },
  bad: [
    { draft: '联系人：周敏，电话：⟦0411-66200183⟧。', fixed: '联系人：周敏，电话：0411-66200193。' },
    { draft: '联系人：周敏，电话：⟦13800001243⟧。', fixed: '联系人：周敏，电话：13800001234。' },
  ],
  good: [
    '联系人：周敏，电话：0411-66200193。',
    '联系人：周敏，电话：13800001234。',
    '联系人：李远，电话：0411-66211111。',
    '电话：（0411）66200193',
    '项目编号66200183',
  ],
  check: {
    unit: 'paragraph',
    *run(paragraph, { unit: { phones } }) {
      if (phones.length === 0) return;
      const { text } = paragraph.content.view;
      for (const token of paragraph.content.tokens) {
        if (token.kind !== 'phone') continue;
        const written = digits(text.slice(token.from, token.to));
        if (phones.some(({ number }) => digits(number) === written)) continue;
        const meant = phones.find(({ number }) => isSlip(written, digits(number)));
        if (!meant) continue;
        const span = spanOf(paragraph, token);
        yield {
          ...span,
          message: `与登记的${meant.name}电话“${meant.number}”只差一两位，请核对`,
          fixes: [{ title: `改为“${meant.number}”`, edits: [{ ...span, newText: meant.number }] }],
        };
      }
    },
  },
});
