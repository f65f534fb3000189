import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { bodyOf } from '../meeting/elements.ts';
import { defineRule } from '../rule.ts';
import { issuerIn, signersOf, titleOf } from '../title/titles.ts';

/** Others' organs of that name rather than this one. */
const OTHERS = /(?:各|有关|每|本级|上级|下级|所属|全[省市县区镇校]|省|中央|国家|本|我|贵|你)[^，。；：]{0,4}$/u;
const NO_NAME = '报送交给至到向由与和经请系馈，。；：、（';
/** What an organ's name may have in front when it is named in full (镇, 县, 石桥镇), behind words that lead to the signer. */
const OWNER = new RegExp(
  `(?:[${NO_NAME}]|^)(?<owner>[^${NO_NAME}]{0,2}[省市县区旗州镇乡村院校局委厅部社团厂站所馆会])$`,
  'u',
);
/** So short a name may be anybody's. */
const LEAST = 3;

const ownerIn = (before: string) => OWNER.exec(before)?.groups?.['owner'] ?? '';

/** What the title has in front of the signer's name: 石桥镇 of 石桥镇综合行政执法队关于…. */
function ownerInTitle(document: Document, name: string): string {
  const title = titleOf(document);
  const issuer = title ? issuerIn(title.text) : '';
  return issuer.endsWith(name) ? issuer.slice(0, -name.length) : '';
}

/** Where the body writes the signer's name: with what stands in front of it. */
function mentions(body: readonly Paragraph[], name: string) {
  return body.flatMap((paragraph) => {
    const { text } = paragraph.content.view;
    const found = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      found.push({ paragraph, at, before: text.slice(Math.max(0, at - 40), at) });
    return found;
  });
}

const HEAD = '关于做好值班工作的通知⏎各村：⏎';

export default defineRule({
  name: '署名机关名称前后不一',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（十一）',
  severity: 'info',
  why: '条例规定署“发文机关全称或者规范化简称”。正文称“镇党政办公室”，落款只写“党政办公室”，离开本单位就看不出是哪一级的。',
  bad: [
    {
      draft: `${HEAD}值班表请报镇党政办公室备查。⏎⏎⟦党政办公室⟧⏎2025年3月5日`,
      fixed: `${HEAD}值班表请报镇党政办公室备查。⏎⏎镇党政办公室⏎2025年3月5日`,
    },
    {
      draft: `${HEAD}意见请反馈至县安委会办公室。⏎⏎⟦安委会办公室⟧⏎2025年3月5日`,
      fixed: `${HEAD}意见请反馈至县安委会办公室。⏎⏎县安委会办公室⏎2025年3月5日`,
    },
    {
      draft: `${HEAD}请假的须经院党委办公室批准，并向院党委办公室报备。⏎⏎⟦党委办公室⟧⏎2025年3月5日`,
      fixed: `${HEAD}请假的须经院党委办公室批准，并向院党委办公室报备。⏎⏎院党委办公室⏎2025年3月5日`,
    },
    {
      draft: `${HEAD}值班表请报石桥镇党政办公室备查。⏎⏎⟦党政办公室⟧⏎2025年3月5日`,
      fixed: `${HEAD}值班表请报石桥镇党政办公室备查。⏎⏎石桥镇党政办公室⏎2025年3月5日`,
    },
    {
      draft: `${HEAD}报名表交校团委组织部。⏎⏎⟦团委组织部⟧⏎2025年3月5日`,
      fixed: `${HEAD}报名表交校团委组织部。⏎⏎校团委组织部⏎2025年3月5日`,
    },
    {
      draft:
        '石桥镇综合行政执法队关于拆除违建的通知⏎各村：⏎拆除情况请书面告知石桥镇综合行政执法队。⏎⏎⟦综合行政执法队⟧⏎2025年3月5日',
      fixed:
        '石桥镇综合行政执法队关于拆除违建的通知⏎各村：⏎拆除情况请书面告知石桥镇综合行政执法队。⏎⏎石桥镇综合行政执法队⏎2025年3月5日',
    },
    {
      draft: '南溪学院后勤管理处关于停水的通知⏎各单位：⏎如有疑问请致电南溪学院后勤管理处。⏎⏎⟦后勤管理处⟧⏎2025年3月5日',
      fixed:
        '南溪学院后勤管理处关于停水的通知⏎各单位：⏎如有疑问请致电南溪学院后勤管理处。⏎⏎南溪学院后勤管理处⏎2025年3月5日',
    },
  ],
  good: [
    '石桥镇综合行政执法队关于拆除违建的通知⏎各村：⏎情况告知石桥镇综合行政执法队。⏎⏎石桥镇综合行政执法队⏎2025年3月5日',
    '南溪学院团委组织部关于评优的通知⏎各团支部：⏎材料送南溪学院团委组织部。有疑问请与团委组织部联系。⏎⏎团委组织部⏎2025年3月5日',
    '南溪学院后勤管理处关于停水的通知⏎各单位：⏎请提前储水。⏎⏎后勤管理处⏎2025年3月5日',
    `${HEAD}值班表请报镇党政办公室备查。⏎⏎镇党政办公室⏎2025年3月5日`,
    `${HEAD}值班表请报县档案馆。⏎⏎镇党政办公室⏎2025年3月5日`,
    `${HEAD}值班表请报镇党政办公室，有疑问请与党政办公室联系。⏎⏎党政办公室⏎2025年3月5日`,
    `${HEAD}根据省委组织部通知精神，现将值班工作安排如下。⏎⏎组织部⏎2025年3月5日`,
    `${HEAD}各学院教务处要认真落实。⏎⏎教务处⏎2025年3月5日`,
    `${HEAD}值班表请报石桥镇党政办公室备查。⏎⏎石桥镇党政办公室⏎2025年3月5日`,
    `${HEAD}值班表报县教育局党委办公室。⏎⏎党委办公室⏎2025年3月5日`,
    `${HEAD}值班表请报我办公室备查。⏎⏎党政办公室⏎2025年3月5日`,
    `${HEAD}值班表请报本办公室备查。⏎⏎办公室⏎2025年3月5日`,
    `${HEAD}值班表请报县教育局和县财政局。⏎⏎青云县教育局　青云县财政局⏎2025年3月5日`,
    `${HEAD}值班表报县教育局党委办公室、院党委办公室。⏎⏎党委办公室⏎2025年3月5日`,
  ],
  check: {
    unit: 'document',
    *run(document) {
      const body = bodyOf(document);
      for (const signer of signersOf(document)) {
        const name = signer.text;
        if (name.length < LEAST) continue;
        const found = mentions(body, name);
        const [first] = found;
        const titled = ownerInTitle(document, name);
        const owners = new Set(
          found.map(({ before }) => {
            if (titled !== '' && before.endsWith(titled)) return titled;
            return OTHERS.test(before) ? '' : ownerIn(before);
          }),
        );
        const [owner = ''] = owners;
        // one owner throughout: never alone, never another's
        if (!first || owner === '' || owners.size > 1) continue;
        const at = spanOf(first.paragraph, { from: first.at - owner.length, to: first.at + name.length });
        const span = spanOf(signer.paragraph, signer);
        yield {
          ...span,
          message: `落款署“${name}”，正文称“${owner}${name}”；署名应用全称或规范化简称，请前后统一`,
          related: [{ ...at, message: '正文的称呼' }],
          fixes: [
            { title: `落款改为“${owner}${name}”`, edits: [{ start: span.start, end: span.start, newText: owner }] },
          ],
        };
      }
    },
  },
});
