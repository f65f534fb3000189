import { type Attached, attachedParts, compact } from '../../model/attachmentBodies.ts';
import type { Document } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { defineRule, type Edit } from '../rule.ts';
import { isBareAgenda, meetingName } from './attachments.ts';

/** Papers whose enclosure is no 附件. */
const ENCLOSING = /印发|转发|批转|颁布/u;
/** May enclose a regulation as well; a list that it calls 附件 is one. */
const MAKES_PUBLIC = /[公发]布/u;

const NOTE = /^附[ 　]{0,4}(?:件[ 　]{0,4}\d{0,2}[ 　]{0,4})?[：:.．][ 　]{0,4}[^ 　]/u;

/** What the note should call it. */
function nameOf(document: Document, { label, title, agenda }: Attached): string {
  const written = title.map(compact).join('');
  const own = label ? compact(label).replace(/^附件[\d一二三四五六七八九十]{0,3}[：:—-]?/u, '') : '';
  const meeting = meetingName(document);
  if (agenda && !label && meeting && (written === '' || isBareAgenda(written)))
    return `${meeting}${/日程/.test(written) ? '日程' : '议程'}`;
  return own || written || (agenda ? '会议议程' : '××××');
}

/** 办法 and the like. */
const isRegulation = ({ title }: Attached) =>
  /(?:条例|规定|办法|细则|规则|章程|标准|目录)(?:（[^（）]{1,12}）)?$/u.test(title.map(compact).join(''));

/** What stands at its head. */
const titleOf = ({ first, label, title, agenda }: Attached) =>
  title.map(compact).join('') || (agenda && !label ? '议程' : compact(first));

/** 附件说明 before the signature, indented as the body is. */
function noteEdit(document: Document, names: readonly string[]): Edit | undefined {
  const signed = document.paragraphs.find(({ role }) => role === 'signatureOrgan' || role === 'signatureDate');
  if (!signed) return undefined;
  const eol = lineEndOf(document.text);
  const indent = document.paragraphs.some(
    ({ part, role, content }) => part === 'main' && role === 'paragraph' && content.source.startsWith('　　'),
  )
    ? '　　'
    : '';
  const lines = names.length === 1 ? names : names.map((name, i) => `${i + 1}.${name}`);
  const note = lines.map((line, i) => `${indent}${i === 0 ? '附件：' : '　　　'}${line}${eol}`).join('');
  return { start: signed.start, end: signed.start, newText: `${signed.blankBefore === 0 ? eol : ''}${note}${eol}` };
}

/** 现印发给你们: what stands below the signature is what is sent out. */
const SENT_OUT = /现(?:予|将[^。；]{2,60})?(?:印发|转发)/u;

