import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { postOf, recipientLines, recipientNames } from './recipients.ts';

/** Papers between organs; an invitation or a letter of thanks may well greet a person. */
const OFFICIAL = /关于.*(?:请示|报告|意见|通知|通报|函)(?:[（(].{1,10}[）)])?$/u;
/** Posts that stand for one organ, with its name. */
const ORGANS: Readonly<Record<string, string>> = {
  县长: '县人民政府',
  市长: '市人民政府',
  省长: '省人民政府',
  州长: '州人民政府',
  镇长: '镇人民政府',
  乡长: '乡人民政府',
};

export default defineRule({
  name: '公文主送领导个人',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第十五条（五）',
  severity: 'error',
  why: '条例规定“除上级机关负责人直接交办事项外，不得以本机关名义向上级机关负责人报送公文”。公文在机关之间运转，应主送机关。',
  bad: [
    {
      draft: '石桥镇人民政府关于修缮水闸的请示⏎⟦周县长⟧：⏎我镇水闸年久失修。',
      fixed: '石桥镇人民政府关于修缮水闸的请示⏎县人民政府：⏎我镇水闸年久失修。',
    },
    '石桥镇人民政府关于防汛情况的报告⏎⟦李书记、王副县长⟧：⏎现将情况报告如下。',
    '石桥镇人民政府关于防汛情况的报告⏎⟦周县长⟧、县政府：⏎现将情况报告如下。',
    '石桥镇人民政府关于防汛情况的报告⏎⟦尊敬的周明局长⟧：⏎现将情况报告如下。',
  ],
  good: [
    '石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。',
    '在全县防汛工作会议上的讲话⏎同志们：⏎今年以来，各项工作顺利。',
    '关于召开座谈会的通知⏎各办公室主任：⏎经研究，定于近日召开会议。',
    '邀请函⏎尊敬的周明局长：⏎诚邀您出席会议。',
    '周县长：⏎我镇水闸年久失修。',
    '关于参加评审的函⏎各位主任医师：⏎经研究，定于近日召开会议。',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['recipient', 'salutation'] },
    *run(document) {
      if (!OFFICIAL.test(document.title?.text ?? '')) return;
      for (const line of recipientLines(document)) {
        const names = recipientNames(line);
        const people = names.filter(({ text }) => postOf(text) !== undefined);
        const [first] = people;
        const last = people.at(-1);
        if (!first || !last) continue;
        const span = spanOf(line, { from: first.from, to: last.to });
        const organ = names.length === 1 ? ORGANS[postOf(first.text) ?? ''] : undefined;
        yield {
          ...span,
          message: '公文应主送机关，不得主送领导个人（上级负责人直接交办的事项除外）；请改为机关名称',
          fixes: organ ? [{ title: `改为“${organ}”`, edits: [{ ...span, newText: organ }] }] : [],
        };
      }
    },
  },
});
