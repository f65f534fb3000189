import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** Works that one may study, publicise and hold a contest about. */
const WORK =
  /(?:法|典|条例|规定|办法|准则|章程|细则|决定|决议|意见|通知|方案|规划|纲要|选编|读本|文选|公约|宣言|报告|讲话|标准|简史|概论|解释|手册|指南|精神)(?:（[^（）]{1,12}）)?$/u;
const KINDS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: '会议',
    pattern:
      /(?:召开|举行|举办|开办|参加|出席|组织召开|承办|主持)(?:了|的)?《(?<name>[^《》]{2,30}(?:会议?|论坛|大会|培训班|研修班|进修班|轮训班|训练营))》/gu,
  },
  // 《民法典》培训班: a work may well be taught
  {
    what: '活动',
    pattern: /《(?<name>[^《》]{2,20}(?:工程|计划|行动|项目|课堂|讲堂))》(?:主题|专题|系列)?(?:培训班|研修班|训练营)/gu,
  },
  {
    what: '活动',
    pattern: /《(?<name>[^《》]{2,30})》(?:主题|系列|专题)?(?:教育)?(?:活动|专项行动|大赛)(?!方案|的?通知|手册)/gu,
  },
  { what: '活动', pattern: /(?:开展|举办|组织|参加)(?:了|的)?《(?<name>[^《》]{2,30}(?:活动|行动|大赛|比赛))》/gu },
  { what: '课程', pattern: /(?:开设|选修|必修)(?:了|的)?《(?<name>[^《》]{2,30})》/gu },
  { what: '课程', pattern: /《(?<name>[^《》]{2,30})》[两一二三四五六七八九十\d]{1,2}门课/gu },
  {
    what: '证照',
    pattern:
      /《(?<name>营业执照|居民身份证|身份证|护照|驾驶证|毕业证书?|学位证书?|结婚证书?|户口簿|退休证|工作证|代表证|出席证|列席证|敬老证|献血证|准考证)》/gu,
  },
  { what: '奖项', pattern: /(?:荣获|获得|获|颁发|授予)(?:了|的)?《(?<name>[^《》]{2,20}(?:奖|奖状|锦旗|称号))》/gu },
];

export default defineRule({
  name: '书名号误用于非作品名',
  source: '标点国标',
  clause: 'GB/T 15834—2011 A.13.1',
  severity: 'info',
  why: '书名号用于书、文件、文章、影视等作品名。课程、奖项、证照、机构、会议、活动不是作品，不用书名号；需要标示的用引号。',
  mask: 'claims',
  bad: [
    { draft: '定于下周召开⟦《⟧安全生产工作会议》。', fixed: '定于下周召开安全生产工作会议。' },
    { draft: '各校要组织⟦《⟧书香校园》活动。', fixed: '各校要组织“书香校园”活动。' },
    { draft: '现场颁发⟦《⟧营业执照》。', fixed: '现场颁发营业执照。' },
    {
      draft: '下学期将开设⟦《⟧现代企业财务管理》课。',
      fixed: '下学期将开设“现代企业财务管理”课。',
    },
    { draft: '县委党校举办⟦《⟧中青年干部培训班》。', fixed: '县委党校举办中青年干部培训班。' },
    { draft: '选派干部参加⟦《⟧雁归计划》研修班。', fixed: '选派干部参加“雁归计划”研修班。' },
    { draft: '我校荣获⟦《⟧优秀组织奖》。', fixed: '我校荣获“优秀组织奖”。' },
    { draft: '报名时请携带⟦《⟧身份证》原件。', fixed: '报名时请携带身份证原件。' },
  ],
  good: [
    '定于下周召开安全生产工作会议。',
    '现印发《安全生产专项行动方案》。',
    '订阅《会议》杂志。',
    '开展《民法典》主题宣传活动。',
    '举办《保密法》主题活动。',
    '组织《中国共产党纪律处分条例》专题教育活动。',
    '按照《关于召开全县安全生产工作会议》的批示办理。',
    '学习《在全国组织工作会议上的讲话》。',
    '依法核发《建设工程规划许可证》。',
    '宣讲《居民身份证法》。',
    '举办《论语》读书会。',
    '举办《民法典》培训班。',
    '开办《习近平谈治国理政》专题研修班。',
    '印发《中青年干部培训班教学计划》。',
    '观看电影《决胜》。',
    '参加《青云县志》编纂会议。',
    '现转发《青云县“书香校园”活动方案》。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['《'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (!text.includes('《')) return;
      const seen = new Set<number>();
      for (const { what, pattern } of KINDS)
        for (const match of text.matchAll(pattern)) {
          const name = match.groups?.['name'] ?? '';
          const from = match.index + match[0].indexOf('《');
          if (seen.has(from) || WORK.test(name) || /^关于|〔/u.test(name)) continue;
          seen.add(from);
          const open = spanOf(paragraph, { from, to: from + 1 });
          const close = spanOf(paragraph, { from: from + name.length + 1, to: from + name.length + 2 });
          const change = (title: string, left: string, right: string) => ({
            title,
            edits: [
              { ...open, newText: left },
              { ...close, newText: right },
            ],
          });
          const bare = change('去掉书名号', '', '');
          const quoted = change('改为引号', '“', '”');
          yield {
            ...open,
            message: `${what}名称不是作品名，不用书名号；需要标示的，用引号`,
            related: [{ ...close, message: '到这里为止' }],
            fixes: what === '会议' || what === '证照' ? [bare, quoted] : [quoted, bare],
          };
        }
    },
  },
});
