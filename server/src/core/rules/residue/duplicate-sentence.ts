import type { ParagraphContent } from '../../model/document.ts';
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
    '各单位要高度重视。⏎请认真组织。⏎各单位要高度重视。',
    '（一）坚决贯彻上级党组织和本级党委的各项决定；⏎第七条⏎（一）坚决贯彻上级党组织和本级党委的各项决定；',
    '（一）坚决贯彻上级党组织和本级党委的各项决定，不打折扣；⏎第七条⏎（一）坚决贯彻上级党组织和本级党委的各项决定，不打折扣；',
    '关于做好防汛工作的通知⏎各村：⏎请各单位落实防汛责任。⏎石桥镇人民政府⏎2025年3月5日⏎⏎⏎⏎⏎⏎全县防汛会议召开⏎各单位要高度重视本次普查工作并指定专人负责。⏎⏎⏎⏎⏎⏎全县普查会议召开⏎各单位要高度重视本次普查工作并指定专人负责。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const paper = papersOf(document);
      const seen = new Map<string, Span>();
      for (const paragraph of document.paragraphs)
        for (const { text, ...range } of sentences(paragraph.content)) {
          const span = spanOf(paragraph, range);
          const key = `${paper[paragraph.index]} ${text}`;
          const first = seen.get(key);
          if (!first) seen.set(key, span);
          else
            yield {
              ...span,
              message: '这句话前面已经出现过，一字不差，请核对是否粘贴重复',
              related: [{ ...first, message: '第一次出现在这里' }],
            };
        }
    },
  },
});
