import type { Document } from '../../model/document.ts';
import type { Edit, Report } from '../rule.ts';
import { defineRule } from '../rule.ts';
import { labelBlanks, markdownResidues, type Residue } from './markdownResidue.ts';

/** The edits in their order, without those that reach into one before. */
function apart(edits: readonly Edit[]): Edit[] {
  const found: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end))
    if (edit.start >= (found.at(-1)?.end ?? 0)) found.push(edit);
  return found;
}

/** From so many on, the draft as a whole is in Markdown, and is told so once. */
const MANY = 5;
/** What the kinds of marks are called where they are named together. */
const NAMES: Readonly<Partial<Record<Residue['kind'], string>>> = {
  heading: '标题“#”',
  bullet: '列表“-”',
  emphasis: '加粗“**”',
  quote: '引用“>”',
  code: '代码“`”',
  row: '表格“|”',
  rule: '分隔线“---”',
  fence: '代码框“```”',
  link: '链接',
  image: '图片',
  strike: '删除线“~~”',
  tag: '网页标签',
  break: '网页标签',
  entity: '字符代号',
  numbers: '编号“1.”',
  frontMatter: '文件属性',
};
const MOST_NAMED = 5;

const WHOLE = '把全文的 Markdown 标记改成公文写法';

/** A draft that is in Markdown throughout: one report, which mends it as a whole or not at all. */
function together(residues: readonly Residue[], first: Residue, document: Document): Report {
  const safe = residues.every(({ fixes = [] }) => fixes[0]?.safe === true);
  // the blank behind a number is nothing to go unasked
  const edits = apart([...residues.flatMap(({ whole }) => whole), ...(safe ? [] : labelBlanks(document))]);
  const names = [...new Set(residues.map(({ kind }) => NAMES[kind] ?? '其他标记'))];
  const named = `${names.slice(0, MOST_NAMED).join('、')}${names.length > MOST_NAMED ? '等' : ''}`;
  return {
    start: first.start,
    end: first.end,
    message: `全文有${residues.length}处 Markdown 标记（${named}），请改成公文的写法`,
    fixes: [
      { title: WHOLE, safe, edits },
      ...(first.fixes ?? []).map((fix) => ({ ...fix, safe: false, title: `只改这一处：${fix.title}` })),
    ],
  };
}

function* reports(document: Document): Generator<Report> {
  const residues = markdownResidues(document);
  const [opening] = residues;
  if (opening && residues.length >= MANY) {
    yield together(residues, opening, document);
    return;
  }
  const all = residues.length > 1 ? apart([...residues.flatMap(({ whole }) => whole), ...labelBlanks(document)]) : [];
  for (const [index, { whole: _, kind: __, fixes = [], ...report }] of residues.entries())
    yield {
      ...report,
      fixes: index === 0 && all.length > 0 ? [...fixes, { title: WHOLE, edits: all }] : fixes,
    };
}

export default defineRule({
  name: 'Markdown 标记残留',
  source: '工程',
  clause: '实务（Markdown 标记不是公文的写法）',
  mendsQuotations: true,
  severity: 'info',
  why: '大模型起草或者从网页复制的稿子常带 #、**、- 等标记，它们不是公文的写法：标题用“一、”“（一）”等层次序数，加粗由排版实现，表格用表格。检查别的问题时已经把这些标记当作没有；第一处提示里有一个改法，能把全文的标记一次改成公文写法；全文有五处以上的，只在第一处提示一次。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '⟦**⟧一、总体要求**', fixed: '一、总体要求' },
    { draft: '⟦## ⟧工作任务', fixed: '工作任务' },
    { draft: '⟦- ⟧加强值守', fixed: '加强值守' },
    { draft: '各单位要⟦**⟧高度重视**本次会议。', fixed: '各单位要高度重视本次会议。' },
    { draft: '⟦**⟧会议时间：** 3月5日上午9:00', fixed: '会议时间：3月5日上午9:00' },
    { draft: '⟦## ⟧一、总体要求 ##', fixed: '一、总体要求' },
    { draft: '⟦> ⟧请各单位准时参会。', fixed: '请各单位准时参会。' },
    { draft: '会议地点：⟦`⟧镇政府二楼会议室`', fixed: '会议地点：镇政府二楼会议室' },
    { draft: '推动⟦**⟧多部门**人员联动。', fixed: '推动多部门人员联动。' },
    { draft: '请于⟦*⟧3月5日*前报名。', fixed: '请于3月5日前报名。' },
    { draft: '会议改在⟦~~⟧9:00~~ 10:00召开。', fixed: '会议改在9:00 10:00召开。' },
    {
      draft: '⟦| 时间 | 内容 | 发言人 |⟧⏎|---|---|---|⏎| 9:00 | 开幕 | 周明 |',
      fixed: '时间\t内容\t发言人⏎9:00\t开幕\t周明',
    },
    { draft: '请按时参会。⏎⏎⟦---⟧⏎⏎各单位要抓好落实。', fixed: '请按时参会。⏎⏎各单位要抓好落实。' },
    { draft: '⟦```text⟧⏎请各单位准时参会。⏎```', fixed: '请各单位准时参会。⏎' },
    { draft: '⟦---⏎title: 会议通知⏎tags: [会议]⏎---⟧⏎请各单位准时参会。', fixed: '请各单位准时参会。' },
    { draft: '见⟦[县政府网站](https://www.example.cn/a)⟧。', fixed: '见县政府网站。' },
    { draft: '会议时间：3月5日⟦<br>⟧', fixed: '会议时间：3月5日' },
    { draft: '⟦&emsp;&emsp;⟧请各单位准时参会。', fixed: '　　请各单位准时参会。' },
    { draft: '1⟦\\⟧. 通报情况', fixed: '1. 通报情况' },
    { draft: '1. 通报情况⏎⟦1⟧. 部署工作⏎1. 交流发言', fixed: '1. 通报情况⏎2. 部署工作⏎3. 交流发言' },
    {
      draft: '⟦## ⟧一、总体要求⏎坚持**问题导向**。⏎## 二、主要任务⏎> 请各村**备足物资**。',
      fixed: '一、总体要求⏎坚持问题导向。⏎二、主要任务⏎请各村备足物资。',
    },
    {
      draft: '⟦# ⟧石桥镇2025年防汛工作方案⏎⏎## 总体要求⏎坚持**问题导向**。⏎## 主要任务⏎- 排查隐患⏎- 备足物资',
      fixed: '石桥镇2025年防汛工作方案⏎⏎一、总体要求⏎坚持问题导向。⏎二、主要任务⏎1.排查隐患⏎2.备足物资',
    },
  ],
  good: [
    '一、总体要求',
    '5 * 3',
    'C#语言',
    '2**3等于8',
    '- 3 -',
    '——坚持问题导向',
    '#1会议室',
    '受害人张**、李**，均系石桥镇人',
    '**县**镇**村',
    '请于2025年**月**日前报送',
    '共__人，其中男__人',
    '共召开会议**次，培训**人次。',
    '今年以来，**县**镇召开会议**次。',
    '共召开会议**次，**县**镇**村参加。',
    '今年以来，*县严格落实责任，发放资料*余份。',
    '手机：139****6677，138****1234',
    '长*宽*高',
    '带*号的为必填，带*的为选填',
    '石政发[2025](3)号',
    '见附件[1]。',
    '甲|乙',
    '> 60分',
    '------',
    '1.通报情况⏎1.部署工作',
    'C:\\_temp',
    '3月~~5月，6月~~8月',
    '1. 通报情况⏎2. 部署工作',
  ],
  check: { unit: 'document', run: reports },
});
