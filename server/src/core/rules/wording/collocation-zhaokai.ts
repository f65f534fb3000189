import type { Document } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import { defineRule, type Report } from '../rule.ts';
import { isOwnProse } from './prose.ts';

/** The object may bear a name in quotation marks: 召开“民情夜访”活动. */
const OBJECT =
  /^召开(?:[^，。；：、《》“”\n]|“[^，。；：《》“”\n]{1,14}”){0,34}?(?<object>学习|培训|活动|调研|演练|比赛|竞赛|讲座|评选)(?=的(?:通知|函|请示|公告)|[，。；]|$)/u;
/** A meeting among the words between: what is held is that one. */
const MEETING = /会(?![计员])|论坛|仪式/u;
/** What one holds instead of 召开. */
const VERB: Readonly<Record<string, string>> = { 培训: '举办', 比赛: '举办', 竞赛: '举办', 讲座: '举办' };

/** Whether 召开 at the start of these words has an object that is no meeting. */
function wrongObject(words: string): string | undefined {
  const match = OBJECT.exec(words);
  const object = match?.groups?.['object'];
  if (!match || !object) return undefined;
  return MEETING.test(match[0].slice(2, -object.length).replace(/(?:协|学|工|社|机|商|联合)会|代表大会(?=常|第)/gu, ''))
    ? undefined
    : object;
}

const mend = (object: string) => VERB[object] ?? '开展';

function* check(document: Document): Generator<Report> {
  const title = new Set(document.title?.paragraphs);
  for (const paragraph of document.paragraphs) {
    const { text } = paragraph.content.view;
    for (let at = text.indexOf('召开'); at >= 0; at = text.indexOf('召开', at + 2)) {
      // A title's lines are read on.
      const next = title.has(paragraph.index) && title.has(paragraph.index + 1);
      const rest = next ? (document.paragraphs[paragraph.index + 1]?.content.view.text ?? '') : '';
      const object = wrongObject(text.slice(at, at + 48) + (at + 48 > text.length ? rest.slice(0, 48) : ''));
      const range: ViewRange = { from: at, to: at + 2 };
      if (!object || !isOwnProse(paragraph, range)) continue;
      const span = spanOf(paragraph, range);
      const verb = mend(object);
      yield {
        ...span,
        message: `“召开”一般与会议搭配，“${object}”实务中多用“${verb}”，也可写明是什么会（如“${object}会”）`,
        fixes: [{ title: `改为“${verb}”`, edits: [{ ...span, newText: verb }] }],
      };
    }
  }
}

export default defineRule({
  name: '“召开”与“学习”“培训”“活动”搭配不当',
  source: '惯例',
  clause: '实务（动宾搭配）；《党政机关公文处理工作条例》第十九条（三）',
  severity: 'hint',
  why: '会议才“召开”；学习、调研、活动实务中用“开展”，培训、讲座、比赛用“举办”。',
  bad: [
    { draft: '经研究，决定⟦召开⟧第三次集中学习，现通知如下：', fixed: '经研究，决定开展第三次集中学习，现通知如下：' },
    { draft: '关于⟦召开⟧业务培训的通知⏎各村：', fixed: '关于举办业务培训的通知⏎各村：' },
    {
      draft: '关于⟦召开⟧机关党委理论学习中心组⏎第四次（扩大）学习的通知⏎各支部：',
      fixed: '关于开展机关党委理论学习中心组⏎第四次（扩大）学习的通知⏎各支部：',
    },
    { draft: '拟于5月⟦召开⟧消防演练。', fixed: '拟于5月开展消防演练。' },
    { draft: '每月⟦召开⟧一次“板凳夜话”活动。', fixed: '每月开展一次“板凳夜话”活动。' },
  ],
  good: [
    '决定开展第三次集中学习，现通知如下：',
    '关于召开学习交流会的通知⏎各村：',
    '召开学习贯彻条例精神会议，部署下一步工作。',
    '召开专题培训会、调研座谈会。',
    '召开动员会部署学习，提高认识。',
    '召开党委会集中学习，形成制度。',
    '召开会议组织学习。',
    '召开“板凳夜话”活动推进会。',
    '召开“庆七一”表彰大会暨主题活动。',
    '召开“屋场会”活动，听取群众意见。',
    '关于召开教育培训工作会议的通知⏎各村：',
    '召开职工代表大会，组织学习。',
    '会上学习了《关于召开业务培训的通知》。',
    '召开支部委员会集中学习，每月一次。',
  ],
  check: { unit: 'document', run: check },
});
