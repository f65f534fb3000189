import type { Paragraph, ParagraphContent } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import { remembered } from '../../text/remember.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';

/** 陆青，电话：6620019; 陆青（电话：6620019）. */
const CONTACT =
  /(?<![\p{Script=Han}])(?:联系人[：:])?(?<name>\p{Script=Han}{2,3})[，,、 　（(]{1,2}(?:联系|办公)?(?:电话|手机)[：:]?[ 　]?(?<phone>(?:\d{3,4}-)?\d{7,11})(?!\d)/gu;
const NAMED =
  /(?:联系人[：:]|送|报|找|联系|至|交|向)(?<name>\p{Script=Han}{2,3})[，,、 　（(]{1,2}(?:联系|办公)?(?:电话|手机)[：:]?[ 　]?(?<phone>(?:\d{3,4}-)?\d{7,11})(?!\d)/gu;

interface Said extends ViewRange {
  readonly paragraph: Paragraph;
  readonly name: string;
  readonly phone: string;
}

/** The phones that a paragraph gives with a name. */
const phonesIn = remembered(({ view: { text } }: ParagraphContent) =>
  /\d{7}/.test(text)
    ? [...text.matchAll(NAMED), ...text.matchAll(CONTACT)].map((match): Omit<Said, 'paragraph'> => {
        const to = match.index + match[0].length;
        const phone = match.groups?.['phone'] ?? '';
        return { name: match.groups?.['name'] ?? '', phone, from: to - phone.length, to };
      })
    : [],
);

/** Whoever has more numbers than that is a list. */
const MOST_NUMBERS = 20;

/** Of one length, with the figures changed or swapped in at most two places. */
function slips(a: string, b: string): boolean {
  return a !== b && a.length === b.length && [...a].filter((c, i) => c !== b[i]).length <= 2;
}

export default defineRule({
  name: '同一联系人电话前后不一致',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '同一个人的电话写了两处，只差一两个数字，多半有一处打错了，收文单位会打不通。',
  bad: [
    '联系人：陆青，电话：6620019。⏎材料请送陆青（电话：⟦6620091⟧）。',
    '请报陆青，电话：0300-6620019。⏎联系人：陆青，联系电话：⟦0300-6620018⟧。',
  ],
  good: [
    '联系人：陆青，电话：6620019。⏎材料请送陆青（电话：6620019）。',
    '联系人：陆青，电话：6620019。⏎材料请送陆青（手机：13912345678）。',
    '联系人：陆青，电话：6620019。⏎材料请送周明（电话：6620018）。',
  ],
  check: {
    unit: 'document',
    needs: { characters: [DIGITS, '机话'] },
    *run(document) {
      const said = document.paragraphs.flatMap((paragraph): Said[] =>
        paragraph.part === 'material' ? [] : phonesIn(paragraph.content).map((found) => ({ paragraph, ...found })),
      );
      const reported = new Set<number>();
      // each number of a name, where it is said first
      const numbers = new Map<string, Map<string, Said>>();
      for (const here of said) {
        const known = numbers.get(here.name) ?? new Map<string, Said>();
        numbers.set(here.name, known);
        const other = [...known.values()].find(({ phone }) => slips(phone, here.phone));
        if (known.size < MOST_NUMBERS && !known.has(here.phone)) known.set(here.phone, here);
        const span = spanOf(here.paragraph, here);
        if (!other || reported.has(span.start)) continue;
        reported.add(span.start);
        yield {
          ...span,
          message: `${here.name}的电话，前文写“${other.phone}”，此处写“${here.phone}”，请核对后统一`,
          related: [{ ...spanOf(other.paragraph, other), message: '前文所写的电话' }],
        };
      }
    },
  },
});