export default defineRule({
  name: '有附件无附件说明',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.4',
  severity: 'warning',
  why: '标准规定公文有附件的，在正文下空一行注明“附件：”和附件名称，名称与附件标题一致。没有附件说明，附在后面的议程、名单、回执就可能漏印、漏送。',
  bad: [
    {
      draft:
        '关于公布文明村名单的通知⏎各村：⏎经评选，确定10个村为文明村，现予公布。⏎石桥镇人民政府⏎2025年3月5日⏎⏎⟦附件⟧⏎⏎2025年文明村名单⏎柳湾村⏎东坝村',
      fixed:
        '关于公布文明村名单的通知⏎各村：⏎经评选，确定10个村为文明村，现予公布。⏎⏎附件：2025年文明村名单⏎⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎⏎2025年文明村名单⏎柳湾村⏎东坝村',
    },
    {
      draft:
        '关于召开全镇防汛工作会议的通知⏎各村：⏎现将有关事项通知如下。⏎⏎石桥镇人民政府⏎2025年3月5日⏎⏎⟦议　程⟧⏎第一项：开幕⏎第二项：镇长讲话',
      fixed:
        '关于召开全镇防汛工作会议的通知⏎各村：⏎现将有关事项通知如下。⏎⏎附件：全镇防汛工作会议议程⏎⏎石桥镇人民政府⏎2025年3月5日⏎⏎议　程⏎第一项：开幕⏎第二项：镇长讲话',
    },
    {
      draft:
        '关于召开防汛会议的通知⏎各村：⏎　　现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎⏎⟦附件1⟧⏎防汛会议议程⏎第一项：开幕⏎第二项：镇长讲话⏎⏎附件2⏎参会回执⏎姓名：',
      fixed:
        '关于召开防汛会议的通知⏎各村：⏎　　现将有关事项通知如下。⏎⏎　　附件：1.防汛会议议程⏎　　　　　2.参会回执⏎⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件1⏎防汛会议议程⏎第一项：开幕⏎第二项：镇长讲话⏎⏎附件2⏎参会回执⏎姓名：',
    },
    {
      draft: '关于召开防汛会议的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎⏎⟦参会回执⟧⏎姓名：',
      fixed:
        '关于召开防汛会议的通知⏎各村：⏎现将有关事项通知如下。⏎⏎附件：参会回执⏎⏎石桥镇人民政府⏎2025年3月5日⏎⏎参会回执⏎姓名：',
    },
    {
      draft:
        '关于召开防汛会议的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎⏎⟦附件1：参会名单⟧⏎周明⏎⏎附件2：乘车安排⏎第一车：李远',
      fixed:
        '关于召开防汛会议的通知⏎各村：⏎现将有关事项通知如下。⏎⏎附件：1.参会名单⏎　　　2.乘车安排⏎⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件1：参会名单⏎周明⏎⏎附件2：乘车安排⏎第一车：李远',
    },
  ],
  good: [
    '关于公布《水库管理办法》的通知⏎各村：⏎现将办法予以公布。⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎⏎水库管理办法⏎第一条　为加强管理，制定本办法。⏎第二条　本办法自公布之日起施行。',
    '关于公布文明村名单的通知⏎各村：⏎现将名单公布如下。⏎石桥镇人民政府⏎2025年3月5日⏎⏎2025年文明村名单⏎柳湾村⏎东坝村',
    '关于召开防汛会议的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎附件：会议议程',
    '关于召开防汛会议的通知⏎各村：⏎现将有关事项通知如下。⏎⏎附件：会议议程⏎⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎⏎会议议程⏎第一项：开幕',
    '关于召开防汛会议的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开防汛会议的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎（联系人：周明）⏎抄送：县水务局。⏎石桥镇党政办公室　2025年3月5日印发',
    '关于印发防汛工作方案的通知⏎各村：⏎现将方案印发给你们。⏎石桥镇人民政府⏎2025年3月5日⏎⏎石桥镇防汛工作方案⏎一、总体要求',
    '关于召开学习会的通知⏎各支部：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎⏎⏎⏎⏎在全县防汛工作会议上的讲话⏎周明⏎同志们，今天的会议很重要。',
    '关于召开防汛会议的通知⏎各村：⏎现将有关事项通知如下。⏎附：会议议程⏎石桥镇人民政府⏎2025年3月5日⏎⏎会议议程⏎第一项：开幕⏎第二项：讲话',
    '关于召开防汛会议的通知⏎各村：⏎一、会议时间：2025年3月6日⏎二、会议议程⏎（一）开幕⏎（二）讲话⏎石桥镇人民政府⏎2025年3月5日',
    '关于转发《防汛方案》的通知⏎各村：⏎现将方案转发给你们。⏎石桥镇人民政府⏎2025年3月5日⏎⏎青云县防汛方案⏎一、总体要求',
    '关于发布《水库管理办法》的通知⏎各村：⏎现将办法发布。⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎水库管理办法⏎第一条　为加强管理，制定本办法。⏎第二条　本办法自发布之日起施行。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const { paragraphs, title } = document;
      if (ENCLOSING.test(title?.text ?? '') || paragraphs.some(({ role }) => role === 'attachmentNote')) return;
      const attached = attachedParts(document);
      const [first] = attached;
      if (!first || (MAKES_PUBLIC.test(title?.text ?? '') && (!first.label || isRegulation(first)))) return;
      // 附件： that runs on into a sentence is still a note of sorts.
      const noted = paragraphs
        .slice(0, first.first.index)
        .some(({ content }) => NOTE.test(content.view.text) || (!title && SENT_OUT.test(content.view.text)));
      if (noted) return;
      const names = attached.map((part) => nameOf(document, part));
      const edit = noteEdit(document, names);
      const { label, view } = first.first.content;
      yield {
        ...spanOf(first.first, label ?? { from: 0, to: view.text.length }),
        message: `落款之后附有“${attached.map(titleOf).join('”“')}”，正文之下却没有附件说明；请在署名之前空一行写明“附件：”和附件名称`,
        fixes: edit ? [{ title: '在署名前补附件说明', edits: [edit] }] : [],
      };
    },
  },
});
