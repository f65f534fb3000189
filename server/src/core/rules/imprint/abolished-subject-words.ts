import { isSubjectWords } from '../../model/imprint.ts';
import { spanOf } from '../../model/spans.ts';
import { isBeforeReform } from '../date/dates.ts';
import { defineRule } from '../rule.ts';

const HEAD = '关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。⏎石桥镇人民政府⏎2025年3月5日⏎⏎';
const IMPRINT = '抄送：县水务局。⏎石桥镇党政办公室　　2025年3月5日印发';

export default defineRule({
  name: '保留已取消的“主题词”',
  source: '国标',
  clause: 'GB/T 9704—2012 前言',
  severity: 'warning',
  why: '2012年的标准“删除主题词格式要素”，版记里不再有“主题词”一行。留着它，多半是套用了十多年前的旧模板，别的格式也值得核对一遍。',
  bad: [
    { draft: `${HEAD}⟦主题词⟧：防汛　值守　通知⏎${IMPRINT}`, fixed: `${HEAD}${IMPRINT}` },
    { draft: `${HEAD}⟦主题词⟧:教育　会议⏎${IMPRINT}`, fixed: `${HEAD}${IMPRINT}` },
    { draft: `${HEAD}⟦主 题 词⟧：水利　请示⏎${IMPRINT}`, fixed: `${HEAD}${IMPRINT}` },
  ],
  good: [
    `${HEAD}${IMPRINT}`,
    `${HEAD.replace('2025', '2006')}主题词：防汛　值守　通知⏎抄送：县水务局。`,
    '关于做好防汛工作的通知⏎各村：⏎本次培训主题词云如下：防汛、值守。⏎石桥镇人民政府⏎2025年3月5日',
    '防汛工作调研报告⏎关键词：防汛；值守⏎今年以来，全县汛情平稳。',
    `${HEAD.replace('请做好防汛工作。', '按旧格式制发的文件，版记中有主题词：防汛、值守。')}${IMPRINT}`,
  ],
  check: {
    unit: 'document',
    needs: { characters: ['主', '题', '词'] },
    *run(document) {
      const { text, paragraphs, dates, signatureDate } = document;
      if (isBeforeReform(dates[signatureDate ?? -1]?.day ?? { year: undefined })) return;
      for (const line of paragraphs) {
        if (!isSubjectWords(line.content.shape)) continue;
        const next = paragraphs[line.index + 1];
        yield {
          ...spanOf(line, { from: 0, to: line.content.view.text.search(/[ 　]{0,12}[：:]/u) }),
          message: '现行格式已取消“主题词”，请删去这一行',
          fixes: [
            { title: '删去“主题词”一行', edits: [{ start: line.start, end: next?.start ?? text.length, newText: '' }] },
          ],
        };
      }
    },
  },
});
