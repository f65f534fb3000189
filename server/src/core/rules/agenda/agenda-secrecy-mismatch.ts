import type { Document } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { DocumentNumberToken, SecrecyToken } from '../../model/token.ts';
import { countUpTo } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

interface Cited {
  readonly number: Span & { readonly normalised: string };
  readonly mark: (Span & { readonly level: string }) | undefined;
}

/** Every cited document number, with the mark of secrecy right behind it. */
function citedNumbers(document: Document): Cited[] {
  return document.paragraphs.flatMap((paragraph) => {
    if (paragraph.part === 'material' || paragraph.role === 'documentNumber') return [];
    const { tokens, view } = paragraph.content;
    const marks = tokens.filter((token): token is SecrecyToken => token.kind === 'secrecy');
    return tokens
      .filter((token): token is DocumentNumberToken => token.kind === 'documentNumber')
      .map((number) => {
        const next = marks[countUpTo(marks.length, (index) => marks[index]?.from ?? 0, number.to - 1)];
        const mark = next && /^[）)》 　]*$/u.test(view.text.slice(number.to, next.from)) ? next : undefined;
        return {
          number: { ...spanOf(paragraph, number), normalised: number.normalised },
          mark: mark && { ...spanOf(paragraph, mark), level: mark.level },
        };
      });
  });
}

export default defineRule({
  name: '同一文件的密级标注前后不一',
  source: '法律',
  clause: '《中华人民共和国保守国家秘密法》（2024年修订）第二十二条',
  severity: 'error',
  why: '同一文件在一处标了密级、另一处没有标：要么涉密内容已写在未标密的地方，要么不该标密而标了。必须由人核定，软件不能代为增删。',
  bad: [
    '关于召开会议的通知⏎各支部：⏎一、学习内容⏎1.甲通知（石发〔2025〕1号）⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：传达甲通知（⟦石发〔2025〕1号⟧）[秘密]',
    '关于召开会议的通知⏎各支部：⏎一、学习内容⏎1.乙通报（⟦石发〔2025〕2号⟧）（机密）⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：传达乙通报（石发〔2025〕2号）',
  ],
  good: [
    '关于召开会议的通知⏎各支部：⏎一、学习内容⏎1.甲通知（石发〔2025〕1号）⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：传达甲通知（石发〔2025〕1号）',
    '关于召开会议的通知⏎各支部：⏎一、学习内容⏎1.甲⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：保密教育',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['documentNumber'] },
    *run(document) {
      const places = new Map<string, Cited[]>();
      for (const cited of citedNumbers(document)) {
        const known = places.get(cited.number.normalised);
        if (known) known.push(cited);
        else places.set(cited.number.normalised, [cited]);
      }
      for (const [name, cited] of places) {
        const marked = cited.find(({ mark }) => mark);
        const bare = cited.filter(({ mark }) => !mark);
        if (!marked?.mark || bare.length === 0) continue;
        yield {
          start: marked.number.start,
          end: marked.number.end,
          message: `此处把${name}标为“${marked.mark.level}”，另有${bare.length}处没有标，请由定密责任人核定，不要自行增删`,
          related: bare.map(({ number }) => ({ start: number.start, end: number.end, message: '没有标密级的一处' })),
        };
      }
    },
  },
});
