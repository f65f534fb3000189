/** Agendas made of topics, topics of agendas, and what stands above both: a draft in, a draft out. */
import assert from 'node:assert/strict';
import { applyEdits, type Config, DEFAULT_CONFIG, lint } from '../../server/src/core/index.ts';
import { codeLenses, resolveCodeLens, rewriteByName } from '../../server/src/service/index.ts';
import { realDraft } from './support.ts';

export const TOPICS = [
  '《信访工作条例》',
  '《中共青云县委关于加强基层治理的意见》（青发〔2026〕3号）',
  '传达全县防汛工作会议精神',
  '通报一季度安全生产情况',
  '审议《石桥镇防汛应急预案》',
  '镇党委书记作总结讲话',
];
export const numbered = (topics: readonly string[]) =>
  topics.map((topic, i) => `　　${i + 1}.${topic}${i === topics.length - 1 ? '。' : '；'}`).join('\n');
export const notice = (
  topics: readonly string[],
  note = '',
  behind = '',
) => `石桥镇党委关于召开党委理论学习中心组第四次学习会的通知

各党支部：

　　定于2026年5月20日（星期三）上午9:00在镇政府三楼会议室召开党委理论学习中心组第四次学习会。现将有关事项通知如下：

　　一、学习内容
${numbered(topics)}

　　二、参加人员
　　镇党委班子成员，各党支部书记。

　　三、主持人
　　周明

　　联系人：李远，电话：0300-5566218。
${note}
石桥镇党委
2026年5月13日
${behind}`;
const HEAD = `党委理论学习中心组第四次学习会议程

　　时间：2026年5月20日（星期三）上午9:00
　　地点：镇政府三楼会议室
　　主持人：周明
　　参加人员：镇党委班子成员，各党支部书记
`;
const NOTE = '\n　　附件：党委理论学习中心组第四次学习会议程\n';
export const agenda = (items: readonly string[]) =>
  `\n附件\n\n${HEAD}\n${items.map((item, i) => `　　第${'一二三四五六七八九'[i]}项：${item}${i === items.length - 1 ? '。' : '；'}`).join('\n')}\n`;
export const ITEMS = [
  '李远同志领学《信访工作条例》',
  '王芳同志领学《中共青云县委关于加强基层治理的意见》（青发〔2026〕3号）',
  '赵磊同志传达全县防汛工作会议精神',
  '通报一季度安全生产情况',
  '审议《石桥镇防汛应急预案》，李远同志作说明',
  '镇党委书记作总结讲话',
];
export const both = (topics: readonly string[], items: readonly string[]) => notice(topics, NOTE, agenda(items));

export const withAt = (list: readonly string[], at: number, one: string) =>
  list.map((other, i) => (i === at ? one : other));

/** What a command makes of a draft, tab stops as what stands in them; or why it does nothing. */
export function run(name: string, text: string, options?: unknown, at = 0): string {
  const done = rewriteByName(name)?.rewrite(realDraft(text), { start: at, end: at }, options);
  assert.ok(done, name);
  if ('nothing' in done) return `无：${done.nothing}`;
  const { edits, snippet } = done;
  for (const edit of edits) assert.ok(!snippet || edit.end <= snippet.start, 'edits lie before the snippet');
  const filled = snippet?.text.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
  const all = snippet && filled !== undefined ? [...edits, { ...snippet, newText: filled }] : edits;
  return applyEdits(
    text,
    [...all].sort((a, b) => a.start - b.start),
  );
}

/** What the notice lacks for reasons of its own, and what only the length of its lines tells. */
const NOT_OURS = /^(?:page-|meeting-element-missing)/;
export const faults = (text: string) =>
  lint(text)
    .findings.filter(({ ruleId }) => !NOT_OURS.test(ruleId))
    .map(({ ruleId, message }) => `${ruleId}：${message}`);
export const lenses = (text: string, config: Config = DEFAULT_CONFIG, own = true) => {
  const draft = realDraft(text, config);
  return codeLenses(draft, own).map((lens) => resolveCodeLens(draft, lens).command?.title ?? '');
};
export const part = (text: string) => text.slice(text.indexOf('\n附件\n'));
