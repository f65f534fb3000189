import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { namedPeople } from './people.ts';
import { OWN_FACTS } from './slips.ts';

/** Whether a written post says one of the person's: 书记 for 镇党委书记, or the other way round. */
const says = (written: string, posts: readonly string[]) =>
  posts.some(
    (post) =>
      post.endsWith(written) &&
      (post.length === written.length || !/(?:副|代|代理|常务|第一)$/u.test(post.slice(0, -written.length))),
  ) || posts.some((post) => written.endsWith(post) && !/[副代]/u.test(written.slice(0, -post.length)));

/** Posts of one kind contradict each other; one of another kind, such as 会长, a person may have beside the registered. */
const KINDS = [
  /(?:书记|[省县市区镇乡]长)$/u,
  /主任$/u,
  /主席$/u,
  /[局厅处科部]长$/u,
  /院长$/u,
  /校长$/u,
  /所长$/u,
  /站长$/u,
  /馆长$/u,
  /会长$/u,
  /(?:经理|董事长|总监)$/u,
  /秘书长$/u,
];
const ofOneKind = (written: string, posts: readonly string[]) =>
  KINDS.some((kind) => kind.test(written) && posts.some((post) => kind.test(post)));

export default defineRule({
  name: '人员职务与登记的不符',
  source: '本单位',
  clause: OWN_FACTS,
  severity: 'warning',
  why: '姓名前后写的职务，不是本单位登记的这个人的职务。多半是套用旧稿、漏写“副”字或者张冠李戴。人事已有变动的，请更新登记；写明“原”“时任”的不算。',
  unit: {
    people: [
      { name: '周明', posts: ['镇长', '镇党委副书记'] },
      { name: '李岚', posts: ['镇党委书记'] },
      { name: '孙立', posts: ['副镇长'] },
    ],
  },
  bad: [
    '会议由⟦镇长⟧孙立主持。',
    '会议由⟦副镇长⟧周明主持。',
    '会议由⟦代镇长⟧周明主持。',
    '周明⟦书记⟧作了讲话。',
    '出席：⟦镇长⟧　李岚',
  ],
  good: [
    '会议由镇长周明主持。',
    '会议由镇党委副书记、镇长周明主持。',
    '周明镇长作了讲话，李岚书记提出要求。',
    '会议由副镇长孙立主持。',
    '原镇长李岚作了回顾。',
    '会议由周明同志主持。',
    '请书记周明亮参加。',
    '会议由书记周明亮主持。',
    '局长王远参加会议。',
    '前任镇长李岚、老镇长孙立、上任镇长李岚、离任镇长孙立、时任镇长李岚参加座谈。',
    '领导小组组长李岚、突击队队长孙立参加。',
    '一组主任：孙立 副镇长：周明',
    '镇长：周明 副镇长：孙立',
    '周明　镇长　孙立　副镇长　李岚　镇党委书记',
    '李岚镇长助理参加会议，李岚市长热线已开通。',
    '会议由镇党委书记、镇长李岚主持。',
    '李岚镇党委书记/镇长参加会议。',
    '会议由商会会长李岚主持。',
    '石桥村党支部书记孙立作了发言。',
  ],
  check: {
    unit: 'paragraph',
    *run(paragraph, { unit: { people } }) {
      if (people.length === 0) return;
      const { text } = paragraph.content.view;
      for (const { person, posts } of namedPeople(text, people)) {
        for (const post of posts) {
          if ([post.text, ...post.joined].some((written) => says(written, person.posts))) continue;
          if (!ofOneKind(post.text, person.posts)) continue;
          yield {
            ...spanOf(paragraph, post),
            message: `登记的${person.name}是${person.posts.join('、')}，这里写“${post.text}”；请核对`,
          };
        }
      }
    },
  },
});
