import type { Paragraph } from '../../model/document.ts';
import { sourceOf, spanOf } from '../../model/spans.ts';
import { defineRule, type Fix } from '../rule.ts';
import { isLeftAlone, type Split, splitAt } from './titleBreaks.ts';

/** The two lines made one, for the word processor to break. */
function joining(line: Paragraph, next: Paragraph): Fix {
  const { length } = line.content.view.text;
  const { start } = spanOf(line, { from: length, to: length });
  const end = spanOf(next, { from: 0, to: 0 }).start;
  return { title: '两行合并，由排版软件回行', edits: [{ start, end, newText: '' }] };
}

function fixesOf(line: Paragraph, next: Paragraph, { above }: Split): Fix[] {
  const { length } = line.content.view.text;
  const head = { from: length - above, to: length };
  const start = spanOf(next, { from: 0, to: 0 }).start;
  return [
    joining(line, next),
    {
      title: '把这个词移到下一行',
      edits: [
        { ...spanOf(line, head), newText: '' },
        { start, end: start, newText: sourceOf(line, head) },
      ],
    },
  ];
}

export default defineRule({
  name: '标题回行割裂词语',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.1',
  severity: 'info',
  why: '标准规定标题“回行时，要做到词意完整，排列对称，长短适宜，间距恰当”，不能把一个词断在两行。',
  bad: [
    {
      draft: '关于召开全县防汛抗旱工作会议的⟦通⏎知⟧⏎各村：⏎现将有关事项通知如下。',
      fixed: '关于召开全县防汛抗旱工作会议的通知⏎各村：⏎现将有关事项通知如下。',
    },
    {
      draft: '石桥镇⟦人民政⏎府⟧关于做好值守的通知⏎各村：⏎现将有关事项通知如下。',
      fixed: '石桥镇人民政府关于做好值守的通知⏎各村：⏎现将有关事项通知如下。',
    },
    {
      draft: '　　青云县教育局关于开展防溺水安全⟦教⏎　　育⟧活动的通知⏎各学校：⏎现将有关事项通知如下。',
      fixed: '　　青云县教育局关于开展防溺水安全教育活动的通知⏎各学校：⏎现将有关事项通知如下。',
    },
    {
      draft: '关于召开2026年全区统计年报⟦布置⏎会⟧的通知⏎各街道：⏎现将有关事项通知如下。',
      fixed: '关于召开2026年全区统计年报布置会的通知⏎各街道：⏎现将有关事项通知如下。',
    },
    {
      draft: '青云县防汛抗旱⟦指⏎挥部⟧关于做好防汛工作的通知⏎各乡镇：⏎现将有关事项通知如下。',
      fixed: '青云县防汛抗旱指挥部关于做好防汛工作的通知⏎各乡镇：⏎现将有关事项通知如下。',
    },
    {
      draft: '青云县⟦人民⏎政府⟧关于做好防汛工作的通知⏎各乡镇：⏎现将有关事项通知如下。',
      fixed: '青云县人民政府关于做好防汛工作的通知⏎各乡镇：⏎现将有关事项通知如下。',
    },
    {
      draft: '石桥镇人民政府关于修缮水闸⟦的⏎请示⟧⏎青云县人民政府：⏎我镇水闸年久失修。妥否，请批示。',
      fixed: '石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。妥否，请批示。',
    },
  ],
  good: [
    '石桥镇人民政府⏎关于修缮水闸的⏎请　示⏎青云县人民政府：⏎我镇水闸年久失修。妥否，请批示。',
    '石桥镇人民政府⏎关于修缮水闸的⏎请示⏎青云县人民政府：⏎我镇水闸年久失修。妥否，请批示。',
    '中共石桥镇委员会⏎石桥镇人民政府⏎关于表彰先进的决定⏎各村：⏎现决定如下。',
    '关于召开全镇人民⏎调解工作会议的通知⏎各村：⏎现将有关事项通知如下。',
    '关于召开全县防汛抗旱⏎工作会议的通知⏎各村：⏎现将有关事项通知如下。',
    '石桥镇人民政府⏎关于做好值守的通知⏎各村：⏎现将有关事项通知如下。',
    '青云县市场监督管理局关于举办市场监督管理⏎论坛的通知⏎各乡镇：⏎现将有关事项通知如下。',
    '青云县科协关于参加年度⏎计划工作论证会的通知⏎各乡镇：⏎现将有关事项通知如下。',
    '中共南溪学院委员会⏎关于召开党委理论学习中心组⏎集体学习会的通知⏎各党总支：⏎现将有关事项通知如下。',
    '关于开展防汛检查的⏎紧急通知⏎各村：⏎现将有关事项通知如下。',
    '关于召开全县防汛会议的通知⏎各村：⏎请各村组织好会⏎议材料。',
    '中共石桥镇委员会　石桥镇人民政府⏎关于表彰先进集体和先进个人的决定⏎各村：⏎现决定如下。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const lines = (document.title?.paragraphs ?? []).flatMap((i) => document.paragraphs[i] ?? []);
      for (const [i, line] of lines.entries()) {
        const next = lines[i + 1];
        const above = line.content.view.text;
        const below = next?.content.view.text ?? '';
        const split = next && splitAt(above, below);
        if (next && isLeftAlone(above, below))
          yield {
            start: spanOf(line, { from: above.length - 1, to: above.length }).start,
            end: spanOf(next, { from: 0, to: below.length }).end,
            message: `标题末行只剩“${below}”；回行应词意完整、长短适宜，请与上一行合并，或者换一处回行`,
            fixes: [joining(line, next)],
          };
        if (!next || !split) continue;
        const word = above.slice(-split.above) + below.slice(0, split.below);
        yield {
          start: spanOf(line, { from: above.length - split.above, to: above.length }).start,
          end: spanOf(next, { from: 0, to: split.below }).end,
          message: `标题回行把“${word}”断在了两行，应保持词意完整，请在词语之间回行`,
          fixes: fixesOf(line, next, split),
        };
      }
    },
  },
});
