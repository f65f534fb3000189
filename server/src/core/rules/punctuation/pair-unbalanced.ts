import { fullForm, isDoubled, markName } from '../../model/pairs.ts';
import { spanOf } from '../../model/spans.ts';
import { BRACKETS } from '../needed.ts';
import { defineRule } from '../rule.ts';
import { lonelyMarks } from './lonely.ts';
import { partnerFixes } from './partner.ts';

export default defineRule({
  name: '成对标号不配对',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.8.2、4.9.2、4.15.2、5.1.3',
  mendsQuotations: true,
  severity: 'error',
  why: '引号、括号、书名号都由左右两半组成，缺了一半，引文、注释或者文件名到哪里为止就说不清。引文分成几段时，每段开头都用前引号，只在最后一段末尾用后引号，不算缺。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '根据⟦《⟧值班办法（试行）的通知要求', fixed: '根据《值班办法（试行）》的通知要求' },
    { draft: '坚持“政府统一领导、公民积极参与⟦’’⟧的原则。', fixed: '坚持“政府统一领导、公民积极参与”的原则。' },
    { draft: '各村⟦（⟧社区，镇属各单位要按时参加。', fixed: '各村（社区），镇属各单位要按时参加。' },
    { draft: '各单位要做到⟦“⟧四个到位。', fixed: '各单位要做到“四个到位”。' },
    { draft: '各村（居），镇属各单位⟦）⟧要按时参加。', fixed: '各村（居），（镇属各单位）要按时参加。' },
    { draft: '请传达学习值班办法⟦》⟧。', fixed: '请传达学习《值班办法》。' },
    { draft: '2025年3月10日⟦（⟧星期一上午9:00', fixed: '2025年3月10日（星期一）上午9:00' },
    { draft: '各单位要落实“四必谈⟦“⟧制度。', fixed: '各单位要落实“四必谈”制度。' },
    {
      draft: '请认真学习⟦《⟧关于做好防汛工作的通知（青政发〔2025〕3号）。',
      fixed: '请认真学习《关于做好防汛工作的通知》（青政发〔2025〕3号）。',
    },
    { draft: '请认真执行《值班办法》⟦》⟧的规定。', fixed: '请认真执行《值班办法》的规定。' },
    { draft: '请各单位（含各村）⟦）⟧按时参加。', fixed: '请各单位（含各村）按时参加。' },
    { draft: '请认真执行⟦《⟧《值班办法》的规定。', fixed: '请认真执行《值班办法》的规定。' },
    { draft: '会议要求：⟦“⟧要守住底线。⏎　　请各单位执行。', fixed: '会议要求：“要守住底线”。⏎　　请各单位执行。' },
  ],
  good: [
    '根据《值班办法（试行）》的通知要求',
    '各单位要做到“四个到位”。',
    '请各单位报送：1）名单；2）回执；a)照片。',
    '1）报送名单',
    '会议指出：“要守住底线。⏎“要压实责任。⏎“要严肃纪律。”',
    '会议指出：“要守住底线。⏎　　要压实责任。⏎　　要严肃纪律。”',
    '请各单位高度重视，按照《青云县防汛应⏎急预案》要求落实。',
    '关于印发《青云县⏎值班办法》的通知',
    '北京时间3’30”内完成，Let’s go',
    '上午9:00（星期一）报到',
    '取值在[0，1）之内',
    '泵站于’24年5月开工。',
    '任务完成了 :) 请查收',
  ],
  check: {
    unit: 'document',
    needs: { characters: [BRACKETS] },
    *run(document) {
      for (const lonely of lonelyMarks(document)) {
        const { paragraph, mark } = lonely;
        const { kind, open } = mark;
        yield {
          ...spanOf(paragraph, { from: mark.at, to: mark.at + mark.text.length }),
          message: `${markName(mark)}没有配上${markName({ kind, open: !open })}，请补齐或者删去`,
          fixes: partnerFixes(lonely),
        };
      }
      for (const paragraph of document.paragraphs)
        for (const pair of paragraph.content.pairs.pairs)
          for (const mark of [pair.open, pair.close].filter(isDoubled)) {
            const span = spanOf(paragraph, { from: mark.at, to: mark.at + 2 });
            const right = fullForm(mark);
            yield {
              ...span,
              message: `这里是两个单引号“${mark.text}”，应当用一个${markName(mark)}“${right}”`,
              fixes: [{ title: `改为“${right}”`, edits: [{ ...span, newText: right }] }],
            };
          }
      for (const paragraph of document.paragraphs)
        for (const { at, text, kind, open } of paragraph.content.pairs.reversed) {
          const span = spanOf(paragraph, { from: at, to: at + 1 });
          const right = fullForm({ kind, open: !open });
          yield {
            ...span,
            message: `${markName({ kind, open: !open })}的方向反了，这里写成了“${text}”`,
            fixes: [{ title: `改为“${right}”`, edits: [{ ...span, newText: right }] }],
          };
        }
    },
  },
});
