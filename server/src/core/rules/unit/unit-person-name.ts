import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { slippedNames } from './people.ts';
import { OWN_FACTS } from './slips.ts';

export default defineRule({
  name: '人名与登记的差一个字',
  source: '本单位',
  clause: OWN_FACTS,
  severity: 'warning',
  why: '职务与本单位登记的人员相同，姓名却差一个字，多半是同音字、形近字打错了。领导姓名写错是最难堪的差错。人事已有变动的，请更新登记。',
  unit: {
    people: [
      { name: '周明远', posts: ['镇长'] },
      { name: '李岚', posts: ['镇党委书记'] },
      { name: '孙立', posts: ['副镇长'] },
      { name: '何平', posts: ['副镇长'] },
    ],
  },
  bad: [
    { draft: '会议由镇长⟦周名远⟧主持。', fixed: '会议由镇长周明远主持。' },
    { draft: '会议由⟦李兰⟧镇党委书记主持。', fixed: '会议由李岚镇党委书记主持。' },
    { draft: '请我镇镇长⟦周名远⟧讲话。', fixed: '请我镇镇长周明远讲话。' },
    { draft: '出席：镇长　⟦邹明远⟧', fixed: '出席：镇长　周明远' },
  ],
  good: [
    '会议由镇长周明远主持。',
    '会议由镇党委书记李岚主持，镇长周明远讲话。',
    '会议由副镇长孙力主持。',
    '会议由原镇长周名远作回顾。',
    '请周名远同志参加。',
    '会议由镇长主持，有关人员参加。',
    '请镇长明远同志讲话。',
    '镇党委书记李建国、镇党委书记李先生、镇党委书记李某、镇党委书记李等参加。',
    '镇党委书记李家湾调研，镇长周明说。',
    '青云镇党委书记李刚、青云镇镇长周名远参加。',
    '村党支部书记李强、镇党委书记李局参加。',
    '周明镇镇长到会。',
    '镇党委书记李岚国参加。',
  ],
  check: {
    unit: 'paragraph',
    *run(paragraph, { unit: { people } }) {
      if (people.length === 0) return;
      for (const { person, from, to, post } of slippedNames(paragraph.content.view.text, people)) {
        const span = spanOf(paragraph, { from, to });
        const written = paragraph.content.view.text.slice(from, to);
        yield {
          ...span,
          message: `登记的${post}是“${person.name}”，这里写成“${written}”；请核对姓名`,
          fixes: [{ title: `改为“${person.name}”`, edits: [{ ...span, newText: person.name }] }],
        };
      }
    },
  },
});
