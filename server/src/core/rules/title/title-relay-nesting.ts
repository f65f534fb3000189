import { defineRule, type Fix } from '../rule.ts';
import { type Nesting, nestings } from './relays.ts';
import { type Headline, spanIn, titleOf } from './titles.ts';

/** Cuts the layer in between; where it quotes the first paper, that paper's own title is left. */
function fixesOf(title: Headline, { from, to }: Nesting['layer']): Fix[] {
  const quoted = /^《[^《〈“]{0,80}$/u.test(title.text.slice(from, to));
  const inner = quoted && /^〈([^〈〉]{1,100})〉的(?:通知|函|意见)》/u.exec(title.text.slice(to));
  if (inner) {
    const close = to + inner[0].length - 1;
    return [
      {
        title: '只留最初的文件',
        edits: [
          { ...spanIn(title, from + 1, to + 1), newText: '' },
          { ...spanIn(title, to + 1 + (inner[1]?.length ?? 0), close), newText: '' },
        ],
      },
    ];
  }
  const start = quoted ? from + 1 : from;
  const layer = title.text.slice(start, to);
  if (/[《〈“]/.test(layer)) return [];
  const edits = [{ ...spanIn(title, start, to), newText: '' }];
  // The layer's own 文种 goes with it: 《…的通知的通知》.
  const close = quoted ? title.text.indexOf('》', to) : -1;
  const tail = /的(通知|意见)的\1$/u.test(title.text.slice(0, Math.max(0, close)));
  if (tail) edits.push({ ...spanIn(title, close - 3, close), newText: '' });
  return [{ title: `删去“${layer}”`, edits }];
}

export default defineRule({
  name: '层层转发套叠',
  source: '惯例',
  clause: '实务（逐级转发只保留最初的文件）',
  severity: 'info',
  why: '“转发……转发……”一层套一层，看不出要办的是哪份文件。实务通常直接转发最初的文件，中间机关的要求在正文里交代。',
  bad: [
    {
      draft: '石桥镇转发县政府关于⟦转发⟧市政府关于防汛工作的通知的通知⏎各村：⏎现转发给你们。',
      fixed: '石桥镇转发市政府关于防汛工作的通知的通知⏎各村：⏎现转发给你们。',
    },
    {
      draft: '关于转发县教育局⟦转发⟧市教育局防溺水通知的通知⏎各学校：⏎现转发给你们。',
      fixed: '关于转发市教育局防溺水通知的通知⏎各学校：⏎现转发给你们。',
    },
    {
      draft: '石桥镇人民政府转发《青云县人民政府⟦批转⟧县水务局关于防汛工作意见的通知》的通知⏎各村：⏎现转发给你们。',
      fixed: '石桥镇人民政府转发《县水务局关于防汛工作意见的通知》的通知⏎各村：⏎现转发给你们。',
    },
    {
      draft:
        '关于转发《青云县人民政府关于⟦转发⟧临江市人民政府关于做好防汛工作的通知的通知》的通知⏎各村：⏎现转发给你们。',
      fixed: '关于转发《临江市人民政府关于做好防汛工作的通知》的通知⏎各村：⏎现转发给你们。',
    },
    {
      draft:
        '关于转发《青云县卫生健康局关于⟦转发⟧〈临江市卫生健康委员会关于做好传染病防控工作的通知〉的通知》的通知⏎各科室：⏎现转发给你们。',
      fixed: '关于转发《临江市卫生健康委员会关于做好传染病防控工作的通知》的通知⏎各科室：⏎现转发给你们。',
    },
  ],
  good: [
    '石桥镇转发市政府关于防汛工作通知的通知⏎各村：⏎现转发给你们。',
    '关于转发市教育局防溺水通知的通知⏎各学校：⏎现转发给你们。',
    '关于转发《青云县公文转发管理办法》的通知⏎各村：⏎现转发给你们。',
    '关于规范文件转发工作和严禁转发不实信息的通知⏎各村：⏎现将有关事项通知如下。',
    '石桥镇人民政府办公室转发镇应急办防汛意见的通知⏎各村：⏎现转发给你们。',
    '石桥镇人民政府批转镇农业农村办关于动物防疫工作意见的通知⏎各村：⏎现转发给你们。',
    '关于禁止转发和传播谣言的通告⏎近期，网上出现谣言。',
    '关于印发2025年防汛预案的通知⏎各村：⏎现印发给你们。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const title = titleOf(document);
      if (!title) return;
      for (const { from, to, layer } of nestings(title.text)) {
        yield {
          ...spanIn(title, from, to),
          message: '标题里层层转发，实务通常直接转发最初的文件，中间机关的要求写在正文里',
          fixes: fixesOf(title, layer),
        };
      }
    },
  },
});
