import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** Month and day of events, and the words that name the event behind them. */
const EVENTS: readonly (readonly [day: string, event: string])[] = [
  ['1.10', '中国人民警察节|人民警察节|宣传日'],
  ['1.28', '事变|抗战'],
  ['3.8', '国际劳动妇女节|国际妇女节|妇女节|三八红旗'],
  ['3.12', '植树节'],
  ['3.15', '国际消费者|消费者|晚会|维权'],
  ['3.22', '世界水日'],
  ['4.15', '全民国家安全教育日|国家安全教育日'],
  ['4.23', '世界读书日'],
  ['4.26', '世界知识产权日|知识产权日|知识产权宣传'],
  ['5.1', '国际劳动节|劳动节'],
  ['5.4', '运动(?!会|员|场|队|鞋|量|健)|精神|青年节'],
  ['5.12', '汶川|地震|大地震|特大地震|防灾减灾|全国防灾|国际护士节|护士节'],
  ['5.15', '政务公开日|全国公安机关打击|打击和防范经济犯罪'],
  ['5.19', '中国旅游日'],
  ['5.31', '世界无烟日'],
  ['6.1', '国际儿童节|儿童节'],
  ['6.5', '世界环境日|环境日'],
  ['6.14', '世界献血者日'],
  ['6.25', '全国土地日|土地日'],
  ['6.26', '国际禁毒日|禁毒'],
  ['7.1', '勋章|建党节'],
  ['7.7', '事变'],
  ['8.1', '建军节|勋章'],
  ['8.8', '全民健身日'],
  ['8.15', '全国生态日|生态日'],
  ['8.19', '中国医师节|医师节'],
  ['9.10', '教师节'],
  ['9.18', '事变|防空警报'],
  ['9.30', '烈士纪念日'],
  ['10.16', '世界粮食日'],
  ['10.17', '国家扶贫日|扶贫日'],
  ['11.9', '消防宣传|消防日|全国消防'],
  ['12.1', '世界艾滋病日'],
  ['12.2', '全国交通安全日|交通安全日'],
  ['12.3', '国际残疾人日'],
  ['12.4', '国家宪法日'],
  ['12.9', '运动(?!会|员|场|队|鞋|量|健)'],
  ['12.13', '国家公祭'],
];
const ARABIC = new RegExp(
  `(?<![\\d.．·•・万千])(?:${EVENTS.map(
    ([day, event]) => `${day.replace('.', '[.．·•・]')}(?=[”"’]?(?:${event}))`,
  ).join(
    '|',
  )}|(?<=[“"])(?:1[0-2]|[1-9])[.．•・](?:3[01]|[12]\\d|[1-9])(?=[”"](?:(?:特大|重大|较大|重特大)?(?:事故|火灾|爆炸|坍塌|泥石流|洪灾)|专案)))`,
  'gu',
);
/** In Chinese only January, November and December want the dot (5.2.3). */
const HANZI: readonly { readonly pattern: RegExp; readonly right: string }[] = [
  { pattern: /九[·•・]一八/gu, right: '九一八' },
  { pattern: /五[·•・]四(?=[”’]?(?:运动|精神|青年|奖章))/gu, right: '五四' },
  { pattern: /七[·•・]七(?=[”’]?事变)/gu, right: '七七' },
  { pattern: /八[·•・]一(?=[”’]?(?:建军|勋章|南昌|军旗))/gu, right: '八一' },
  { pattern: /五[·•・]一(?=[”’]?(?:国际劳动节|劳动节|劳动奖))/gu, right: '五一' },
  { pattern: /三[·•・]八(?=[”’]?(?:妇女节|国际|红旗))/gu, right: '三八' },
  { pattern: /(?<![一二三四五六七八九])(?:一二九|十二[·•・]九)(?=[”’]?运动(?!会))/gu, right: '一二·九' },
  { pattern: /(?<![一二三四五六七八九])一二八(?=[”’]?(?:事变|淞沪抗战))/gu, right: '一·二八' },
];

export default defineRule({
  name: '含月日的专名写法',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.1.6、5.2.3',
  severity: 'info',
  why: '含有月日的专名，用阿拉伯数字时以间隔号隔开月和日，并加引号（“3·15”）；用汉字时，只有涉及一月、十一月、十二月的才用间隔号（“一二·九”运动、九一八事变）。',
  mask: 'claims',
  bad: [
    { draft: '开展⟦3.15⟧消费者权益日宣传。', fixed: '开展“3·15”消费者权益日宣传。' },
    { draft: '勿忘“⟦九·一八⟧”事变。', fixed: '勿忘“九一八”事变。' },
    { draft: '纪念⟦12.9⟧运动九十周年。', fixed: '纪念“12·9”运动九十周年。' },
    { draft: '弘扬“⟦五·四⟧”精神。', fixed: '弘扬“五四”精神。' },
    { draft: '做好“⟦5.12⟧”防灾减灾日活动。', fixed: '做好“5·12”防灾减灾日活动。' },
    { draft: '举办⟦11·9⟧消防宣传活动。', fixed: '举办“11·9”消防宣传活动。' },
    { draft: '开展“⟦12.2⟧”全国交通安全日宣传。', fixed: '开展“12·2”全国交通安全日宣传。' },
    { draft: '吸取“⟦4.14⟧”火灾事故教训。', fixed: '吸取“4·14”火灾事故教训。' },
    { draft: '纪念⟦一二九⟧运动。', fixed: '纪念一二·九运动。' },
  ],
  good: [
    '开展“3·15”消费者权益日宣传。',
    '勿忘九一八事变。',
    '纪念“一二·九”运动九十周年。',
    '补助3.15万元。',
    '参加12.9公里健身跑。',
    '举办第12.9运动会',
    '增长5.4%。',
    '五一劳动节放假。',
    '第5.1劳动保护条款',
    '在“5·12”汶川特大地震中',
    '弘扬五四精神。',
    '5.4运动员报到',
    '《汉书·平帝纪》',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['.．·•・九八'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      const found = [
        ...[...text.matchAll(ARABIC)].map((match) => ({ match, right: match[0].replace(/\D/u, '·'), quotes: true })),
        ...HANZI.flatMap(({ pattern, right }) =>
          [...text.matchAll(pattern)].map((match) => ({ match, right, quotes: false })),
        ),
      ];
      for (const { match, right, quotes } of found) {
        const before = text[match.index - 1] ?? '';
        const bare = quotes && !/[“"‘]/u.test(before);
        if ((bare && before === '第') || (!bare && match[0] === right)) continue;
        const span = spanOf(paragraph, { from: match.index, to: match.index + match[0].length });
        const newText = bare ? `“${right}”` : right;
        yield {
          ...span,
          message: quotes
            ? `含月日的专名用间隔号隔开并加引号，写作“${right}”`
            : `这个专名写作“${right}”：只有涉及一月、十一月、十二月的才用间隔号`,
          fixes: [{ title: `改为${bare ? newText : `“${newText}”`}`, edits: [{ ...span, newText }] }],
        };
      }
    },
  },
});
