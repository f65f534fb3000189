import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { type Named, namedPeople } from './people.ts';
import { OWN_FACTS } from './slips.ts';

/** What may stand between two names of one list: marks, blanks, posts, 同志. */
const BETWEEN = /^[^，。；：\n《》（）]{0,24}$/u;
const MARK = /[、 　]/u;

/** The lists of names: each goes on while only a mark, and perhaps a post, stands between. */
function lists(text: string, named: readonly Named[]): Named[][] {
  const found: Named[][] = [];
  for (const one of named) {
    const last = found.at(-1)?.at(-1);
    const between = last ? text.slice(last.to, one.from) : '';
    if (last && BETWEEN.test(between) && MARK.test(between)) found.at(-1)?.push(one);
    else found.push([one]);
  }
  return found.filter((list) => list.length > 1);
}

export default defineRule({
  name: '人员排名与登记的先后不同',
  source: '本单位',
  clause: OWN_FACTS,
  severity: 'info',
  why: '本单位登记的人员按排名先后写。名单的先后与登记的不同，可能是排错了，也可能这份名单另有次序（如按姓氏笔画），请核对。',
  unit: {
    people: [
      { name: '李岚', posts: ['镇党委书记'] },
      { name: '周明', posts: ['镇长'] },
      { name: '孙立', posts: ['副镇长'] },
    ],
  },
  bad: [
    '出席：李岚、孙立、⟦周明⟧',
    '参加人员：镇长周明、⟦镇党委书记李岚⟧'.replace('⟦镇党委书记李岚⟧', '镇党委书记⟦李岚⟧'),
  ],
  good: [
    '出席：李岚、周明、孙立',
    '出席：李岚、王远、周明、孙立',
    '会议由周明同志主持，李岚同志讲话。',
    '周明同志汇报。李岚同志、孙立同志补充。',
    '出席：李岚',
  ],
  check: {
    unit: 'paragraph',
    *run(paragraph, { unit: { people } }) {
      if (people.length < 2) return;
      const { text } = paragraph.content.view;
      for (const list of lists(text, namedPeople(text, people))) {
        const ranks = list.map(({ person }) => people.indexOf(person));
        const at = ranks.findIndex((rank, i) => i > 0 && rank < (ranks[i - 1] ?? 0));
        const [one, before] = [list[at], list[at - 1]];
        if (!one || !before) continue;
        yield {
          ...spanOf(paragraph, one),
          message: `登记的排名里，${one.person.name}在${before.person.name}之前；请核对名单的先后`,
          related: [{ ...spanOf(paragraph, before), message: before.person.name }],
        };
      }
    },
  },
});
