import { isClosing } from '../closings.ts';
import { begins, type CaretPlace, type Offer } from './place.ts';

/** A phrase and the initials of its pinyin. */
type Phrase = readonly [text: string, initials: string];

/** How the body of each kind of paper ends. */
const CLOSINGS: Readonly<Record<string, readonly Phrase[]>> = {
  通知: [['特此通知。', 'tctz']],
  通报: [['特此通报。', 'tctb']],
  报告: [['特此报告。', 'tcbg']],
  请示: [
    ['妥否，请批示。', 'tfqps'],
    ['当否，请批示。', 'dfqps'],
    ['以上请示，请予审批。', 'ysqsqysp'],
  ],
  批复: [
    ['此复。', 'cf'],
    ['特此批复。', 'tcpf'],
  ],
  函: [
    ['特此函达。', 'tchd'],
    ['请予函复。', 'qyhf'],
  ],
  复函: [
    ['特此函复。', 'tchf'],
    ['此复。', 'cf'],
  ],
  公告: [['特此公告。', 'tcgg']],
  通告: [['特此通告。', 'tctg']],
  议案: [['请予审议。', 'qysy']],
};

/** What leads from the reason to the matter, by kind. */
const LEADS: Readonly<Record<string, readonly Phrase[]>> = {
  通知: [['现将有关事项通知如下：', 'xjygsxtzrx']],
  通报: [['现将有关情况通报如下：', 'xjygqktbrx']],
  报告: [['现将有关情况报告如下：', 'xjygqkbgrx']],
  请示: [['现就有关事项请示如下：', 'xjygsxqsrx']],
  批复: [['现批复如下：', 'xpfrx']],
  函: [['现将有关事项函告如下：', 'xjygsxhgrx']],
  复函: [['现函复如下：', 'xhfrx']],
  公告: [['现将有关事项公告如下：', 'xjygsxggrx']],
  通告: [['现将有关事项通告如下：', 'xjygsxtgrx']],
};

/** So much of a phrase's beginning is no other wording: 现将《…》印发 goes on with something else. */
const LEAST_OF_LEAD = 3;
/** What an answer begins with; 现 behind it leads to nothing but the answer. */
const ANSWERS = /(?:收悉|研究|同意)[，。]$/u;

const genreOf = ({ document }: CaretPlace): string => document.title?.genre ?? '';
const phrasesOf = (table: typeof CLOSINGS, genre: string) => (Object.hasOwn(table, genre) ? (table[genre] ?? []) : []);

function matching(phrases: readonly Phrase[], typed: string, least: number, all: boolean, detail: string): Offer[] {
  return phrases.flatMap(([label, initials]) => {
    const isSpelt = /^[a-z]{2,}$/u.test(typed) && initials.startsWith(typed);
    if (!(typed === '' ? all : isSpelt || begins(label, typed, least))) return [];
    return [{ label, detail, replaces: typed.length, filter: isSpelt ? initials : label }];
  });
}

/** 特此通知。, 妥否，请批示。 on a line of its own behind the body. */
export function closings(place: CaretPlace): Offer[] {
  const { above, below, atEnd, asked, before } = place;
  const isBehindBody = above?.part === 'main' && ['paragraph', 'item', 'heading', 'field'].includes(above.role);
  const isLast = below === undefined || !['paragraph', 'item', 'heading', 'field'].includes(below.role);
  if (!atEnd || !isBehindBody || !isLast || isClosing(above)) return [];
  return matching(phrasesOf(CLOSINGS, genreOf(place)), before.trim(), 2, asked, '结束语');
}

/** 现将有关事项通知如下： at the beginning of a sentence or a clause. */
export function leads(place: CaretPlace): Offer[] {
  const { atEnd, above, before, document } = place;
  if (!atEnd || above?.part !== 'main' || above.role === 'title' || !document.title) return [];
  const typed = /(?<=^[\s　]*|[，。；])[\p{Script=Han}a-z]*$/u.exec(before)?.[0] ?? '';
  const isFirst = above?.role === 'recipient' || above?.role === 'salutation' || /[，。]$/u.test(before);
  const genre = genreOf(place);
  const isAnswer = genre === '复函' || genre === '批复';
  const least = isAnswer && ANSWERS.test(before.slice(0, before.length - typed.length)) ? 1 : LEAST_OF_LEAD;
  return matching(phrasesOf(LEADS, genre), typed, least, place.asked && isFirst, '过渡语');
}
