import type { Document } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { defineRule, type Report } from '../rule.ts';
import { asks, asksForDecision, proposes } from './asking.ts';
import {
  bodyOf,
  closingSentences,
  type Genre,
  genreOfPaper,
  isFinished,
  lastParagraphs,
  OBEY,
  spanWithin,
} from './papers.ts';

const TO = '(?:达|告|复|商)?';
const WISHES = '请(?:贵[^，]{1,3})?(?:予以?|给予)?(?:大力)?(?:支持|协助|配合|函[复告])为[盼荷]';
/** Closing words of another 文种. A request in a paper that must hold none is report-contains-request's. */
const WRONG: Readonly<Partial<Record<Genre, string>>> = {
  请示: `特此(?:报告|通知|通报|通告|公告|批复|说明|函${TO})|此复|${OBEY}`,
  报告: `特此(?:通知|通报|通告|公告|批复|函${TO})|此复|${OBEY}`,
  通知: `特此(?:报告|批复|通告|公告|通报|函${TO})|此复`,
  通报: `特此(?:通知|报告|批复|通告|公告|函${TO})|此复`,
  批复: `特此(?:通知|报告|通报|通告|公告|请示|函${TO})|(?:[妥当可]否，)?请(?:予)?批[示复]|${WISHES}`,
  公告: `特此(?:通知|报告|通报|通告|批复|请示|函${TO})`,
  通告: `特此(?:通知|报告|通报|公告|批复|请示|函${TO})`,
  函: `特此(?:通知|报告|通报|通告|公告|请示|批复)|(?:[妥当可]否，)?请(?:予)?批示|${OBEY}`,
  决定: '特此(?:报告|通报|通告|公告|批复)|此复',
  议案: `特此(?:报告|请示|通知)|(?:[妥当可]否，)?请(?:予)?批[示复]|${OBEY}`,
};
const RIGHT: Readonly<Partial<Record<Genre, readonly string[]>>> = {
  请示: ['妥否，请批示', '当否，请批复'],
  报告: ['特此报告'],
  通知: ['特此通知'],
  通报: ['特此通报'],
  批复: ['此复'],
  公告: ['特此公告'],
  通告: ['特此通告'],
  函: ['请予支持为盼', '特此函达'],
  议案: ['请予审议'],
};
const PATTERNS = new Map(
  Object.entries(WRONG).map(([genre, words]) => [genre, new RegExp(`(?<=^|，)(?:${words})(?=$|，)`, 'u')]),
);

/** A 请示 that asks or proposes something and then just ends. */
function* missing(document: Document): Iterable<Report> {
  const body = bodyOf(document);
  const end = lastParagraphs(document, 3);
  const last = end.at(-1);
  if (!last || !isFinished(document) || end.some(({ content }) => asksForDecision(content.shape))) return;
  if (!body.some(({ content }) => asks(content.shape) || proposes(content.shape))) return;
  const { length } = last.content.view.text;
  const indent = /^[ 　\t]*/u.exec(last.content.source)?.[0] ?? '';
  const newText = `${lineEndOf(document.text)}${indent}妥否，请批示。`;
  yield {
    ...spanOf(last, { from: length, to: length }),
    severity: 'info',
    message: '请示末尾没有请求批示的结语，实务通常以“妥否，请批示。”作结',
    fixes: [{ title: '补“妥否，请批示。”', edits: [{ start: last.end, end: last.end, newText }] }],
  };
}

