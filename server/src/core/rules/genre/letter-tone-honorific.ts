import type { Document } from '../../model/document.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Report } from '../rule.ts';
import { bodyOf, closingSentences, genreOfPaper, OBEY, type Sentence, sentencesOf, spanWithin } from './papers.ts';

/** 已责令停用 tells what was done to someone else. */
const ORDERS = new RegExp(
  `(?<please>请[^，。；务]{0,6})?(?<word>务必)|(?<![已均被曾并]|依法)责令|(?<=^|，)${OBEY}(?=$|，)`,
  'gu',
);
const UNIT = '[省市县区州镇乡局厅委部办院校馆所站会社行处]|单位|公司|中心|学校|医院';
const HONOURED = new RegExp(`贵(${UNIT})`, 'gu');
const PLAIN = new RegExp(`你(${UNIT})`, 'gu');

/** A government or a Party committee, and its office, which may tell any unit below what to do. */
const COMMANDS = /(?:政府|[省市县区州盟旗镇乡校院]委|中共.{1,12}委员会)(?:办公[室厅]|党政办公室)?$/u;
/** Units that a department writes to, but does not lead. */
const NOT_LED = /人民政府|政府各|[省市县区州]直|有关(?:单位|部门)/u;

/** The letter goes down to several units that the writer leads, where an office may well give orders. */
function goesDown({ paragraphs, title }: Document): boolean {
  const issuer = /^(.*?)关于/u.exec(title?.text ?? '')?.[1] ?? '';
  return paragraphs.some(
    ({ role, content: { view } }) =>
      role === 'recipient' &&
      /各|所属|直属|下属/u.test(view.text) &&
      (COMMANDS.test(issuer) || !NOT_LED.test(view.text)),
  );
}

function* orders(sentence: Sentence, closes: boolean): Iterable<Report> {
  for (const match of sentence.text.matchAll(ORDERS)) {
    const word = match.groups?.['word'] ?? match[0];
    // 请遵照执行 in the paper's closing words is closing-genre-mismatch's.
    if (closes && word.endsWith('执行')) continue;
    const at = match.index + match[0].length - word.length;
    const newText = match.groups?.['please'] ? '' : '请';
    const span = spanWithin(sentence, at, at + word.length);
    yield {
      ...span,
      message: `函用于不相隶属机关之间商洽，“${word}”是命令的口气，实务通常改用“请”“请予”一类的商洽用语`,
      fixes: word === '务必' ? [{ title: newText ? '改为“请”' : '删去“务必”', edits: [{ ...span, newText }] }] : [],
    };
  }
}

