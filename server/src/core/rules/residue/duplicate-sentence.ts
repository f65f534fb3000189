import type { NumberedNode, ParagraphContent } from '../../model/document.ts';
import { papersOf } from '../../model/papers.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import { compact } from '../../text/compact.ts';
import { remembered } from '../../text/remember.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

const SENTENCE = /[^。！？]+(?:[。！？]|$)/gu;
const SHORTEST = 18;

/** The sentences of a paragraph, its label left out; clauses of a list that end in ； are none. */
const sentences = remembered(({ view, label }: ParagraphContent) => {
  const found: (ViewRange & { readonly text: string })[] = [];
  const from = label?.to ?? 0;
  for (const match of view.text.slice(from).matchAll(SENTENCE)) {
    const lead = /^[”’）　 ]*/u.exec(match[0])?.[0].length ?? 0;
    const text = match[0].slice(lead).replace(/[ 　\t]/g, '');
    // 指标来源：…: an entry of a form rather than a sentence
    if (!/[。！？]$/.test(text) || text.length <= SHORTEST || /^\p{Script=Han}{2,6}：/u.test(text)) continue;
    const at = from + match.index + lead;
    found.push({ text, from: at, to: from + match.index + match[0].length });
  }
  return compact(found);
});

/** Items of one number under two headings: what holds for either is said of each. */
function runParallel(a: NumberedNode | undefined, b: NumberedNode | undefined): boolean {
  if (!a || !b || a.parent === b.parent) return false;
  return a.label.style === b.label.style && a.label.numbers[0] === b.label.numbers[0];
}

export default defineRule({
  name: '同一句话重复出现',
  source: '工程',
  clause: '《党政机关公文处理工作条例》第十九条（三）',
  severity: 'info',
  why: '公文要求内容简洁。同一份文件里一字不差地出现两次的长句，多半是粘贴时留下的，例如摘要与全文并存。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    '各单位要高度重视本次普查工作并指定专人负责。⏎请认真组织。⏎⟦各单位要高度重视本次普查工作并指定专人负责。⟧',
    '普查对象为镇域内全部经营主体和村级集体。⟦普查对象为镇域内全部经营主体和村级集体。⟧',
  ],
  good: [
    '一、发展对象班⏎1.培训对象：发展对象。⏎2.学员自行携带学习用品，按时到党校报到，不得迟到早退。⏎二、预备党员班⏎1.培训对象：预备党员。⏎2.学员自行携带学习用品，按时到党校报到，不得迟到早退。',
    '各单位要高度重视。⏎请认真组织。⏎各单位要高度重视。',
    '（一）坚决贯彻上级党组织和本级党委的各项决定；⏎第七条⏎（一）坚决贯彻上级党组织和本级党委的各项决定；',
    '（一）坚决贯彻上级党组织和本级党委的各项决定，不打折扣；⏎第七条⏎（一）坚决贯彻上级党组织和本级党委的各项决定，不打折扣；',
    '关于做好防汛工作的通知⏎各村：⏎请各单位落实防汛责任。⏎石桥镇人民政府⏎2025年3月5日⏎⏎⏎⏎⏎⏎全县防汛会议召开⏎各单位要高度重视本次普查工作并指定专人负责。⏎⏎⏎⏎⏎⏎全县普查会议召开⏎各单位要高度重视本次普查工作并指定专人负责。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const paper = papersOf(document);
      const nodes = new Map(document.numbering.map((node) => [node.paragraph, node]));
      const seen = new Map<string, Span & { readonly paragraph: number }>();
      for (const paragraph of document.paragraphs)
        for (const { text, ...range } of sentences(paragraph.content)) {
          const span = spanOf(paragraph, range);
          const key = `${paper[paragraph.index]} ${text}`;
          const first = seen.get(key);
          if (!first) seen.set(key, { ...span, paragraph: paragraph.index });
          else if (!runParallel(nodes.get(first.paragraph), nodes.get(paragraph.index)))
            yield {
              ...span,
              message: '这句话前面已经出现过，一字不差，请核对是否粘贴重复',
              related: [{ start: first.start, end: first.end, message: '第一次出现在这里' }],
            };
        }
    },
  },
});
