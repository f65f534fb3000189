import { defineRule } from '../rule.ts';
import { bodyOf, closingSentences, genreOfPaper, spanWithin } from './papers.ts';

export default defineRule({
  name: '“通知如下”与“特此通知”并用',
  source: '惯例',
  clause: '实务（有“通知如下”的不再写“特此通知”）',
  severity: 'hint',
  why: '开头写了“现将有关事项通知如下”，结尾就不必再写“特此通知”，两处意思重复。',
  bad: [
    {
      draft:
        '石桥镇关于防汛的通知⏎各村：⏎现将有关事项通知如下。⏎各村要加强值守。⏎⟦特此通知。⟧⏎石桥镇人民政府⏎2025年3月5日',
      fixed: '石桥镇关于防汛的通知⏎各村：⏎现将有关事项通知如下。⏎各村要加强值守。⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft:
        '青云县教育局关于放假的通知⏎各学校：⏎现就放假有关事项通知如下：⏎一、放假3天。⏎二、做好值班。⟦特此通知。⟧⏎青云县教育局⏎2025年3月5日',
      fixed:
        '青云县教育局关于放假的通知⏎各学校：⏎现就放假有关事项通知如下：⏎一、放假3天。⏎二、做好值班。⏎青云县教育局⏎2025年3月5日',
    },
  ],
  good: [
    '石桥镇关于防汛的通知⏎各村：⏎各村要加强值守。⏎特此通知。',
    '石桥镇关于防汛的通知⏎各村：⏎现将有关事项通知如下。⏎各村要加强值守。',
    '石桥镇关于禁渔的通告⏎现将禁渔事项通告如下。⏎严禁捕鱼。⏎特此通告。',
    '石桥镇关于防汛的通知⏎各村：⏎3月1日，县政府发出《关于有关事项通知如下的通知》。⏎特此通知。',
    '石桥镇关于防汛的通知⏎各村：⏎现将有关事项通知如下。⏎请在回函中写明“特此通知”。',
  ],
  check: {
    unit: 'document',
    needs: { characters: ['特', '此'] },
    *run(document) {
      if (genreOfPaper(document) !== '通知') return;
      const body = bodyOf(document);
      if (!body.slice(0, 6).some(({ content }) => /通知如下(?<!《[^》]{0,60})/u.test(content.shape))) return;
      for (const sentence of closingSentences(document)) {
        if (sentence.text !== '特此通知') continue;
        const { paragraph } = sentence;
        const whole = sentence.from === 0;
        const before = document.paragraphs[paragraph.index - 1];
        const span = spanWithin(sentence, 0, sentence.text.length + sentence.stop.length);
        yield {
          ...span,
          message: '前面已写“通知如下”，实务通常不再写“特此通知”',
          fixes: [
            {
              title: '删去“特此通知”',
              edits: [
                whole && before ? { start: before.end, end: paragraph.end, newText: '' } : { ...span, newText: '' },
              ],
            },
          ],
        };
      }
    },
  },
});
