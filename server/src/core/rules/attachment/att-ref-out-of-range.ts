import { attachedParts, labelledAttachments } from '../../model/attachmentBodies.ts';
import { attachmentNotes } from '../../model/attachmentNames.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { readNumber } from '../../text/numerals.ts';
import { bodyOf } from '../meeting/elements.ts';
import { defineRule } from '../rule.ts';

/** 附件3, 附件三, 附件1—3, 附件2、3; counted by pieces or money left out. */
const REFERENCE =
  /附件[ 　]?(?<numbers>(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[ 　]?[、和及至—～~-][ 　]?\d{1,2}){0,6})(?![\d份张页个件万亿元套种类项次级批])/gu;
/** 见附件, （附件）: without a number. */
const BARE_REFERENCE =
  /(?:(?:详见|参见|见|按照?|参照|填[写报好])(?:本通知)?|(?<=[（(]))附件(?:[ 　]?(?:\d{1,2}|[一二三四五六七八九十]))?(?=[）)，。；、：]|所列|要求|格式|样式|的)/u;
/** What the attachment belongs to is another paper. */
const OTHERS =
  /《[^《》]{1,60}》(?:（[^（）]{1,40}）)?[^，。；]{0,6}$|(?:办法|规定|方案|通知|文件|合同|协议|邮件|来文|来函|该文|意见|细则|标准)(?:的|中的?|之)?[（(]?$/u;

/** What a line refers to: place, words and the numbers named. */
function* references(paragraph: Paragraph): Iterable<{ from: number; to: number; text: string; most: number }> {
  const { text } = paragraph.content.view;
  if (!text.includes('附件')) return;
  for (const match of text.matchAll(REFERENCE)) {
    if (OTHERS.test(text.slice(Math.max(0, match.index - 110), match.index))) continue;
    const numbers = (match.groups?.['numbers'] ?? '').match(/\d{1,2}|[一二三四五六七八九十]{1,3}/gu) ?? [];
    const most = Math.max(...numbers.map(readNumber));
    yield { from: match.index, to: match.index + match[0].trimEnd().length, text: match[0].trimEnd(), most };
  }
}

/** The greatest number of an attachment that 附件说明 or a label gives; undefined where there is neither. */
function greatest(document: Document): number | undefined {
  const notes = attachmentNotes(document);
  const labels = labelledAttachments(document);
  if (notes.length === 0 && labels.length === 0) return undefined;
  const names = notes.flatMap((note) => note.names);
  return Math.max(1, names.length, labels.length, ...[...names, ...labels].map(({ number }) => number ?? 1));
}

const HEAD = '关于召开会议的通知⏎各村：⏎';
const SIGNED = '⏎石桥镇人民政府⏎2025年3月5日';
const TWO = '⏎附件：1.会议议程⏎　　　2.参会回执';

export default defineRule({
  name: '正文提到的附件不存在',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '正文提到“附件3”，附件说明却只列到2，或者根本没有附件说明，收文单位会以为漏发了附件。多半是删减附件后没有改正文的序号。',
  mask: 'wording',
  bad: [
    `${HEAD}名单见⟦附件3⟧。${TWO}${SIGNED}`,
    `${HEAD}请填写参会回执（⟦附件2⟧）。⏎附件：参会回执${SIGNED}`,
    `${HEAD}名单见⟦附件三⟧。${TWO}${SIGNED}`,
    `${HEAD}有关材料见⟦附件1—3⟧。${TWO}${SIGNED}`,
    `${HEAD}具体安排⟦详见附件⟧。${SIGNED}`,
    `${HEAD}请填写回执（⟦附件⟧），于3月8日前报送。${SIGNED}`,
  ],
  good: [
    `${HEAD}名单见附件2。${TWO}${SIGNED}`,
    `${HEAD}请填写参会回执（附件1）。⏎附件：参会回执${SIGNED}`,
    `${HEAD}按《值班办法》附件3执行。${TWO}${SIGNED}`,
    `${HEAD}按《值班办法》（石政发〔2024〕3号）附件3执行。${TWO}${SIGNED}`,
    `${HEAD}按该文件附件3执行。${TWO}${SIGNED}`,
    `${HEAD}请交附件3份。${TWO}${SIGNED}`,
    `${HEAD}编制附件10万元预算表。${TWO}${SIGNED}`,
    `${HEAD}名单见附件3。${TWO}${SIGNED}⏎⏎附件3⏎⏎参会名单`,
    `${HEAD}回执见附件。⏎附件：参会回执${SIGNED}`,
    `${HEAD}回执见附件。${SIGNED}⏎⏎附件⏎⏎参会回执⏎姓名：`,
    `${HEAD}请将材料以邮件附件形式发送。${SIGNED}`,
    `${HEAD}按照《值班办法》（见该办法附件）执行。${SIGNED}`,
    `${HEAD}公文的附件说明要写全称，附件要另面编排。${SIGNED}`,
    `${HEAD}附件要求加盖公章，按附件2、3填写。⏎附件：1.会议议程⏎　　　2.参会回执⏎　　　3.乘车安排${SIGNED}`,
  ],
  check: {
    unit: 'document',
    needs: { characters: ['附', '件'] },
    *run(document) {
      const most = greatest(document);
      // What is attached without a note is att-note-missing's.
      if (most === undefined && (document.signatureDate === undefined || attachedParts(document).length > 0)) return;
      for (const paragraph of bodyOf(document)) {
        const { text } = paragraph.content.view;
        if (most !== undefined) {
          for (const reference of references(paragraph))
            if (reference.most > most)
              yield {
                ...spanOf(paragraph, reference),
                message: `正文提到“${reference.text}”，附件说明只列到${most === 1 ? '一个附件' : `附件${most}`}；请核对是序号写错还是漏列了附件`,
              };
          continue;
        }
        const match = text.includes('附件') ? BARE_REFERENCE.exec(text) : null;
        if (!match || OTHERS.test(text.slice(Math.max(0, match.index - 110), match.index))) continue;
        yield {
          ...spanOf(paragraph, { from: match.index, to: match.index + match[0].length }),
          severity: 'warning',
          message: '正文提到附件，正文之下却没有附件说明，稿中也没有附件；请补写“附件：”和附件名称，或改正正文',
        };
        return;
      }
    },
  },
});
