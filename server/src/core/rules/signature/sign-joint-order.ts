import type { Document } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { markedIssuers } from '../header/headers.ts';
import { defineRule } from '../rule.ts';
import { type Signer, signersOf } from '../title/titles.ts';
import { mayBeSame, organsIn } from './organs.ts';

/** The issuers that the title names before 关于, in their order; undefined where they cannot be told apart. */
function titleIssuers({ title, paragraphs }: Document): string[] | undefined {
  const names: string[] = [];
  for (const index of title?.paragraphs ?? []) {
    const text = paragraphs[index]?.content.view.text ?? '';
    const [before = ''] = text.split(/关于|转发|印发/u);
    const found = before.trim() === '' ? [] : organsIn(before);
    if (!found) return undefined;
    names.push(...found);
    if (before.length < text.length) break;
  }
  return names;
}

/** Where each signer stands in the order; undefined unless names and signers are the same organs, one to one. */
function order(names: readonly string[], signers: readonly Signer[]): number[] | undefined {
  if (names.length < 2 || names.length !== signers.length) return undefined;
  const places = signers.map(({ text }) => {
    const fitting = names.flatMap((name, i) => (mayBeSame(name, text) ? [i] : []));
    return fitting.length === 1 ? (fitting[0] ?? -1) : -1;
  });
  return places.includes(-1) || new Set(places).size < places.length ? undefined : places;
}

const REST = '⏎各学校：⏎现将有关事项通知如下。⏎';
const TITLE = '青云县教育局　青云县财政局⏎关于拨付校舍维修经费的通知';

export default defineRule({
  name: '联合署名顺序与标题不一致',
  source: '国标',
  clause: 'GB/T 9704—2012 7.2.4、7.3.5.1',
  severity: 'warning',
  usual: true,
  why: '联合行文主办机关在前，标准规定各机关署名一般“按照发文机关顺序整齐排列”。标题、发文机关标志和落款的顺序不一，看不出谁是主办机关，印章也容易盖错位置。',
  bad: [
    {
      draft: `${TITLE}${REST}⟦青云县财政局⟧⏎青云县教育局⏎2025年3月5日`,
      fixed: `${TITLE}${REST}青云县教育局⏎青云县财政局⏎2025年3月5日`,
    },
    {
      draft: `${TITLE}${REST}⟦县财政局⟧　县教育局⏎2025年3月5日`,
      fixed: `${TITLE}${REST}县教育局　县财政局⏎2025年3月5日`,
    },
    {
      draft: `中共石桥镇委员会⏎石桥镇人民政府文件⏎石委发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。⏎⟦石桥镇人民政府⟧⏎中共石桥镇委员会⏎2025年3月5日`,
      fixed: `中共石桥镇委员会⏎石桥镇人民政府文件⏎石委发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。⏎中共石桥镇委员会⏎石桥镇人民政府⏎2025年3月5日`,
    },
  ],
  good: [
    `${TITLE}${REST}青云县教育局⏎青云县财政局⏎2025年3月5日`,
    `${TITLE}${REST}县教育局　县财政局⏎2025年3月5日`,
    `${TITLE}${REST}青云县教育局⏎2025年3月5日`,
    `${TITLE}${REST}青云县财政局⏎青云县审计局⏎2025年3月5日`,
    `青云县教育局等三部门关于开展检查的通知${REST}青云县公安局⏎青云县教育局⏎青云县财政局⏎2025年3月5日`,
    `青云县教育局关于拨付校舍维修经费的通知${REST}青云县教育局⏎2025年3月5日`,
    `关于拨付校舍维修经费的通知${REST}青云县财政局⏎青云县教育局⏎2025年3月5日`,
    `中共青云县委　青云县人民政府关于加强校舍安全的意见${REST}中共青云县委⏎青云县人民政府⏎2025年3月5日`,
  ],
  check: {
    unit: 'document',
    *run(document) {
      const signers = signersOf(document);
      if (signers.length < 2) return;
      const marked = markedIssuers(document).map(({ name }) => name);
      const named = titleIssuers(document);
      const source = named && named.length > 1 ? named : marked;
      const places = order(source, signers);
      const at = places?.findIndex((place, i) => place !== i) ?? -1;
      const signer = signers[at];
      if (!places || !signer) return;
      yield {
        ...spanOf(signer.paragraph, signer),
        message: `署名顺序与${source === named ? '标题' : '发文机关标志'}不一致；一般按发文机关顺序署名，应是“${source.join('”“')}”`,
        fixes: [
          {
            title: '按发文机关顺序重排署名',
            edits: signers.map(({ paragraph, from, to }, i) => ({
              ...spanOf(paragraph, { from, to }),
              newText: signers[places.indexOf(i)]?.text ?? '',
            })),
          },
        ],
      };
    },
  },
});
