import type { Paragraph } from '../../model/document.ts';
import { sourceOf, spanOf } from '../../model/spans.ts';
import { defineRule, type Fix } from '../rule.ts';
import { TITLE_WORDS } from './titleWords.ts';

const LONGEST = Math.max(...TITLE_WORDS.map((word) => word.length));
const WORDS = new Set(TITLE_WORDS);
const endsWithWord = (text: string) => sizes(text).some((size) => WORDS.has(text.slice(-size)));
const startsWithWord = (text: string) => sizes(text).some((size) => WORDS.has(text.slice(0, size)));

function sizes(text: string): number[] {
  return Array.from({ length: Math.min(LONGEST, text.length) - 1 }, (_, i) => i + 2);
}

/** A word that the break runs through: so many characters of it above, so many below. */
interface Split {
  readonly above: number;
  readonly below: number;
}

/** The longest word that the line end between two lines of a title runs through. */
function splitAt(above: string, below: string): Split | undefined {
  const found: Split[] = [];
  for (let size = LONGEST; size >= 2; size--)
    for (let head = 1; head < size; head++)
      if (below.length >= size - head && WORDS.has(above.slice(-head) + below.slice(0, size - head)))
        found.push({ above: head, below: size - head });
  const [longest] = found;
  if (longest) {
    // 监督管理⏎论坛: both sides are whole, and 理论 is chance.
    return endsWithWord(above) && startsWithWord(below) ? undefined : longest;
  }
  // 布置⏎会的通知: what is left over cannot begin a line.
  return /^[会班]的(?:紧急|补充)?通知/u.test(below) && /\p{Script=Han}$/u.test(above)
    ? { above: 2, below: 1 }
    : undefined;
}

function fixesOf(line: Paragraph, next: Paragraph, { above }: Split): Fix[] {
  const { length } = line.content.view.text;
  const end = spanOf(line, { from: length, to: length }).start;
  const head = { from: length - above, to: length };
  const start = spanOf(next, { from: 0, to: 0 }).start;
  return [
    { title: '两行合并，由排版软件回行', edits: [{ start: end, end: start, newText: '' }] },
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
  ],
  good: [
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
        const split = next && splitAt(line.content.view.text, next.content.view.text);
        if (!next || !split) continue;
        const above = line.content.view.text;
        const word = above.slice(-split.above) + next.content.view.text.slice(0, split.below);
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