export default defineRule({
  name: '结语与文种不符',
  source: '惯例',
  clause: '实务（结语与文种相应）；《党政机关公文处理工作条例》第八条',
  severity: 'warning',
  why: '结语随文种而定：请示写“妥否，请批示。”，报告写“特此报告。”，批复写“此复。”，函写“请予支持为盼。”“特此函复。”。写成别的文种的结语，多半是套用旧稿没有改净。',
  misleads:
    '收文机关按结语分办：请示写成“特此报告”会被当作阅件而无人批复，函写成“请遵照执行”会让不相隶属的机关误以为是命令',
  bad: [
    {
      draft:
        '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修，拟予修缮。⏎⟦特此报告⟧。⏎石桥镇人民政府⏎2025年3月5日',
      fixed:
        '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修，拟予修缮。⏎妥否，请批示。⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft: '青云县教育局关于协助排查的函⏎青云县水务局：⏎拟于近期排查隐患。⏎⟦请遵照执行⟧。',
      fixed: '青云县教育局关于协助排查的函⏎青云县水务局：⏎拟于近期排查隐患。⏎请予支持为盼。',
    },
    {
      draft: '青云县教育局关于协助排查的函⏎青云县水务局：⏎感谢贵局支持。⏎⟦请你局遵照执行⟧。',
      fixed: '青云县教育局关于协助排查的函⏎青云县水务局：⏎感谢贵局支持。⏎请予支持为盼。',
    },
    {
      draft: '石桥镇关于防汛情况的报告⏎青云县人民政府：⏎今年以来，汛情平稳。⏎⟦特此通知⟧。',
      fixed: '石桥镇关于防汛情况的报告⏎青云县人民政府：⏎今年以来，汛情平稳。⏎特此报告。',
    },
    {
      draft: '青云县人民医院关于调整门诊时间的通告⏎自3月10日起调整门诊时间，⟦特此通知⟧。',
      fixed: '青云县人民医院关于调整门诊时间的通告⏎自3月10日起调整门诊时间，特此通告。',
    },
    {
      draft: '青云县人民政府关于同意修缮水闸的批复⏎石桥镇人民政府：⏎你镇请示收悉。同意修缮水闸。⏎⟦特此函复⟧。',
      fixed: '青云县人民政府关于同意修缮水闸的批复⏎石桥镇人民政府：⏎你镇请示收悉。同意修缮水闸。⏎此复。',
    },
    {
      draft: '青云县教育局关于商借场地的函⏎青云县文化馆：⏎拟借用贵馆场地。⏎⟦妥否，请批示⟧。',
      fixed: '青云县教育局关于商借场地的函⏎青云县文化馆：⏎拟借用贵馆场地。⏎请予支持为盼。',
    },
    {
      draft:
        '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎现申请维修经费20万元。⏎水闸建于1978年。⏎1998年加固一次。⏎设计流量为每秒3立方米。⟦⟧⏎石桥镇人民政府⏎2025年3月5日',
      fixed:
        '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎现申请维修经费20万元。⏎水闸建于1978年。⏎1998年加固一次。⏎设计流量为每秒3立方米。⏎妥否，请批示。⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft: '青云县人民政府关于同意修缮水闸的批复⏎石桥镇人民政府：⏎你镇请示收悉。同意修缮水闸。⏎⟦请予支持为盼⟧。',
      fixed: '青云县人民政府关于同意修缮水闸的批复⏎石桥镇人民政府：⏎你镇请示收悉。同意修缮水闸。⏎此复。',
    },
    {
      draft:
        '青云县人民政府关于调整行政区划的议案⏎县人大常委会：⏎拟将石桥镇划入城区。⏎⟦请认真贯彻执行⟧。⏎县长　周明⏎2025年3月5日',
      fixed:
        '青云县人民政府关于调整行政区划的议案⏎县人大常委会：⏎拟将石桥镇划入城区。⏎请予审议。⏎县长　周明⏎2025年3月5日',
    },
    {
      draft:
        '石桥镇关于增设公交站点的请示⏎青云县人民政府：⏎拟在镇卫生院门前增设站点。⏎站点距镇区1公里。⏎沿线有村民3000人。⏎镇区现有站点2个。⟦⟧⏎石桥镇人民政府⏎2025年3月5日',
      fixed:
        '石桥镇关于增设公交站点的请示⏎青云县人民政府：⏎拟在镇卫生院门前增设站点。⏎站点距镇区1公里。⏎沿线有村民3000人。⏎镇区现有站点2个。⏎妥否，请批示。⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft:
        '石桥镇关于修缮校舍的请示⏎青云县教育局：⏎　　我镇校舍年久失修，恳请拨付维修经费20万元。⟦⟧⏎石桥镇人民政府⏎2025年3月5日',
      fixed:
        '石桥镇关于修缮校舍的请示⏎青云县教育局：⏎　　我镇校舍年久失修，恳请拨付维修经费20万元。⏎　　妥否，请批示。⏎石桥镇人民政府⏎2025年3月5日',
    },
  ],
  good: [
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。⏎妥否，请批示。⏎石桥镇人民政府⏎2025年3月5日',
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎现申请维修经费20万元。⏎妥否，请批示。⏎联系人：周明⏎联系电话：6620118⏎（附预算一份）⏎石桥镇人民政府⏎2025年3月5日',
    '青云县教育局关于协助排查的函⏎青云县水务局：⏎拟于近期排查隐患。⏎请予支持为盼。',
    '青云县教育局关于使用校舍的函⏎青云县水务局：⏎拟使用校舍一处。⏎请批准。',
    '青云县教育局关于协助排查的复函⏎青云县水务局：⏎来函收悉。⏎特此函复。',
    '石桥镇关于校舍安全的请示⏎青云县教育局：⏎拟申请维修经费20万元，请予批准。⏎石桥镇人民政府⏎2025年3月5日',
    '石桥镇关于落实请示报告制度的通知⏎各村：⏎各村要做好请示、报告工作。⏎特此通知。',
    '石桥镇关于防汛情况的报告⏎青云县人民政府：⏎有的单位以“特此通知”代替请示。⏎特此报告。',
    '国务院关于同意设立试验区的批复⏎江岚省人民政府：⏎你省请示收悉。同意设立试验区。',
    '石桥镇关于加强值守的意见⏎青云县人民政府：⏎以上意见如无不妥，请批转各地执行。',
    '青云县人民政府关于任免职务的决定⏎各乡镇：⏎任命周明为局长。⏎特此通知。',
    '石桥镇关于防汛情况的报告⏎青云县人民政府：⏎今年以来，汛情平稳。',
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎现申请维修经费20万元。⏎水闸建于1978年。',
    '石桥镇关于解决经费的请示报告⏎青云县人民政府：⏎我镇经费不足。⏎特此报告。',
    '政府工作报告⏎各位代表：⏎现在，我向大会报告工作。⏎请予审议。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const genre = genreOfPaper(document);
      const pattern = genre && PATTERNS.get(genre);
      if (!genre || !pattern) return;
      let wrong = false;
      for (const sentence of closingSentences(document)) {
        const match = pattern.exec(sentence.text);
        if (!match) continue;
        wrong = true;
        const span = spanWithin(sentence, match.index, match.index + match[0].length);
        const reply = /复函$|答复.*函$/u.test(document.title?.text ?? '');
        const right = reply ? ['特此函复'] : (RIGHT[genre] ?? []);
        yield {
          ...span,
          message: `“${match[0]}”不是${genre}的结语${right[0] ? `，${genre}实务通常写“${right[0]}”` : ''}；请核对文种和结语`,
          fixes: right.map((newText) => ({ title: `改为“${newText}”`, edits: [{ ...span, newText }] })),
        };
      }
      if (genre === '请示' && !wrong) yield* missing(document);
    },
  },
});
