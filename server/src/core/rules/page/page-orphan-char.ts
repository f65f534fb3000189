import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { isBody, textOf, viewRange } from './pageText.ts';

/** One character, with the marks that may not begin a line. */
const LONE = /^\p{Script=Han}[。，、；：？！）》”’]*$/u;

const HEAD = '关于做好防汛工作的通知⏎各村：⏎';
const REST = '⏎请各村认真抓好落实。⏎石桥镇人民政府⏎2026年5月12日';

export default defineRule({
  name: '末行只剩一个字',
  source: '惯例',
  clause: '实务：孤字不成行',
  severity: 'hint',
  why: '一段的末行只有一个字，版面难看，也容易看漏。改一两个字就能收上去，或者让末行多几个字。',
  bad: [
    `${HEAD}各村要认真抓好防汛抗旱各项工作，确保人民群众生命安⟦全⟧。${REST}`,
    `${HEAD}各村要认真抓好防汛抗旱各项工作，确保人民群众生命财产安全，切实把责任落实到岗、落实到人，做到守土有责和守土尽⟦责⟧。${REST}`,
  ],
  good: [
    `${HEAD}各村要认真抓好防汛抗旱各项工作，确保群众生命安全。${REST}`,
    `${HEAD}各村要认真抓好防汛抗旱各项工作，确保人民群众生命财产安全。${REST}`,
    `${HEAD}妥⏎否。${REST}`,
    '各村要认真抓好防汛抗旱各项工作，确保人民群众生命安全。⏎好好好',
  ],
  check: {
    unit: 'page',
    *run({ pages }, document) {
      for (const { lines } of pages)
        for (const line of lines) {
          if (!line.last || !isBody(line) || line.element === 'tableCell' || !LONE.test(textOf(line))) continue;
          const paragraph = document.paragraphs[line.paragraph];
          const from = viewRange(line)?.from ?? 0;
          const [lone = ''] = textOf(line);
          // a paragraph of one character has no line above
          if (!paragraph || from === 0) continue;
          yield {
            ...spanOf(paragraph, { from, to: from + lone.length }),
            message: '按标准版式排，这一段的末行只剩一个字；可以增减一两个字，使末行更满或者收到上一行',
          };
        }
    },
  },
});
