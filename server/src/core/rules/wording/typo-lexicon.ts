import { LEXICON } from '../../data/lexicon.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule, type RuleContext, type Severity } from '../rule.ts';
import { compileLexicon, type FindWrongForms, type LexiconWord } from './lexicon.ts';
import { isInTitle, isQuotedOrListed } from './prose.ts';

/** Longer phrases than this are no words, and would make the search slow. */
const LONGEST = 30;

/** Options as configured, to the lexicon compiled with them. */
const compiled = new WeakMap<RuleContext['options'], FindWrongForms>();
let plain: FindWrongForms | undefined;

const isWord = (word: unknown): word is string => typeof word === 'string' && word !== '' && word.length <= LONGEST;

function isPair(pair: readonly [string, unknown]): pair is readonly [string, string] {
  return isWord(pair[0]) && typeof pair[1] === 'string' && pair[0] !== pair[1];
}

/** The lexicon with the options of this configuration; compiled when first asked for. */
function lexiconOf(options: RuleContext['options']): FindWrongForms {
  const { extra, except } = options;
  if (extra === undefined && except === undefined) {
    plain ??= compileLexicon({}, []);
    return plain;
  }
  const known = compiled.get(options);
  if (known) return known;
  const pairs = typeof extra === 'object' && extra !== null ? Object.entries(extra).filter(isPair) : [];
  const fresh = compileLexicon(Object.fromEntries(pairs), Array.isArray(except) ? except.filter(isWord) : []);
  compiled.set(options, fresh);
  return fresh;
}

function severityOf({ grade, precise }: LexiconWord): Severity {
  if (grade === '提示') return 'hint';
  return grade === '必错' || precise ? 'warning' : 'info';
}

function messageOf({ wrong, right, grade, remark, source }: LexiconWord): string {
  const forms = right.map((form) => `“${form}”`).join('或');
  const said = {
    必错: `“${wrong}”应为${forms}`,
    疑似: `“${wrong}”疑为${forms}之误，请核对`,
    提示: `“${wrong}”宜写作${forms}`,
  }[grade];
  return `${said}${remark ? `：${remark}` : ''}，见${source}`;
}

const count = LEXICON.reduce((sum, { entries }) => sum + entries.length, 0);

export default defineRule({
  name: '易错字词',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: `公文审核要看文字用法是否规范。词表收${count}条，分三级：“必错”任何正确的文字里都不会有，报警告；“疑似”本身也是词，但用在这里多半有误，搭配确凿的报警告，其余报提示；“提示”不算错，另有推荐的写法（如GF 1001—2001的推荐词形），只作建议。引号、书名号和表格里的字词不查。`,
  options: {
    extra: {
      description:
        '本单位自己的易错词，写成“错误写法”对“正确写法”，如 {"青云县改革委": "青云县发展改革局"}；查到即报警告，改法由人确认。',
      schema: { type: 'object', additionalProperties: { type: 'string' } },
    },
    except: {
      description: '不查的字词，可以是词表里的写法，也可以是含有它的人名、地名、单位名称，如 ["座落", "布署坪"]。',
      schema: { type: 'array', items: { type: 'string' }, uniqueItems: true },
    },
  },
  mask: 'claims',
  bad: [
    { draft: '请各单位认真⟦布署⟧。', fixed: '请各单位认真部署。' },
    { draft: '⟦截止⟧2025年3月底，共收到意见12条。', fixed: '截至2025年3月底，共收到意见12条。' },
    { draft: '当前安全生产⟦形式⟧严峻。', fixed: '当前安全生产形势严峻。' },
    { draft: '传达意识形态工作领域⟦形式⟧的通报。', fixed: '传达意识形态工作领域形势的通报。' },
    {
      draft: '传达县委关于印发《意识形态领域⟦形式⟧的通报》的通知。',
      fixed: '传达县委关于印发《意识形态领域形势的通报》的通知。',
    },
    { draft: '要⟦再接再励⟧，完成全年任务。', fixed: '要再接再厉，完成全年任务。' },
    { draft: '学习《⟦中国公产党⟧章程》。', fixed: '学习《中国共产党章程》。' },
    { draft: '严防疫情⟦爆发⟧。', fixed: '严防疫情暴发。' },
    { draft: '请如实⟦反应⟧情况。', fixed: '请如实反映情况。' },
    { draft: '这是产品的主要⟦成份⟧。', fixed: '这是产品的主要成分。' },
    { draft: '⟦人民检查院⟧依法提起公诉。', fixed: '人民检察院依法提起公诉。' },
    { draft: '请予协助⟦为何⟧。', fixed: '请予协助为荷。' },
  ],
  good: [
    '请各单位认真部署。',
    '报名截止时间为3月底。',
    '截止到3月底，共收到意见12条。',
    '坚决防止形式主义。',
    '自即日起至截止6月底开展检查。',
    '会议以视频形式召开。',
    '多种就业形式并存，国际形势严峻。',
    '评分按排名先后确定，收费按排放量核定。',
    '材料由各单位分别发布署名。',
    '乡村讲座落幕后，抽签定出场次序。',
    '既使企业减负，又使群众受益。',
    '要进一步聚焦主责主业。',
    '文中把“布署”改为“部署”。',
    '学习《抗疫形式严峻时刻》一文。',
    '学习《“再接再励”错在哪里》一文。',
    '两地冲突爆发，疫情爆发式增长。',
    '防止以形式主义反对形式主义，做实习近平总书记交办的工作。',
  ],
  check: {
    unit: 'paragraph',
    *run(paragraph, { options }) {
      for (const hit of lexiconOf(options)(paragraph.content.view.text)) {
        // The mask 'wording' would hold back what may be found in titles.
        // 至截止6月底: 截至 would be worse, 截止 has to go, and another rule says so
        if (hit.word.wrong === '截止' && /[至到]/u.test(paragraph.content.view.text[hit.from - 1] ?? '')) continue;
        const inTitle = isInTitle(paragraph, hit);
        if (isQuotedOrListed(paragraph, hit) || (inTitle && !hit.word.inTitles)) continue;
        const { word } = hit;
        const span = spanOf(paragraph, hit);
        yield {
          ...span,
          severity: severityOf(word),
          message: messageOf(word),
          fixes: word.right.map((newText) => ({
            title: `改为“${newText}”`,
            // A title is another paper's name: whoever cites it must look it up.
            safe: word.safe && !inTitle,
            edits: [{ ...span, newText }],
          })),
        };
      }
    },
  },
});
