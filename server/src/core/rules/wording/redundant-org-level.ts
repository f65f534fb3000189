import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { isInTitle, isQuotedOrListed } from './prose.ts';

const DOUBLED = /(?<level>[省市])\k<level>(?<organ>委|政府|人大|政协|纪委|监委)/gu;
const PROVINCE =
  /(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)$/u;
/** Words for provinces and cities in general, whose 省 or 市 is no part of a name: 各市市政府, 设区市市委, 沿海省省委. */
const GENERAL =
  /[各全本我该两几外邻某每同他其多关弟在述些大强小海陆部达一二三四五六七八九十区城级辖都集股门夜会列心属超]$/u;
/** 津市 and 沙市 end in 市 themselves. */
const NAMED_CITY = /[津沙]$/u;
/** What makes a committee's name a full one: no paper's title reads so. */
const PARTY = /中共\p{Script=Han}{2,6}$/u;

export default defineRule({
  name: '机关名称层级字重复',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（八）、（十一）',
  severity: 'warning',
  // What the mask 'wording' covers is left alone, but for a Party committee's full name in a title.
  mask: 'claims',
  why: '条例要求机关名称用全称或者规范化简称。“中共江东省委”“临江市政府”是规范的写法，“江东省省委”“临江市市政府”重复了“省”“市”。',
  bad: [
    { draft: '报中共江东⟦省省委⟧组织部。', fixed: '报中共江东省委组织部。' },
    { draft: '经临江⟦市市政府⟧同意，现通知如下。', fixed: '经临江市政府同意，现通知如下。' },
    { draft: '传达山西⟦省省委⟧办公厅通知。', fixed: '传达山西省委办公厅通知。' },
    { draft: '请临江⟦市市人大⟧常委会审议。', fixed: '请临江市人大常委会审议。' },
    {
      draft: '学习《中共临江⟦市市委⟧关于加强和改进档案工作的意见》。',
      fixed: '学习《中共临江市委关于加强和改进档案工作的意见》。',
    },
    { draft: '传达青海⟦省省政府⟧全体会议精神。', fixed: '传达青海省政府全体会议精神。' },
  ],
  good: [
    '报中共江东省委组织部。',
    '经浦东新区区委同意。',
    '报中共郫县县委。',
    '报津市市委、津市市政府。',
    '各设区市市委、城市市委、县级市市委',
    '各市市政府，各省省委',
    '江东省、省委',
    '江东省省直机关',
    '江东省省长、临江市市长',
    '临江市市区、临江市市场监管局、临江市市政工程公司',
    '沿海省省委、两省省政府、东三省省委',
    '我市市委、全市市政府系统',
    '直辖市市委、计划单列市市政府、副省级市市委',
    '学习《临江市市政府工作规则》。',
    '“江东省省委”应写作“江东省委”。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['省市'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (!/省省|市市/u.test(text)) return;
      for (const match of text.matchAll(DOUBLED)) {
        const { level = '', organ = '' } = match.groups ?? {};
        const before = text.slice(Math.max(0, match.index - 3), match.index);
        const province = level === '省' && PROVINCE.test(before);
        if (!province && (GENERAL.test(before) || (level === '市' && NAMED_CITY.test(before)))) continue;
        if (!/\p{Script=Han}{2}$/u.test(before)) continue;
        const range = { from: match.index, to: match.index + match[0].length };
        const party =
          match.groups?.['organ'] === '委' && PARTY.test(text.slice(Math.max(0, match.index - 8), match.index));
        if (isQuotedOrListed(paragraph, range) || (!party && isInTitle(paragraph, range))) continue;
        const span = spanOf(paragraph, range);
        yield {
          ...span,
          message: `重复了“${level}”字，规范的写法是“${level}${organ}”`,
          fixes: [
            {
              title: `改为“${level}${organ}”`,
              safe: province && !isInTitle(paragraph, range),
              edits: [{ ...span, newText: level + organ }],
            },
          ],
        };
      }
    },
  },
});