export default defineRule({
  name: '函的语气与称谓',
  source: '惯例',
  clause: '实务（函用商洽语气，称谓前后一致）；《党政机关公文处理工作条例》第八条（十四）',
  severity: 'info',
  why: '函“适用于不相隶属机关之间商洽工作、询问和答复问题、请求批准和答复审批事项”，双方没有领导关系，语气宜平和，称谓宜一致：对同一机关称“贵局”，就不再称“你局”。',
  mask: 'wording',
  bad: [
    {
      draft: '青云县卫生健康局关于村医补助资金的函复⏎青云县财政局：⏎来函收悉。请贵局⟦务必⟧于4月10日前拨付到位。',
      fixed: '青云县卫生健康局关于村医补助资金的函复⏎青云县财政局：⏎来函收悉。请贵局于4月10日前拨付到位。',
    },
    {
      draft: '青云县教育局关于协助排查的函⏎青云县水务局：⏎你局⟦务必⟧于月底前完成。',
      fixed: '青云县教育局关于协助排查的函⏎青云县水务局：⏎你局请于月底前完成。',
    },
    {
      draft: '青云县教育局关于商借场地的函⏎青云县文化馆：⏎感谢贵馆支持。请⟦你馆⟧于月底前函复。',
      fixed: '青云县教育局关于商借场地的函⏎青云县文化馆：⏎感谢贵馆支持。请贵馆于月底前函复。',
    },
    {
      draft: '青云县法院关于协助执行的函⏎青云县农村商业银行：⏎请⟦务必⟧于3日内函复。',
      fixed: '青云县法院关于协助执行的函⏎青云县农村商业银行：⏎请于3日内函复。',
    },
    '石桥镇人民政府关于道路修复的函⏎临江市公路建设有限公司：⏎请贵公司⟦责令⟧施工单位修复道路。',
    {
      draft: '青云县第一中学关于安保工作的函⏎石桥派出所：⏎感谢贵所支持。校门秩序请⟦你所⟧协助维护。',
      fixed: '青云县第一中学关于安保工作的函⏎石桥派出所：⏎感谢贵所支持。校门秩序请贵所协助维护。',
    },
    '青云县教育局关于使用操场的函⏎青云县体育局：⏎⟦请认真贯彻执行⟧。⏎一、使用时间为4月。⏎二、使用费按标准支付。⏎请予支持为盼。',
    {
      draft: '青云县档案馆关于征集老照片的函⏎各乡镇人民政府，县直各部门：⏎请⟦务必⟧于5月底前送来照片。',
      fixed: '青云县档案馆关于征集老照片的函⏎各乡镇人民政府，县直各部门：⏎请于5月底前送来照片。',
    },
    '青云县法院关于协助查询的函⏎青云县住房保障中心：⏎⟦责令⟧你中心于3日内提供资料。⏎请予支持为盼。',
  ],
  good: [
    '青云县市场监督管理局关于抽检情况的复函⏎石桥镇人民政府：⏎来函收悉。不合格的2台秤已责令停用。特此函复。',
    '青云县市场监督管理局关于抽检情况的复函⏎石桥镇人民政府：⏎来函收悉。我局依法责令当事人停业。特此函复。',
    '青云县教育局关于协助排查的函⏎青云县水务局：⏎请贵局予以支持。',
    '石桥镇关于做好值守的通知⏎各村：⏎务必24小时值守。',
    '青云县教育局关于协助排查的函⏎青云县水务局：⏎请你局予以支持。你局来函收悉。',
    '青云县人民政府办公室关于报送年鉴资料的函⏎各乡镇人民政府，县直各部门：⏎请务必于月底前报送。',
    '青云县教育局办公室关于报送材料的函⏎各乡镇中心学校：⏎请务必于月底前报送。',
    '青云县教育局关于协助排查的函⏎青云县水务局：⏎县领导批示“务必查清”，请贵局协助。',
    '国务院办公厅关于有关问题的复函⏎江岚省人民政府、财政部：⏎你省来函收悉，请贵部配合。',
    '青云县教育局关于协助排查的函⏎青云县水务局：⏎根据《关于务必做好防汛工作的通知》，请贵局协助。',
    '感谢信⏎青云县水务局：⏎感谢贵局支持，请你局继续关心。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      if (genreOfPaper(document) !== '函' || goesDown(document)) return;
      const sentences = sentencesOf(bodyOf(document));
      const closing = closingSentences(document);
      const closes = ({ paragraph, from }: Sentence) =>
        closing.some((other) => other.paragraph === paragraph && other.from === from);
      const honoured = new Map<string, Span>();
      for (const sentence of sentences)
        for (const { 0: word, 1: unit = '', index } of sentence.text.matchAll(HONOURED))
          if (!honoured.has(unit)) honoured.set(unit, spanWithin(sentence, index, index + word.length));
      for (const sentence of sentences) {
        yield* orders(sentence, closes(sentence));
        if (honoured.size === 0) continue;
        for (const match of sentence.text.matchAll(PLAIN)) {
          // 请你局遵照执行 is closing-genre-mismatch's.
          const other = honoured.get(match[1] ?? '');
          if (!other || /(?:遵照|贯彻).{0,6}执行$/u.test(sentence.text)) continue;
          const span = spanWithin(sentence, match.index, match.index + match[0].length);
          yield {
            ...span,
            message: `前后称谓不一，别处称“贵${match[1]}”，这里称“${match[0]}”；函中宜统一`,
            related: [{ ...other, message: `称“贵${match[1]}”的一处` }],
            fixes: [{ title: `改为“贵${match[1]}”`, edits: [{ ...span, newText: `贵${match[1]}` }] }],
          };
        }
      }
    },
  },
});
