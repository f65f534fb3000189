import type { Document, Paragraph } from '../../model/document.ts';
import { isWithinQuotation } from '../../model/quotations.ts';
import { spanOf } from '../../model/spans.ts';
import type { CitationToken } from '../../model/token.ts';
import { defineRule, type Fix } from '../rule.ts';
import { unmarkedCitations } from './unmarked.ts';

/** A paper that lists others as a directory does, without 《》: 废止文件目录. */
const DIRECTORY = /废止|失效|清理|目录|汇编/u;

/** 你省关于…的请示（文号）收悉: how a 批复 names what it answers. */
function isAnswer(paragraph: Paragraph, { title, to }: CitationToken): boolean {
  const { text } = paragraph.content.view;
  const head = text.slice(Math.max(0, title.from - 8), title.from) + title.text;
  return (
    /^.{0,8}?[你贵来](?!自)[\p{Script=Han}]{0,8}关于/u.test(head) || /^[^。；]{0,6}(?:收悉|悉)/u.test(text.slice(to))
  );
}

/** A line that is nothing but the title: of this paper, of an attachment, or an entry of a directory. */
function isTitleLine(document: Document, paragraph: Paragraph, { title, to }: CitationToken): boolean {
  const { content, part } = paragraph;
  const whole = title.from <= (content.label?.to ?? 0) && /^[；。;.]?$/u.test(content.view.text.slice(to));
  return whole && (!content.label || part === 'attachment' || DIRECTORY.test(document.title?.text ?? ''));
}

/** 《 and 》 around the title, 〈〉 within it; 精神 behind the number. */
function mend(paragraph: Paragraph, { title, to }: CitationToken, spirit: boolean): Fix {
  const at = (from: number, end = from) => spanOf(paragraph, { from, to: end });
  const inner = [...title.text.matchAll(/[《》]/gu)].map(({ 0: mark, index }) => ({
    ...at(title.from + index, title.from + index + 1),
    newText: mark === '《' ? '〈' : '〉',
  }));
  const closed = spirit && to > title.to;
  return {
    title: inner.length > 0 ? '加书名号，里层改为〈〉' : '加书名号',
    edits: [
      { ...at(title.from), newText: '《' },
      ...inner,
      { ...at(title.to, closed ? title.to + 2 : title.to), newText: '》' },
      ...(closed ? [{ ...at(to), newText: '精神' }] : []),
    ],
  };
}

export default defineRule({
  name: '引用公文标题未加书名号',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.15.3.1、4.15.3.5',
  severity: 'warning',
  why: '书名号标示书名、篇名、文件名等。公文标题后面注了发文字号，就是在引用这份文件，标题应加书名号；标题里面原有的《》改用〈〉。',
  bad: [
    {
      draft: '根据⟦县政府关于加强值守的通知⟧（青政发〔2024〕3号）要求，现通知如下。',
      fixed: '根据《县政府关于加强值守的通知》（青政发〔2024〕3号）要求，现通知如下。',
    },
    {
      draft: '一、传达⟦省厅关于印发《值班办法》的通知⟧（临教〔2025〕2号）；',
      fixed: '一、传达《省厅关于印发〈值班办法〉的通知》（临教〔2025〕2号）；',
    },
    {
      draft: '第一项：李远同志传达⟦中共青云县委关于加强值守的通知⟧精神（青发〔2025〕2号）；',
      fixed: '第一项：李远同志传达《中共青云县委关于加强值守的通知》（青发〔2025〕2号）精神；',
    },
    {
      draft: '1.⟦中共临江市委组织部关于印发《工作要点》的通知⟧（临组发〔2025〕1号）；⏎2.学习《求是》文章。',
      fixed: '1.《中共临江市委组织部关于印发〈工作要点〉的通知》（临组发〔2025〕1号）；⏎2.学习《求是》文章。',
    },
    {
      draft: '现将⟦青云县教育局、青云县财政局关于做好资助工作的通知⟧（青教〔2025〕6号）转发给你们。',
      fixed: '现将《青云县教育局、青云县财政局关于做好资助工作的通知》（青教〔2025〕6号）转发给你们。',
    },
    {
      draft: '⟦青云县医疗保障局关于调整报销目录的公告⟧（青医保〔2025〕9号，以下简称《公告》）已经发布。',
      fixed: '《青云县医疗保障局关于调整报销目录的公告》（青医保〔2025〕9号，以下简称《公告》）已经发布。',
    },
  ],
  good: [
    '根据《青云县人民政府关于加强值守的通知》（青政发〔2024〕3号）要求，现通知如下。',
    '石桥镇文件（石政发〔2025〕7号）',
    '根据《关于印发〈值班办法〉的通知》（临教〔2025〕2号），现通知如下。',
    '关于修缮水闸的批复⏎石桥镇人民政府：⏎你镇关于修缮水闸的请示（石政〔2025〕4号）收悉。',
    '关于商请支持的复函⏎青云县教育局：⏎贵局关于商请支持的函（青教函〔2025〕4号）收悉。',
    '石桥镇人民政府关于做好防汛工作的通知（石政发〔2025〕7号）⏎各村：⏎请做好防汛工作。',
    '关于转发值守通知的通知⏎各村：⏎请遵照执行。⏎附件：1.青云县人民政府关于加强值守的通知（青政发〔2024〕3号）⏎石桥镇人民政府⏎2025年3月5日',
    '关于公布失效文件的决定⏎各村：⏎下列文件失效：⏎1.石桥镇人民政府关于做好防汛工作的通知（石政发〔2010〕7号）⏎2.石桥镇人民政府关于做好抗旱工作的通知（石政发〔2011〕9号）',
    '公布令（第3号）已经发布。',
    '按照国家关于差旅费管理的规定（财行〔2013〕531号）执行。',
    '县政府关于防汛的有关通知（青政发〔2024〕3号）已经下发。',
    '“县政府关于加强值守的通知（青政发〔2024〕3号）”系原文照录。',
    '文件\t备注⏎县政府关于加强值守的通知（青政发〔2024〕3号）\t有效',
    '根据《甲办法》（石发〔2025〕1号）的要求和关于值守的通知精神，现通知如下。',
    '认真落实县政府关于加强值守的通知要求。',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['citation'] },
    *run(document) {
      for (const paragraph of document.paragraphs)
        for (const citation of unmarkedCitations(paragraph)) {
          if (isAnswer(paragraph, citation) || isTitleLine(document, paragraph, citation)) continue;
          if (isWithinQuotation(paragraph.content, citation.title)) continue;
          const { to } = citation.title;
          const spirit = paragraph.content.view.text.startsWith('精神', to);
          yield {
            ...spanOf(paragraph, citation.title),
            ...(spirit ? { severity: 'info' as const } : {}),
            message: spirit
              ? '引用的公文标题宜加书名号，写作“《……》（文号）精神”'
              : '引用的公文标题应加书名号，标题里面原有的《》改用〈〉',
            fixes: [mend(paragraph, citation, spirit)],
          };
        }
    },
  },
});
