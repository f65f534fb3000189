import type { Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { ClockToken } from '../../model/token.ts';
import { defineRule, type Report } from '../rule.ts';
import { digitsOf, writeClock } from './clocks.ts';
import { clocksOf, isQuoted } from './dates.ts';

interface Place {
  readonly paragraph: Paragraph;
  readonly token: ClockToken;
}

/** The hour at which a telegram is signed, on a line of its own, is written in a form of its own. */
const SIGNED = /^\d{4}年\d{1,2}月\d{1,2}日[ 　]?\d{1,2}[时点](?:\d{1,2}分)?$/u;

const family = ({ token }: Place) => (token.form === '：' ? ':' : token.form);
/** What another rule reports of this very place. */
const isReported = ({ paragraph, token }: Place) =>
  token.form === '：' ||
  token.minutes === undefined ||
  /[半整钟刻]$/.test(paragraph.content.view.text.slice(token.from, token.to)) ||
  (token.period !== undefined && token.hour > 12);
const rangeOf = ({ paragraph, token }: Place) => digitsOf(paragraph.content.view.text, token);
const textOf = (place: Place) => {
  const { from, to } = rangeOf(place);
  return place.paragraph.content.view.text.slice(from, to);
};

const inForm = ({ token }: Place, form: ClockToken['form']) => writeClock(token.hour, token.minute, form);

/** One report on a place of the rarer form that no other rule reports on already. */
function report(
  places: readonly Place[],
  other: Place,
  title: string,
  edits: readonly Place[],
  form: ClockToken['form'],
): Report[] {
  const place = places.find((candidate) => !isReported(candidate));
  if (!place) return [];
  const line = (other.paragraph.lines[0]?.number ?? 0) + 1;
  return [
    {
      ...spanOf(place.paragraph, rangeOf(place)),
      message: `同文时刻写法不一：此处写“${textOf(place)}”，第${line}行写“${textOf(other)}”，${title}`,
      related: [{ ...spanOf(other.paragraph, rangeOf(other)), message: `此处写“${textOf(other)}”` }],
      fixes: [
        {
          title: edits.length === 1 && edits[0] ? `改为“${inForm(edits[0], form)}”` : title.replace(/^宜/u, ''),
          edits: edits.map((edited) =>
            edited.token.form === '：' && form === ':'
              ? { ...spanOf(edited.paragraph, edited.token.separator), newText: ':' }
              : {
                  ...spanOf(edited.paragraph, rangeOf(edited)),
                  newText: inForm(edited, form),
                },
          ),
        },
      ],
    },
  ];
}

export default defineRule({
  name: '同文时刻写法不一',
  source: '数字国标',
  clause: 'GB/T 15835—2011 4.3',
  severity: 'info',
  why: '标准要求“同类别同形式”：同一文件里的时刻，“9:00”“9时”“9点”只用一种。',
  parts: ['main', 'agenda'],
  bad: [
    { draft: '会议定于9：00开始，请提前入场。⏎时间：⟦9:00⟧', fixed: '会议定于9:00开始，请提前入场。⏎时间：9:00' },
    { draft: '9时报到，⟦14:30⟧开会。', fixed: '9时报到，14时30分开会。' },
    { draft: '9:00报到，10:30参观，下午⟦2时⟧座谈。', fixed: '9:00报到，10:30参观，下午2:00座谈。' },
  ],
  good: [
    '9:00报到，14:30开会。',
    '关于做好防汛工作的紧急通知⏎各村：⏎请于每日7:00前报送。⏎石桥镇人民政府⏎2026年7月8日10时',
    '9时报到，14时30分开会。',
    '9:00报到，会上宣读“8时集合”的命令。',
    '会议定于上午9：00开始，下午2：30结束。',
    '9时报到，培训共8课时，每课时40分钟。',
    '关于召开防汛会议的通知⏎各村：⏎会议定于3月6日9:00召开，9:20前入场。⏎石桥镇人民政府⏎2025年3月5日⏎⏎⏎⏎⏎⏎全县防汛会议召开⏎3月4日上午9时，全县防汛会议召开，11时结束。',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['clock'] },
    *run(document) {
      const places = document.paragraphs
        .filter(({ part, content }) => (part === 'main' || part === 'agenda') && !SIGNED.test(content.view.text))
        .flatMap((paragraph) => clocksOf(paragraph).map((token): Place => ({ paragraph, token })))
        .filter(({ paragraph, token }) => !isQuoted(paragraph, token));
      const families = new Map<ClockToken['form'], Place[]>();
      for (const place of places) {
        const members = families.get(family(place)) ?? [];
        members.push(place);
        families.set(family(place), members);
      }
      const [most, ...fewer] = [...families].sort((a, b) => b[1].length - a[1].length);
      const usual = most?.[1].find(({ token: { hour } }) => hour > 0) ?? most?.[1][0];
      if (!most || !usual) return;
      for (const [, rarer] of fewer)
        yield* report(rarer, usual, `宜统一用“${writeClock(9, 30, most[0])}”一类的写法`, rarer, most[0]);
      const wide = places.filter(({ token }) => token.form === '：');
      const narrow = places.filter(({ token }) => token.form === ':');
      if (fewer.length === 0 && wide[0] && narrow.length > 0)
        yield* report(narrow, wide[0], '宜统一用半角冒号', wide, ':');
    },
  },
});
