import type { Paragraph } from '../../model/document.ts';
import { sourceOf, spanOf } from '../../model/spans.ts';
import type { Token, ViewRange } from '../../model/token.ts';
import { viewOffset } from '../../text/view.ts';
import { WIDE_CHARACTERS } from '../needed.ts';
import { defineRule, type Edit } from '../rule.ts';

const WIDE = /[０-９Ａ-Ｚａ-ｚ]/u;
/** Tokens that are mended as a whole, and those whose figures are their own rules' affair. */
const WHOLE: ReadonlySet<Token['kind']> = new Set(['date', 'clock', 'phone', 'mail', 'url', 'standard']);
const OWNED: ReadonlySet<Token['kind']> = new Set(['documentNumber', 'ordinal', 'secrecy', 'code']);
/** Letters that stand for figures, which are other rules'. */
const LOOKALIKE = /\d[OoIl]|[OoIl]\d|(?<=[〇○零一二三四五六七八九])O|O(?=[〇○零一二三四五六七八九])/u;

/** Stretches of full-width letters and digits; one for a whole date or telephone number. */
function* stretches({ content }: Paragraph): Generator<ViewRange> {
  const { tokens, view, source } = content;
  const wide = (at: number) => WIDE.test(source[viewOffset(view, at)] ?? '');
  const around = tokens.filter(({ kind }) => WHOLE.has(kind) || OWNED.has(kind));
  let next = 0;
  for (let at = 0; at < view.text.length; at++) {
    if (!wide(at)) continue;
    while (next < around.length && (around[next]?.to ?? 0) <= at) next++;
    const token = around[next];
    const inside = token !== undefined && token.from <= at;
    let to = at + 1;
    while (to < view.text.length && (wide(to) || (/[.．]/.test(view.text[to] ?? '') && wide(to + 1)))) to++;
    if (inside && token.kind !== 'ordinal') to = token.to;
    // a colon of full width goes first, by its own rule; labels with a mark of full width or a wrong one are left
    const skipped =
      inside &&
      (token.kind === 'ordinal'
        ? token.mark.text !== '.'
        : OWNED.has(token.kind) || (token.kind === 'clock' && token.form === '：'));
    const before = view.text.slice(Math.max(0, at - 1), at);
    const after = view.text.slice(to, to + 1);
    if (!skipped && !LOOKALIKE.test(before + view.text.slice(at, to) + after)) yield { from: at, to };
    at = to - 1;
  }
}

/** The edits that make a stretch half-width: the full-width characters, and the dot or hyphen between them. */
function narrowing(paragraph: Paragraph, { from, to }: ViewRange): Edit[] {
  const { text } = paragraph.content.view;
  const edits: Edit[] = [];
  for (let at = from; at < to; at++) {
    const span = spanOf(paragraph, { from: at, to: at + 1 });
    const written = sourceOf(paragraph, { from: at, to: at + 1 });
    const between = at > from && at < to - 1 && /[．－]/u.test(written);
    if (!WIDE.test(written) && !between) continue;
    const newText = written === '．' ? '.' : written === '－' ? '-' : (text[at] ?? '');
    const last = edits.at(-1);
    if (last?.end === span.start) edits[edits.length - 1] = { ...last, end: span.end, newText: last.newText + newText };
    else edits.push({ ...span, newText });
  }
  return edits;
}

export default defineRule({
  name: '全角数字、字母',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.1.7.1',
  usual: true,
  severity: 'warning',
  why: '阿拉伯数字一般用半角，两个数字占一个汉字的位置。全角的数字、字母排出来又宽又散，检索、统计、拨号时也认不出来。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  mendsQuotations: true,
  bad: [
    { draft: '共⟦５０⟧人参加。', fixed: '共50人参加。' },
    { draft: '地点在⟦Ａ⟧座会议室。', fixed: '地点在A座会议室。' },
    { draft: '会议定于⟦２０２５年３月５日⟧召开。', fixed: '会议定于2025年3月5日召开。' },
    { draft: '会议定于上午⟦９:００⟧召开。', fixed: '会议定于上午9:00召开。' },
    { draft: '同比增长⟦３．５⟧％。', fixed: '同比增长3.5％。' },
    { draft: '联系电话：⟦０３００－６６２００１９⟧', fixed: '联系电话：0300-6620019' },
    { draft: '二⟦Ｅ⟧会议室', fixed: '二E会议室' },
    { draft: '各单位⟦Ａ⟧、B两组', fixed: '各单位A、B两组' },
    { draft: '1.报名⏎⟦２⟧.报到', fixed: '1.报名⏎2.报到' },
  ],
  good: [
    '共50人参加。',
    '地点在A座会议室。',
    '临教函〔２０２４〕5号',
    '总结二Ｏ二五年工作。',
    '经费预算２Ｏ万元。',
    '１．报名⏎２．报到',
    '１、报名',
    '上午９：００开会。',
    '秘密★１年⏎石桥镇人民政府文件',
    '完成率达到50％。',
    '①身份证',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [WIDE_CHARACTERS] },
    *run(paragraph) {
      if (!WIDE.test(paragraph.content.source)) return;
      for (const range of stretches(paragraph)) {
        yield {
          ...spanOf(paragraph, range),
          message: `“${sourceOf(paragraph, range)}”是全角的，数字和字母一般用半角`,
          fixes: [{ title: '改为半角', safe: true, edits: narrowing(paragraph, range) }],
        };
      }
    },
  },
});
