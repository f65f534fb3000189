import { namesOrgan } from '../../model/shapes.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { type Headline, issuerIn, lineAt, type Signer, signersOf, spanIn, titleOf } from './titles.ts';

/** Names of one organ in two orders, and what has no part in a name: brackets, 、 and the Party's own name. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/[（(][^（）()]{0,30}[）)]|[、 　]/gu, ''],
  [/(?:中国共产党|中共)([^委]{1,24}?)(总支部|支部)委员会/gu, '$1党$2'],
  [/(?:中国共产党|中共)([^委]{1,24})委员会/gu, '$1党委'],
  [/中国共产党|中共/gu, ''],
  [/(?:政协|中国人民政治协商会议)([^委政协]{1,10}[省市县区州])委员会/gu, '$1政协'],
  [/(?:共青团|中国共产主义青年团)([^委团]{1,16})委(?:员会)?/gu, '$1团委'],
];

/** The name as it can be compared: 中共石桥镇委员会 and 石桥镇党委 are one organ. */
function plain(name: string): string {
  return FORMS.reduce((text, [form, right]) => text.replace(form, right), name);
}

/** 校团委, 局党组: the unit's own name left out. */
const OWN = /^(?:学校|医院|集团|公司|机关|[校院局厂所站])(?=.{2})/u;

