import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { citationsOf } from './citations.ts';
import { isBareLine, isQuotedRange } from './unmarked.ts';

const SHORTEST = 8;
/** Names of papers; a book's or an article's title may well stand in a text as plain words. */
const PAPER =
  /(?:通知|意见|决定|通报|决议|公报|公告|通告|批复|办法|规定|方案|条例|细则|规则|章程|准则|守则|纲要|规划|计划|要点|预案|制度|标准|规范|规程|大纲|指南|措施|法典?)(?:（[^（）]{1,8}）)?$/u;
/** What may follow such words without being a part of the name: 办法规定, but not 法律, 意见建议, 计划生育. */
const GOES_ON =
  /^(?:[律规制治院]|建议|体系|书|稿|箱|单|函|会|表|库|生育|单列|化|性|局|设计|实施(?!效果|情况|以来|[后前中]|过程|期间|进展|进度|步骤)|修[订正]|草案|释义|解读|起草|编制|（)/u;
/** Before a title that someone has yet to write: 各地要制定农村人居环境整治方案. */
const MAKES =
  /(?:制[定订]|编制|编写|拟[定订]?|起草|草拟|完善|健全|建立|形成|研究|细化|上报|报送|各自的?)了?[^，。；、]{0,8}$/u;
/** What we made ourselves is made, and one: 我厅制定了江东省水价改革方案，现印发给你们. */
const OURS = /(?:我|本)[^，。；、]{1,8}(?:制[定订]|编制|拟[定订]|起草|草拟)了$/u;
/** A name that begins with a place is the name of one paper. */
const PLACED =
  /^\p{Script=Han}{2,5}?(?:(?:[省市县区州镇乡]|街道|流域)(?!委|政府|级|直|场|民|域|管|长)|学院|大学|医院|集团|公司)/u;

/** What brings a known title in: a verb or preposition, an issuer, a mark, the line's start. */
const BROUGHT =
  /(?:^|[，。；：、（—\s]|学习?|传达|贯彻|落实|执行|按照?|根据|依照?|依据|对照|参照|遵守|遵照|违反|符合|适用|印发|转发|下发|发布|公布|出台|通过|审议|讨论|宣读|宣讲|解读|修[订改]|废止|实施|见|对|把|将|以|和|与|及|了|(?:发|布|台|过|施|订)的)$/u;
const ISSUED = /(?:国务院|中央|[委府厅局部办院会组]|办公室|公司|学校|大学)[ 　]?$/u;

interface Known extends Span {
  readonly title: string;
}

/** The papers that the draft somewhere names in 《》, by the first eight characters of their names. */
function knownTitles(document: Document): Map<string, Known[]> {
  const known = new Map<string, Known[]>();
  for (const paragraph of document.paragraphs)
    for (const { quoted, title } of citationsOf(paragraph)) {
      if (!quoted || title.text.length < SHORTEST || !PAPER.test(title.text)) continue;
      const key = title.text.slice(0, SHORTEST);
      const same = known.get(key) ?? [];
      if (same.length < 8 && !same.some((other) => other.title === title.text))
        known.set(key, [...same, { title: title.text, ...spanOf(paragraph, title) }]);
    }
  return known;
}

/** Whether the words at this place cite the paper, rather than speak of one of its kind. */
function cites(paragraph: Paragraph, { from, to }: ViewRange): boolean {
  const { text } = paragraph.content.view;
  const before = text.slice(Math.max(0, from - 16), from);
  if (OURS.test(before)) return true;
  if (GOES_ON.test(text.slice(to, to + 6)) || MAKES.test(before)) return false;
  return (
    PLACED.test(text.slice(from, to)) ||
    BROUGHT.test(before) ||
    ISSUED.test(before) ||
    from === (paragraph.content.label?.to ?? 0)
  );
}

