import type { Document, Line, Paragraph } from '../../model/document.ts';
import { defineRule, type Report } from '../rule.ts';

/** The runs of blank lines, with the line after each. */
function* blankRuns({
  text,
  lines,
}: Document): Generator<{ first: Line; last: Line; count: number; next: Line | undefined }> {
  let first: Line | undefined;
  let last: Line | undefined;
  for (const line of lines) {
    if (text.slice(line.start, line.end).trim() === '') {
      first ??= line;
      last = line;
      continue;
    }
    if (first && last) yield { first, last, count: last.number - first.number + 1, next: line };
    first = undefined;
  }
  if (first && last) yield { first, last, count: last.number - first.number + 1, next: undefined };
}

/** 条 before 条 where the paper has them without blank lines between. */
function denseArticles({ paragraphs }: Document): boolean {
  const articles = paragraphs.filter(({ role }) => role === 'article');
  return articles.filter(({ blankBefore }) => blankBefore === 0).length > articles.length * 0.6;
}

/** A paper that has blank lines between most of its paragraphs tears no list by them. */
const spacedThroughout = ({ paragraphs }: Document) =>
  paragraphs.filter(({ blankBefore }) => blankBefore > 0).length * 2 > paragraphs.length;

/** The head of a table without rows, a label in an annexed form: the blank lines below are to be filled in. */
const isToFillIn = (previous: Paragraph | undefined, before: Paragraph | undefined) =>
  (previous?.role === 'tableRow' && before?.role !== 'tableRow') ||
  (previous?.part === 'attachment' && /^[^，。；：]{2,12}：$/u.test(previous.content.view.text));

/** An item, and the next of its list after a blank line. */
function torn(previous: Paragraph | undefined, next: Paragraph, dense: boolean): boolean {
  const { label } = next.content;
  if (!previous || !label || previous.part !== next.part) return false;
  if (label.style === 'article') return dense && (previous.role === 'article' || previous.role === 'paragraph');
  const before = previous.content.label;
  return (
    before?.style === label.style &&
    /；$/u.test(previous.content.view.text) &&
    label.numbers[0] === (before.numbers.at(-1) ?? 0) + 1
  );
}

export default defineRule({
  name: '连续空行、列表被空行打断',
  source: '工程',
  clause: '实务（由 Word 转换的残留）',
  mendsQuotations: true,
  severity: 'hint',
  why: '连着三行以上的空行多半是用回车分页的残留，换一种排版就会空出半页；同一列表中间夹着空行，前后看起来像两个列表。分页应使用分页符。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '各单位要抓好落实。⏎⟦⏎⏎⟧⏎议程', fixed: '各单位要抓好落实。⏎⏎议程' },
    {
      draft: '会议内容如下：⏎（一）通报情况；⏎⟦⏎⟧（二）安排工作。',
      fixed: '会议内容如下：⏎（一）通报情况；⏎（二）安排工作。',
    },
    {
      draft:
        '第一条  为了规范管理，制定本办法。⏎第二条  本办法适用于全镇。⏎第三条  各村分工负责。⏎第四条  经费列入预算。⏎⟦⏎⟧第五条  本办法自发布之日起施行。',
      fixed:
        '第一条  为了规范管理，制定本办法。⏎第二条  本办法适用于全镇。⏎第三条  各村分工负责。⏎第四条  经费列入预算。⏎第五条  本办法自发布之日起施行。',
    },
  ],
  good: [
    '请各单位参会。⏎⏎⏎石桥镇人民政府',
    '（一）通报情况；⏎（二）安排工作。',
    '一、时间⏎⏎二、地点',
    '（一）通报情况。⏎⏎（二）安排工作。',
    '会议内容如下：⏎⏎（一）通报情况；⏎⏎（二）安排工作；⏎⏎（三）学习文件。⏎⏎请准时参加。',
    '关于评选先进个人的通知⏎⏎各村：⏎　　请按时推荐。⏎⏎附件：推荐表⏎⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎⏎先进个人推荐表⏎⏎主要事迹：⏎⏎⏎⏎⏎⏎推荐单位（盖章）',
    '附件1⏎⏎参会回执⏎⏎单位\t姓名\t职务\t手机号码⏎⏎⏎⏎⏎⏎附件2⏎⏎分组名单',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const { paragraphs } = document;
      const dense = denseArticles(document);
      const spaced = spacedThroughout(document);
      const byLine = new Map(paragraphs.map((paragraph) => [paragraph.lines[0]?.number, paragraph]));
      for (const { first, last, count, next } of blankRuns(document)) {
        const after = byLine.get(next?.number);
        const previous = after ? paragraphs[after.index - 1] : paragraphs.at(-1);
        if (count >= 3) {
          if (isToFillIn(previous, paragraphs[(previous?.index ?? 0) - 1])) continue;
          const report: Report = {
            start: first.start,
            end: last.end,
            message: `连着${count}个空行，多半是分页残留；要另起一页请用分页符`,
            fixes: [{ title: '只留一个空行', edits: [{ start: first.start, end: last.end, newText: '' }] }],
          };
          yield report;
          continue;
        }
        if (spaced || !next || !after || !torn(previous, after, dense)) continue;
        const span = { start: first.start, end: next.start };
        yield {
          ...span,
          message: '同一列表中间夹了空行，应删去',
          fixes: [{ title: '删去空行', edits: [{ ...span, newText: '' }] }],
        };
      }
    },
  },
});
