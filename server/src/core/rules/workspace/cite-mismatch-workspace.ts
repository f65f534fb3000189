import { plainTitle, type TitleElsewhere } from '../../model/workspace.ts';
import { defineRule } from '../rule.ts';
import { fileName } from './neighbours.ts';

/** Shorter titles name many papers: 工作要点, 通知. */
const SHORTEST = 6;
/** Titles that many papers of one organ and year may have. */
const GENERIC = /^(?:工作要点|工作总结|会议通知|会议纪要|通知|通报|意见|函|报告|请示)$/u;

const draft = (citation: string) =>
  `关于加强值守的通知⏎各村：⏎请按照${citation}要求抓好落实。⏎石桥镇人民政府⏎2025年3月5日`;

/** What a title is about: neither who sends it out nor the kind of paper that carries it. */
function coreOf(title: string): string {
  const plain = plainTitle(title);
  const core = plain
    .replace(/^.{0,60}?关于(?:印发|转发|批转|发布|公布|下发)?/u, '')
    .replace(/的?(?:通知|通报|公告|通告|意见|决定|函|报告|请示|批复)$/u, '');
  return core.length > 1 ? core : plain;
}

/** What one title is about holds the other's: the regulation and the notice that sends it out, or a short form. */
function sameDocument(one: string, other: string): boolean {
  const [a, b] = [coreOf(one), coreOf(other)];
  return a.includes(b) || b.includes(a);
}

/** 青政发〔2024〕3号 is of 2024. */
const yearOf = (number: string) => /〔(\d{4})〕/u.exec(number)?.[1];

export default defineRule({
  name: '同一文件在两份草稿里题名或文号不一',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '条例要求审核引文是否准确。同一个文件在两份草稿里写成两个文号，或者同一个文号写成两个文件，至少有一处引错了；收文单位按错误的文号查不到文件。',
  bad: [
    `${draft('⟦《青云县值班管理办法》（青政发〔2024〕3号）⟧')}⏎▤检查.gongwen⏎${draft('《青云县值班管理办法》（青政发〔2024〕13号）')}`,
    `${draft('⟦《青云县值班管理办法》（青政发〔2024〕3号）⟧')}⏎▤督查.gongwen⏎${draft('《青云县督促检查办法》（青政发〔2024〕3号）')}`,
    `${draft('⟦《关于做好防汛工作的通知》（石政发〔2025〕7号）⟧')}⏎▤七.gongwen⏎石政发〔2025〕7号⏎石桥镇人民政府关于加强值班值守的通知⏎各村：⏎请抓好落实。⏎石桥镇人民政府⏎2025年3月5日`,
  ],
  good: [
    `${draft('《青云县值班管理办法》（青政发〔2024〕3号）')}⏎▤检查.gongwen⏎${draft('《青云县值班管理办法》（青政发〔2024〕3号）')}`,
    `${draft('《青云县值班管理办法》（青政发〔2024〕3号）')}⏎▤检查.gongwen⏎${draft('《青云县人民政府关于印发〈青云县值班管理办法〉的通知》（青政发〔2024〕3号）')}`,
    `${draft('《关于做好防汛工作的通知》（石政发〔2025〕7号）')}⏎▤七.gongwen⏎石政发〔2025〕7号⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎请抓好落实。⏎石桥镇人民政府⏎2025年3月5日`,
    `${draft('《工作要点》（青政发〔2024〕3号）')}⏎▤检查.gongwen⏎${draft('《工作要点》（青政发〔2025〕5号）')}`,
    `${draft('《青云县值班管理办法》（青政发〔2024〕3号）')}⏎▤检查.gongwen⏎${draft('《青云县督促检查办法》（青政办发〔2024〕3号）')}`,
    `${draft('《关于做好元旦春节期间值班工作的通知》（青政发〔2024〕31号）')}⏎▤今年.gongwen⏎${draft('《关于做好元旦春节期间值班工作的通知》（青政发〔2025〕28号）')}`,
    `${draft('《县政府关于印发值班管理办法的通知》（青政发〔2024〕3号）')}⏎▤检查.gongwen⏎${draft('《青云县人民政府关于印发〈值班管理办法〉的通知》（青政发〔2024〕3号）')}`,
    `${draft('《关于青云县值班管理办法的通知》（青政发〔2024〕3号）')}⏎▤检查.gongwen⏎${draft('《青云县值班管理办法》（青政发〔2024〕3号）')}`,
  ],
  check: {
    unit: 'workspace',
    *run({ titles, number: own }, { path, titles: others }) {
      const header = own ? own.place.start : -1;
      for (const cited of titles) {
        const title = plainTitle(cited.title);
        if (cited.place.start === header) continue;
        const conflict = (other: TitleElsewhere) =>
          other.number === cited.number
            ? !sameDocument(other.title, cited.title)
            : // papers that come every year have one title and a number of each year
              yearOf(other.number) === yearOf(cited.number) &&
              plainTitle(other.title) === title &&
              title.length >= SHORTEST &&
              !GENERIC.test(title);
        const [first, ...more] = others.filter(conflict);
        if (!first) continue;
        const { start, end } = cited.place;
        const said =
          first.number === cited.number
            ? `“${fileName(first.path, [path])}”里这个文号是《${first.title}》`
            : `“${fileName(first.path, [path])}”里《${cited.title}》的文号是${first.number}`;
        yield {
          start,
          end,
          message: `${said}，两处必有一处不准；请核对原文（如系修订重发，文号不同是对的）`,
          related: [first, ...more].map((other) => ({
            start,
            end,
            message: `《${other.title}》（${other.number}）`,
            elsewhere: { path: other.path, place: other.place },
          })),
        };
      }
    },
  },
});