/** Every character of the shorter name stands in the longer one, in order: 县政府办 and 青云县人民政府办公室. */
function abbreviates(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/** An office within the organ that the other name names: not the same issuer. */
const WITHIN = /^(?:办公[室厅]|党政办公室|综合办公室|党组|机关党委|工会(?:委员会)?|团委|纪委)$/u;

function differ(title: string, signer: string): boolean {
  const [a, b] = [plain(title), plain(signer)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short !== long && long.startsWith(short) && namesOrgan(short) && !/[省市县区镇乡村道]$/u.test(short))
    return WITHIN.test(long.slice(short.length));
  return !abbreviates(short, long) && !abbreviates(short.replace(OWN, ''), long);
}

/** The signer that the title does not name, if one can be told. */
function stranger(issuer: string, signers: readonly Signer[]): Signer | undefined {
  const [only] = signers;
  if (!only) return undefined;
  if (signers.length === 1) return namesOrgan(only.text) && differ(issuer, only.text) ? only : undefined;
  const all = signers.map(({ text }) => plain(text)).join('');
  if (abbreviates(all, plain(issuer))) return undefined;
  // The others stand in the title as they sign, so this one ought to.
  const named = signers.filter(({ text }) => issuer.includes(text));
  const others = signers.filter((signer) => !named.includes(signer));
  return named.length > 0 && others.length === 1 && namesOrgan(others[0]?.text ?? '') ? others[0] : undefined;
}

/** Papers that a meeting or its chair issues, or that a person signs. */
const OTHERS_SIGN = /(?:决议|公报|令|议案|纪要|讲话)$/u;

function fixesOf(title: Headline, issuer: string, signer: Signer, single: boolean) {
  if (!single) return [];
  const whole = lineAt(title, 0) === lineAt(title, issuer.length - 1);
  return [
    { title: `落款改为“${issuer}”`, edits: [{ ...spanOf(signer.paragraph, signer), newText: issuer }] },
    ...(whole
      ? [{ title: `标题改为“${signer.text}”`, edits: [{ ...spanIn(title, 0, issuer.length), newText: signer.text }] }]
      : []),
  ];
}

export default defineRule({
  name: '标题发文机关与落款不一致',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（七）、第九条（十一）',
  severity: 'warning',
  why: '标题里的发文机关和落款署名应是同一个机关。两处不同，多半是套用旧稿没有改净，收文的人也不知道是谁发的文、该盖谁的印章。全称和规范化简称不算不一致。',
  bad: [
    {
      draft: '石桥镇人民政府关于防汛的通知⏎各村：⏎现将有关事项通知如下。⏎⟦青石镇人民政府⟧⏎2025年3月5日',
      fixed: '石桥镇人民政府关于防汛的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft: '青云县教育局关于放假的通知⏎各学校：⏎现将有关事项通知如下。⏎⟦青云县体育局⟧⏎2025年3月5日',
      fixed: '青云县教育局关于放假的通知⏎各学校：⏎现将有关事项通知如下。⏎青云县教育局⏎2025年3月5日',
    },
    {
      draft:
        '中共石桥镇委员会⏎关于做好发展党员工作的通知⏎各党支部：⏎现将有关事项通知如下。⏎⟦石桥镇人民政府⟧⏎2025年3月5日',
      fixed:
        '中共石桥镇委员会⏎关于做好发展党员工作的通知⏎各党支部：⏎现将有关事项通知如下。⏎中共石桥镇委员会⏎2025年3月5日',
    },
    {
      draft:
        '青云县人民政府转发县水务局防汛意见的通知⏎各乡镇人民政府：⏎现转发给你们。⏎⟦青云县人民政府办公室⟧⏎2025年3月5日',
      fixed: '青云县人民政府转发县水务局防汛意见的通知⏎各乡镇人民政府：⏎现转发给你们。⏎青云县人民政府⏎2025年3月5日',
    },
    '青云县教育局　青云县财政局关于拨款的通知⏎各学校：⏎现将有关事项通知如下。⏎青云县教育局　⟦青云县体育局⟧⏎2025年3月5日',
    {
      draft:
        '临江市第二人民医院关于召开职工大会的通知⏎各科室：⏎现将有关事项通知如下。⏎⟦临江市第三人民医院⟧⏎2025年3月5日',
      fixed: '临江市第二人民医院关于召开职工大会的通知⏎各科室：⏎现将有关事项通知如下。⏎临江市第二人民医院⏎2025年3月5日',
    },
  ],
  good: [
    '石桥镇人民政府关于防汛的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    '青云县教育局　青云县财政局关于拨款的通知⏎各学校：⏎现将有关事项通知如下。⏎青云县教育局　青云县财政局⏎2025年3月5日',
    '青云县教育局　青云县财政局⏎关于拨款的通知⏎各学校：⏎现将有关事项通知如下。⏎青云县教育局⏎青云县财政局⏎2025年3月5日',
    '石桥镇关于防汛的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    '青云县人民政府办公室关于防汛的通知⏎各乡镇：⏎现将有关事项通知如下。⏎青云县政府办⏎2025年3月5日',
    '中共南溪学院委员会关于学习的通知⏎各党总支：⏎现将有关事项通知如下。⏎南溪学院党委⏎2025年3月5日',
    '县委宣传部　县教育局关于开展读书活动的通知⏎各学校：⏎现将有关事项通知如下。⏎中共青云县委宣传部⏎青云县教育局⏎2025年3月5日',
    '青云县教育局等五部门关于开展检查的通知⏎各学校：⏎现将有关事项通知如下。⏎青云县教育局⏎青云县公安局⏎2025年3月5日',
    '青云县卫健委关于做好防汛工作的通知⏎各医院：⏎现将有关事项通知如下。⏎青云县卫生健康委员会⏎2025年3月5日',
    '石桥镇人民政府关于防汛的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府（镇党政办公室代章）⏎2025年3月5日',
    '青云县人民政府关于提请审议《防汛条例》的议案⏎县人大常委会：⏎现提请审议。⏎县长　周明⏎2025年3月5日',
    '石桥镇第五届人民代表大会第二次会议关于预算的决议⏎会议批准了预算。⏎石桥镇人民代表大会主席团⏎2025年3月5日',
    '石桥镇2025年关于防汛的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    '关于防汛的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日',
    '共青团青云县委关于开展活动的通知⏎各团支部：⏎现将有关事项通知如下。⏎共青团青云县委员会⏎2025年3月5日',
    '石桥镇党委　石桥镇人民政府关于表彰先进的通知⏎各村：⏎现将有关事项通知如下。⏎中共石桥镇委员会⏎石桥镇人民政府⏎2025年3月5日',
    '中共石桥镇委员会　石桥镇人民政府关于表彰先进的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇党委⏎石桥镇人民政府⏎2025年3月5日',
    '青云县政协办公室关于召开会议的通知⏎各委员：⏎现将有关事项通知如下。⏎政协青云县委员会办公室⏎2025年3月5日',
    '下沙湾村党支部关于召开党员大会的通知⏎各党员：⏎现将有关事项通知如下。⏎中共下沙湾村支部委员会⏎2025年3月5日',
    '校团委关于开展活动的通知⏎各团支部：⏎现将有关事项通知如下。⏎共青团青云县第一中学委员会⏎2025年3月5日',
    '院工会关于开展活动的通知⏎各工会小组：⏎现将有关事项通知如下。⏎青云县人民医院工会委员会⏎2025年3月5日',
    '青云县团委关于开展活动的通知⏎各团支部：⏎现将有关事项通知如下。⏎共青团青云县委员会⏎2025年3月5日',
    '青云县委、县政府关于防汛的通知⏎各村：⏎现将有关事项通知如下。⏎中共青云县委员会⏎青云县人民政府⏎2025年3月5日',
    '青云县教育局　青云县财政局关于拨款的通知⏎各学校：⏎现将有关事项通知如下。⏎青云县财政局⏎2025年3月5日',
    '青云县人大常委会关于召开会议的通知⏎各委员：⏎现将有关事项通知如下。⏎青云县人民代表大会常务委员会⏎2025年3月5日',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const title = titleOf(document);
      if (!title || OTHERS_SIGN.test(title.text)) return;
      const issuer = issuerIn(title.text);
      if (issuer.length < 3 || /[\d等]|各/.test(issuer) || !(namesOrgan(issuer) || /[省市县区]$/u.test(issuer))) return;
      const signers = signersOf(document);
      const signer = stranger(issuer, signers);
      if (!signer) return;
      yield {
        ...spanOf(signer.paragraph, signer),
        message: `落款“${signer.text}”与标题中的发文机关“${issuer}”不一致，请核对并统一`,
        related: [{ ...spanIn(title, 0, issuer.length), message: '标题中的发文机关' }],
        fixes: fixesOf(title, issuer, signer, signers.length === 1),
      };
    },
  },
});
