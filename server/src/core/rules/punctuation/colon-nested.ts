import type { Paragraph } from '../../model/document.ts';
import { partnersOf } from '../../model/pairs.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** Verbs and words that lead into what follows; a short name before ： that is none of these is a label. */
const LEADS =
  /(?:强调|指出|要求|认为|提出|号召|倡议|呼吁|决定|议定|承诺|明确|规定|注意|表示|[如以]下|下列|[点条项个]方面|[以如]下.{1,6}|是|(?<!第)[一两二三四五六七八九十几][件种点条项个句类][^第]{0,5})$/u;
/** The clause before a colon. */
const CLAUSE = /[^，、；。：！？ 　]*$/u;
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/u;

/** 联系人, 牵头单位, 温馨提示, 第一项: a label rather than a clause. */
function isLabel(clause: string): boolean {
  return (clause.length <= 8 || NUMBERED.test(clause)) && !LEADS.test(clause);
}

/**
 * The colons of the writer's own sentences, with the number of the sentence: none in brackets, quotations and titles,
 * none between digits.
 */
function* ownColons({ content }: Paragraph): Generator<{ at: number; sentence: number }> {
  const { text } = content.view;
  const partners = partnersOf(content.pairs);
  let sentence = 0;
  for (let at = content.label?.to ?? 0; at < text.length; at++) {
    const partner = partners.get(at);
    const mark = text[at] ?? '';
    if (partner !== undefined && partner > at) at = partner;
    else if (/[。；！？]/u.test(mark)) sentence++;
    else if (mark === '：' && !(/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? ''))) yield { at, sentence };
  }
}

export default defineRule({
  name: '一句内套用冒号',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.7.3.5',
  usual: true,
  severity: 'hint',
  why: '一个句子里一般只用一个冒号；套用两个，读者分不清前一个冒号管到哪里。可把前一个改为逗号，或者另起一段。',
  mask: 'wording',
  bad: [
    '会议强调：要做到以下三点⟦：⟧一是加强领导，二是落实责任。',
    '通知要求：请注意⟦：⟧按时参会。',
    '请学习《习近平谈治国理政》第二卷：二、决胜全面建成小康社会，《习近平谈治国理政》第三卷⟦：⟧三、将改革进行到底。',
    '会议强调：做好防汛工作，要把住三道关口，管好两类人⟦：⟧巡堤查险的人和转移安置的人。',
    '校长在会上提出：上好一堂课，离不开三个环节⟦：⟧备课、讲课和评课。',
    '县委主要领导在会上指出：各单位要做好以下工作⟦：⟧落实责任，加强值守。',
  ],
  good: [
    '会议强调，要做到以下三点：一是加强领导。',
    '时间：3月5日上午9：00',
    '联系人：周明，电话：0300-6620019。',
    '第一项：通报有关情况（责任人：周明）。',
    '填表人：　　　　　联系电话：',
    '温馨提示：请各位代表注意以下事项：关闭手机，按区入座。',
    '牵头单位：县水务局；责任单位：各镇人民政府。',
    '会议强调：“要做到以下三点：一是加强领导。”',
    '会议强调：要落实责任。会议要求：要加强值守。',
    '请参会人员做到：会前认真准备，按1：20的比例配备人员。',
    '会期：半天，主要议程有三项：听取汇报、交流发言、部署工作。',
    '第一项：传达文件，第二项：分组讨论。',
    '（一）工作目标：到2025年底，达到以下标准：村村通公路。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['：'], roles: ['paragraph', 'item'] },
    *run(paragraph) {
      const { content, role } = paragraph;
      const { text } = content.view;
      if ((role !== 'paragraph' && role !== 'item') || text.indexOf('：') === text.lastIndexOf('：')) return;
      let first: { at: number; sentence: number } | undefined;
      for (const colon of ownColons(paragraph)) {
        const from = Math.max(content.label?.to ?? 0, colon.at - 40);
        if (isLabel(CLAUSE.exec(text.slice(from, colon.at))?.[0] ?? '')) continue;
        if (first?.sentence === colon.sentence)
          yield {
            ...spanOf(paragraph, { from: colon.at, to: colon.at + 1 }),
            message: '一个句子里一般不套用两个冒号，可把前一个改为逗号，或者另起一段',
            related: [{ ...spanOf(paragraph, { from: first.at, to: first.at + 1 }), message: '前一个冒号在这里' }],
          };
        first = colon;
      }
    },
  },
});
