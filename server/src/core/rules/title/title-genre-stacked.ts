import { defineRule, type Fix } from '../rule.ts';
import { nestings } from './relays.ts';
import { type Headline, issuerIn, outside, spanIn, titleOf } from './titles.ts';

/** A paper passed on with its own 文种, then the 文种 of the one that passes it on. */
const STACKED =
  /(?:转发|批转|印发|印送|转送).*(?<inner>的(?:通知|通报|意见|决定|报告|请示))的(?:紧急)?(?:通知|通报|函)$/u;

/** One 文种 said twice, with nothing that is passed on between the two, or its title in 《》. */
const TWICE = /(?<genre>的(?:通知|通报|意见|决定|报告|请示|函|批复|通告|公告))\k<genre>$/u;
const RELAYS = /转发|批转|印发|印送|转送/u;

/** Where a 文种 that stands twice stands for the first time. */
function twice(title: Headline): { from: number; genre: string } | undefined {
  const bare = outside(title.text);
  const genre = TWICE.exec(bare)?.groups?.['genre'];
  if (!genre) return undefined;
  const from = bare.length - 2 * genre.length;
  // 转发县教育局关于防溺水的通知的通知: each is the 文种 of a paper
  return RELAYS.test(bare.slice(issuerIn(title.text).length)) && title.text[from - 1] !== '》'
    ? undefined
    : { from, genre };
}

function fixesOf(title: Headline, from: number, to: number): Fix[] {
  const de = spanIn(title, from, from + 1);
  const drop: Fix = { title: '删去前一个“的”', edits: [{ ...de, newText: '' }] };
  const verb = /转发|批转|印发|印送|转送/u.exec(title.text.slice(issuerIn(title.text).length));
  const open = issuerIn(title.text).length + (verb?.index ?? 0) + 2;
  if (!verb || title.text.slice(open, to).includes('《')) return [drop];
  const start = spanIn(title, open, open).start;
  const end = spanIn(title, to - 1, to).end;
  return [
    drop,
    {
      title: '给所转文件的标题加书名号',
      edits: [
        { start, end: start, newText: '《' },
        { start: end, end, newText: '》' },
      ],
    },
  ];
}

export default defineRule({
  name: '标题文种重叠',
  source: '惯例',
  clause: '实务（转发类标题不重复文种）；《党政机关公文处理工作条例》第九条（七）',
  severity: 'info',
  why: '“……的通知的通知”读来拗口。实务通常省去前一层的“的”，或者给所转文件的标题加书名号。',
  bad: [
    {
      draft: '石桥镇转发县教育局关于开展消防演练⟦的通知⟧的通知⏎各学校：⏎现转发给你们。',
      fixed: '石桥镇转发县教育局关于开展消防演练通知的通知⏎各学校：⏎现转发给你们。',
    },
    {
      draft: '关于印送整改情况⟦的通报⟧的函⏎青云县水务局：⏎现送上整改情况。',
      fixed: '关于印送整改情况通报的函⏎青云县水务局：⏎现送上整改情况。',
    },
    {
      draft: '石桥镇人民政府⏎批转镇农业农村办关于加强动物防疫工作⟦的意见⟧的通知⏎各村：⏎现转发给你们。',
      fixed: '石桥镇人民政府⏎批转镇农业农村办关于加强动物防疫工作意见的通知⏎各村：⏎现转发给你们。',
    },
    {
      draft: '青云县医院转发市卫健委关于暂停使用某批次药品⟦的通知⟧的紧急通知⏎各科室：⏎现转发给你们。',
      fixed: '青云县医院转发市卫健委关于暂停使用某批次药品通知的紧急通知⏎各科室：⏎现转发给你们。',
    },
    {
      draft: '石桥镇人民政府关于召开防汛会议的通知⟦的通知⟧⏎各村：⏎现将有关事项通知如下。',
      fixed: '石桥镇人民政府关于召开防汛会议的通知⏎各村：⏎现将有关事项通知如下。',
    },
    {
      draft: '石桥镇人民政府⏎关于印发《防汛应急预案》的通知⟦的通知⟧⏎各村：⏎现印发给你们。',
      fixed: '石桥镇人民政府⏎关于印发《防汛应急预案》的通知⏎各村：⏎现印发给你们。',
    },
  ],
  good: [
    '石桥镇人民政府关于取消防汛会议通知的通知⏎各村：⏎现将有关事项通知如下。',
    '青云县人民政府关于石桥镇报告的报告⏎临江市人民政府：⏎现将有关情况报告如下。',
    '石桥镇转发县教育局关于开展消防演练通知的通知⏎各学校：⏎现转发给你们。',
    '石桥镇转发《县教育局关于开展消防演练的通知》的通知⏎各学校：⏎现转发给你们。',
    '关于印发《关于加强值守的意见》的通知⏎各村：⏎现印发给你们。',
    '青云县人民政府关于石桥镇修缮水闸的请示的批复⏎石桥镇人民政府：⏎请示收悉。',
    '关于报送2024年法治建设情况的报告的通知⏎各乡镇：⏎现将有关事项通知如下。',
    '关于征求对防汛预案的意见的函⏎青云县水务局：⏎现送上预案。',
    '关于办理人大代表所提的意见的通知⏎各村：⏎现将有关事项通知如下。',
    '石桥镇转发县政府办关于认真落实市政府决定的通知⏎各村：⏎现转发给你们。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const title = titleOf(document);
      if (!title || nestings(title.text).length > 0) return;
      const doubled = twice(title);
      if (doubled) {
        const span = spanIn(title, doubled.from + doubled.genre.length, title.text.length);
        yield {
          ...span,
          message: `标题末尾“${doubled.genre}”写了两遍，请删去一个`,
          fixes: [{ title: `删去一个“${doubled.genre}”`, edits: [{ ...span, newText: '' }] }],
        };
        return;
      }
      const inner = STACKED.exec(outside(title.text))?.groups?.['inner'];
      if (!inner) return;
      const from = title.text.lastIndexOf(`${inner}的`);
      yield {
        ...spanIn(title, from, from + inner.length),
        message: `标题里“${inner}”后又接一层文种，实务通常省去前一个“的”，或者给所转文件的标题加书名号`,
        fixes: fixesOf(title, from, from + inner.length),
      };
    },
  },
});