export default defineRule({
  name: '文件名有处加书名号、有处不加',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.15.3.1',
  severity: 'warning',
  why: '文件名用书名号标示。本文别处已给这份文件加了书名号，此处漏了，读者会以为说的是另一件事。',
  bad: [
    {
      draft: '一、学习《村级小微权力运行规定》。⏎二、领学⟦村级小微权力运行规定⟧；',
      fixed: '一、学习《村级小微权力运行规定》。⏎二、领学《村级小微权力运行规定》；',
    },
    {
      draft: '《农村人居环境整治方案》已印发。⏎请落实⟦农村人居环境整治方案⟧要求。',
      fixed: '《农村人居环境整治方案》已印发。⏎请落实《农村人居环境整治方案》要求。',
    },
    {
      draft:
        '1.学习县委 县政府《关于加强乡村教师队伍建设的意见》。⏎2.领学县委 县政府⟦关于加强乡村教师队伍建设的意见⟧。',
      fixed:
        '1.学习县委 县政府《关于加强乡村教师队伍建设的意见》。⏎2.领学县委 县政府《关于加强乡村教师队伍建设的意见》。',
    },
    {
      draft: '违反《中华人民共和国安全生产法》的，依照⟦中华人民共和国安全生产法⟧第一百零一条处理。',
      fixed: '违反《中华人民共和国安全生产法》的，依照《中华人民共和国安全生产法》第一百零一条处理。',
    },
    {
      draft: '《柳河流域水环境治理方案》已经印发。⏎每季度通报一次⟦柳河流域水环境治理方案⟧进展情况。',
      fixed: '《柳河流域水环境治理方案》已经印发。⏎每季度通报一次《柳河流域水环境治理方案》进展情况。',
    },
    {
      draft: '请落实《青云县农村水价改革方案》。⏎由评估机构对⟦青云县农村水价改革方案⟧实施效果进行评估。',
      fixed: '请落实《青云县农村水价改革方案》。⏎由评估机构对《青云县农村水价改革方案》实施效果进行评估。',
    },
    {
      draft: '我局制定了⟦便民服务中心建设规范⟧，现印发给你们。⏎《便民服务中心建设规范》自5月1日起施行。',
      fixed: '我局制定了《便民服务中心建设规范》，现印发给你们。⏎《便民服务中心建设规范》自5月1日起施行。',
    },
  ],
  good: [
    '《青云县农村水价改革方案》施行后，另行制定青云县农村水价改革方案实施细则。',
    '《青云县农村水价改革方案》到期后，要重新编制青云县农村水价改革方案。',
    '《农村人居环境整治方案》印发后，每月通报一次农村人居环境整治方案编制进度。',
    '一、学习《村级小微权力运行规定》。⏎二、领学《村级小微权力运行规定》；',
    '《值班办法》印发后，各地制定了值班办法。',
    '《农村人居环境整治方案》印发后，各村要制定农村人居环境整治方案。',
    '《农村人居环境整治方案》印发后，报送本村的农村人居环境整治方案。',
    '《农村人居环境整治方案》印发后，各村农村人居环境整治方案另行报送。',
    '关于印发《石桥镇防汛应急预案》的通知⏎各村：⏎请遵照执行。⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎石桥镇防汛应急预案⏎一、总则',
    '关于印发《石桥镇防汛应急预案》的通知⏎各村：⏎请遵照执行。⏎附件：石桥镇防汛应急预案⏎石桥镇人民政府⏎2025年3月5日',
    '学习《中华人民共和国安全生产法》，遵守中华人民共和国安全生产法律法规。',
    '宣传《坚决打赢疫情防控阻击战》一文，坚决打赢疫情防控阻击战。',
    '学习《村级小微权力运行规定》，“村级小微权力运行规定”要上墙。',
    '落实《关于印发〈村级小微权力运行规定〉的通知》和《村级小微权力运行规定》。',
    '《义务教育学校管理标准》印发后，按照义务教育学校管理标准化要求推进。',
    '名称\t备注⏎村级小微权力运行规定\t有效⏎学习《村级小微权力运行规定》。',
    '《中华人民共和国档案法》施行后，依据中华人民共和国档案法实施条例办理。',
    '学习《石桥镇2025年工作要点》，各村参照石桥镇2025年工作要点（草案）讨论。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const known = knownTitles(document);
      if (known.size === 0) return;
      for (const paragraph of document.paragraphs) {
        const { text } = paragraph.content.view;
        if (paragraph.part === 'material' || isBareLine(paragraph) || text.length < SHORTEST) continue;
        const cited = citationsOf(paragraph);
        const own = text.slice(paragraph.content.label?.to ?? 0);
        for (let at = 0; at + SHORTEST <= text.length; at++) {
          const found = known.get(text.slice(at, at + SHORTEST))?.filter(({ title }) => text.startsWith(title, at));
          const longest = found?.sort((a, b) => b.title.length - a.title.length)[0];
          if (!longest) continue;
          const range = { from: at, to: at + longest.title.length };
          at = range.to - 1;
          if (own === longest.title || isQuotedRange(paragraph, range) || !cites(paragraph, range)) continue;
          if (cited.some(({ from, to }) => from < range.to && range.from < to)) continue;
          yield {
            ...spanOf(paragraph, range),
            message: `别处写作“《${longest.title}》”，此处没有加书名号，请统一`,
            related: [{ start: longest.start, end: longest.end, message: '加了书名号的一处' }],
            fixes: [
              {
                title: '加书名号',
                edits: [
                  { ...spanOf(paragraph, { from: range.from, to: range.from }), newText: '《' },
                  { ...spanOf(paragraph, { from: range.to, to: range.to }), newText: '》' },
                ],
              },
            ],
          };
        }
      }
    },
  },
});
