import diff from 'fast-diff';
import type { Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule, type Fix } from '../rule.ts';
import { align, shortly } from './alignment.ts';

/** Where two keys differ: from–to in each, trimmed to the differing middle; undefined where they are equal. */
function difference(
  a: string,
  b: string,
): { a: [number, number]; b: [number, number]; edits: number; oneSided: boolean } | undefined {
  const chunks = diff(a, b);
  const changed = chunks.filter(([kind]) => kind !== diff.EQUAL);
  if (changed.length === 0) return undefined;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const deleted = changed.filter(([kind]) => kind === diff.DELETE).reduce((n, [, text]) => n + text.length, 0);
  const inserted = changed.filter(([kind]) => kind === diff.INSERT).reduce((n, [, text]) => n + text.length, 0);
  return {
    a: [head, a.length - tail],
    b: [head, b.length - tail],
    edits: Math.max(deleted, inserted),
    oneSided: deleted === 0 || inserted === 0,
  };
}

export default defineRule({
  name: '议程表述与正文不一致',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'info',
  why: '同一议题在正文和议程里应当用同样的字，差一两个字往往是打错或套了旧稿。领学人、动词、书名号、文号和句末标点的差别不算。',
  bad: [
    {
      draft:
        '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.在全县农业发展工作调研时的讲话⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：周明同志传达⟦就⟧全县农业发展工作调研时的讲话精神',
      fixed:
        '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.在全县农业发展工作调研时的讲话⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：周明同志传达在全县农业发展工作调研时的讲话精神',
    },
    {
      draft:
        '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.审议《石桥镇防汛抗旱应急预案》⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：审议《石桥镇防汛抗⟦灾⟧应急预案》',
      fixed:
        '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.审议《石桥镇防汛抗旱应急预案》⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：审议《石桥镇防汛抗旱应急预案》',
    },
    {
      draft:
        '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.审议石桥镇防汛抗旱应急预案⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：审议石桥镇防汛抗旱⟦预⟧案',
      fixed:
        '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.审议石桥镇防汛抗旱应急预案⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：审议石桥镇防汛抗旱应急预案',
    },
  ],
  good: [
    '关于召开会议的通知⏎各支部：⏎一、学习内容⏎1.《防汛条例》⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：周明领学《防汛条例》',
    '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.审议预算⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：李远汇报，审议预算',
    '关于召开会议的通知⏎各支部：⏎一、会议议题⏎1.校长作总结讲话⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：校长温良玉作总结讲话',
    '关于召开会议的通知⏎各支部：⏎一、学习内容⏎1.传达全国生态环境保护工作会议精神⏎办公室⏎2025年3月3日⏎会议议程⏎第一项：传达全国生态环境保护工作会议',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const alignment = align(document);
      if (!alignment) return;
      const { agenda, pieces, pieceOf } = alignment;
      for (let i = 0; i < document.topics.length; i++) {
        const topic = document.topics[i];
        const piece = pieces[pieceOf[i] ?? -1];
        const item = piece && agenda.items[piece.item];
        const there = topic && document.paragraphs[topic.paragraph];
        const here = item && document.paragraphs[item.paragraph];
        if (!topic || !piece || !there || !here) continue;
        const found = difference(piece.key, topic.key);
        if (!found) continue;
        const length = Math.max(piece.key.length, topic.key.length);
        if (found.edits > Math.max(2, length * 0.15) || length < 6) continue;
        // Words merely left out or put in are how a title is shortened; one or two characters amid it are a slip.
        const amid = found.a[0] > 0 && found.a[1] < piece.key.length && found.b[1] < topic.key.length;
        if (found.oneSided && (found.edits > 2 || !amid || length < 10)) continue;
        const widened = found.a[0] === found.a[1] && found.a[1] < piece.key.length ? 1 : 0;
        const at = (keyAt: readonly number[], from: number, to: number) => ({
          from: keyAt[from] ?? 0,
          to: (keyAt[to - 1] ?? 0) + 1,
        });
        const range = at(piece.keyAt, found.a[0], found.a[1] + widened);
        const otherWidened = found.b[0] === found.b[1] ? 1 : 0;
        const other = at(topic.keyAt, found.b[0], found.b[1] + otherWidened);
        const words = there.content.view.text.slice(other.from, other.to);
        const span = spanOf(here, range);
        const mend = (
          paragraph: Paragraph,
          keyAt: readonly number[],
          [from, to]: [number, number],
          words: string,
        ): Fix => {
          const before = keyAt[from - 1];
          const place =
            from < to
              ? at(keyAt, from, to)
              : before === undefined
                ? { from: keyAt[0] ?? 0, to: keyAt[0] ?? 0 }
                : { from: before + 1, to: before + 1 };
          const verb =
            words === ''
              ? `删去“${paragraph.content.view.text.slice(place.from, place.to)}”`
              : from < to
                ? `改为“${words}”`
                : `补上“${words}”`;
          return { title: verb, edits: [{ ...spanOf(paragraph, place), newText: words }] };
        };
        const own = mend(here, piece.keyAt, found.a, topic.key.slice(...found.b));
        const town = mend(there, topic.keyAt, found.b, piece.key.slice(...found.a));
        yield {
          ...span,
          message: `议程此处与正文表述不一致，正文作“${shortly(topic.text.text)}”，请核对后统一`,
          related: [{ ...spanOf(there, other), message: `正文作“${words}”` }],
          fixes: [
            { ...own, title: `从正文，${own.title}` },
            { ...town, title: `从议程，把正文${town.title}` },
          ],
        };
      }
    },
  },
});
