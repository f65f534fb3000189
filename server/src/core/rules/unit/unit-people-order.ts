import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { type Named, namedPeople } from './people.ts';
import { OWN_FACTS } from './slips.ts';

/** What may stand between two names of one list: marks, blanks, posts, 同志. */
const BETWEEN = /^[^，。；：\n《》（）]{0,24}$/u;
const MARK = /[、 　]/u;

/** What stands before the list says that it goes by rank; those on leave do not. */
const RANKED = /出席|列席|参加|参会|与会|领导小组|成员|组成/u;
const UNRANKED = /请假|缺席|未到|因事|因公/u;
/** The writer says that it goes by something else. */
const OTHERWISE = /姓氏|笔画|音序|为序|排名不分先后/u;

/** The text before a list, in its sentence. */
const leadOf = (text: string, from: number) =>
  text
    .slice(0, from)
    .split(/[。；\n]/u)
    .at(-1) ?? '';

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
    '参加人员（按姓氏笔画为序）：孙立、李岚、周明',
    '出席：孙立、周明、李岚（排名不分先后）',
    '请假：孙立、周明',
    '出席：李岚。请假：孙立、周明',
    '材料由孙立、周明核对。',
  ],
  check: {
    unit: 'paragraph',
    *run(paragraph, { unit: { people } }) {
      if (people.length < 2) return;
      const { text } = paragraph.content.view;
      if (OTHERWISE.test(text)) return;
      for (const list of lists(text, namedPeople(text, people))) {
        const lead = leadOf(text, list[0]?.from ?? 0);
        if (!RANKED.test(lead) || UNRANKED.test(lead)) continue;
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
