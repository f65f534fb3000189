import { remembered } from '../../text/remember.ts';
import type { Person } from '../unitFacts.ts';

/** Posts that people may have, beside those that the unit names; 组长 and 队长 come beside any post. */
const POSTS =
  '书记|主任|局长|县长|市长|区长|镇长|乡长|院长|校长|处长|科长|部长|主席|秘书长|会长|经理|董事长|所长|站长|馆长|厅长|总监';
const POST = `(?:第一|常务)?(?:副|代理?)?(?:${POSTS})`;
const POST_BEFORE = new RegExp(`${POST}$`, 'u');
const POST_BEHIND = new RegExp(`^${POST}`, 'u');
/** Posts of the past: the unit's facts are of today. */
const PAST = /(?:原任?|前任?|老|[上离卸历首曾时]任|退休)$/u;
/** Posts of other organs, which a person may have beside the registered one: 村党支部书记. */
const BESIDE = /(?:支部|总支|村|社区|小组|[协商学]会|公司)$/u;

/** A post as written, and those that 、 or / joins to it. */
interface WrittenPost {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly joined: readonly string[];
}

/** A registered person named in a text, with the posts written right before and behind the name. */
export interface Named {
  readonly person: Person;
  readonly from: number;
  readonly to: number;
  readonly posts: readonly WrittenPost[];
}

/** What follows a post behind a name, or a name of two characters, rather than going on with it: 周明主持, not 周明亮. */
const ENDS =
  /^(?:$|[^\p{Script=Han}]|同志|先生|女士|主持|讲|作|出席|列席|参加|到|在|对|同|和|与|及|就|说|指出|强调|要求|为|任|带|率|陪|传达|汇报|宣读|总结|部署)/u;
/** 周明镇长的讲话. */
const POST_ENDS = new RegExp(`${ENDS.source}|^(?:的|提出|宣布|介绍|组织|通报)`, 'u');

/** What is looked up in a list of people again and again. */
interface PeopleFacts {
  readonly posts: ReadonlySet<string>;
  /** The posts that one person alone has. */
  readonly owners: ReadonlyMap<string, Person>;
  /** The longer names that hold a name. */
  readonly longer: ReadonlyMap<string, readonly string[]>;
}

const factsOf = remembered((people: readonly Person[]): PeopleFacts => {
  const all = new Map<string, Person | undefined>();
  for (const person of people)
    for (const post of new Set(person.posts)) all.set(post, all.has(post) ? undefined : person);
  const names = people.map(({ name }) => name);
  return {
    longer: new Map(names.map((name) => [name, names.filter((other) => other !== name && other.includes(name))])),
    posts: new Set(all.keys()),
    owners: new Map([...all].flatMap(([post, person]) => (person ? [[post, person] as const] : []))),
  };
});

/** The first words that are posts. */
function posts(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => !POST_BEFORE.test(word));
  return end < 0 ? words : words.slice(0, end);
}

const JOIN = /[、/／]/u;
const NO_POST = /[^\p{Script=Han}、/／]/u;

/** The posts that 、 or / joins to the one at a place, before and behind it: a person may have several. */
function joined(text: string, from: number, to: number): readonly string[] {
  const before =
    text
      .slice(Math.max(0, from - 30), from)
      .split(NO_POST)
      .at(-1) ?? '';
  const behind = text.slice(to, to + 30).split(NO_POST)[0] ?? '';
  const [last, ...earlier] = before.split(JOIN).reverse();
  const [first, ...later] = behind.split(JOIN);
  return [...(last === '' ? posts(earlier) : []), ...(first === '' ? posts(later) : [])];
}

/** The longest post among the stretches of a text of up to so many characters: a known one or one of `POSTS`. */
function longest(
  known: ReadonlySet<string>,
  common: string | undefined,
  most: number,
  stretch: (length: number) => string,
): string | undefined {
  // 副镇长 is no 镇长, though only that may be known
  for (let length = most; length > (common?.length ?? 0); length--)
    if (known.has(stretch(length))) return stretch(length);
  return common;
}

/** The post that ends right before an index, with the words of its kind before it: 副, 党委. */
function postBefore(text: string, index: number, known: ReadonlySet<string>) {
  const window = text.slice(Math.max(0, index - 20), index);
  const head = window.replace(/[ 　]+$/u, '');
  const end = index - (window.length - head.length);
  const written = longest(known, POST_BEFORE.exec(head)?.[0], head.length, (length) => head.slice(-length));
  if (!written) return undefined;
  const rest = head.slice(0, -written.length);
  // between two names, blanks on both sides, it may be the post of either
  if (PAST.test(rest) || BESIDE.test(rest) || (end < index && /\p{Script=Han}[ 　]+$/u.test(rest))) return undefined;
  const from = end - written.length;
  return { text: written, from, to: end, joined: joined(text, from, end) };
}

/** The post that begins right behind an index and ends there: 周明镇长助理 and 周明　副镇长：孙立 say nothing of 周明. */
function postBehind(text: string, index: number, known: ReadonlySet<string>) {
  const blank = /^[ 　]*/u.exec(text.slice(index, index + 4))?.[0].length ?? 0;
  const rest = text.slice(index + blank, index + blank + 20);
  const written = longest(known, POST_BEHIND.exec(rest)?.[0], rest.length, (length) => rest.slice(0, length));
  if (!written) return undefined;
  const behind = rest.slice(written.length);
  const ended = blank === 0 ? POST_ENDS.test(behind) : /^(?:$|[^\p{Script=Han}])/u.test(behind);
  // a colon: the post is the label of the next name; blanks and a word: of the next name in a row
  if (!ended || /^[ 　]*[:：]|^[ 　]+\p{Script=Han}/u.test(behind)) return undefined;
  const [from, to] = [index + blank, index + blank + written.length];
  return { text: written, from, to, joined: joined(text, from, to) };
}

/** Whether the characters there belong to another's longer name: 周明远 is not 周明. */
function inName(text: string, longer: readonly string[], from: number, to: number): boolean {
  const around = text.slice(Math.max(0, from - 2), to + 2);
  return longer.some((name) => around.includes(name));
}

/** Every registered person that a text names. */
export function namedPeople(text: string, people: readonly Person[]): Named[] {
  const { posts: known, longer: longerThan } = factsOf(people);
  return people
    .flatMap((person) => {
      const found: Named[] = [];
      const longer = longerThan.get(person.name) ?? [];
      for (let from = text.indexOf(person.name); from >= 0; from = text.indexOf(person.name, from + 1)) {
        const to = from + person.name.length;
        if (inName(text, longer, from, to)) continue;
        const behind = postBehind(text, to, known);
        if (person.name.length < 3 && !behind && !ENDS.test(text.slice(to, to + 3))) continue;
        const posts = [postBefore(text, from, known), behind].filter((post) => post !== undefined);
        found.push({ person, from, to, posts });
      }
      return found;
    })
    .sort((a, b) => a.from - b.from);
}

/** What may stand before a post, or before a name that a post follows: no other organ or place (青云镇镇长). */
const STARTS = /(?:^|[^\p{Script=Han}]|[由请和与及对向跟让经据受在是为被把将给到]|[我本][省市县区镇乡局院校]?)$/u;
/** No name ends so: 李某, 李先生, 李等, 孙家湾, 李局. */
const NO_NAME = /[某等镇乡县市区村]|^.[先女家总局处科工老书主]/u;

/** Names of one length that stand where a post of one registered person says that this person is meant. */
export function slippedNames(
  text: string,
  people: readonly Person[],
): { readonly person: Person; readonly from: number; readonly to: number; readonly post: string }[] {
  const found: { person: Person; from: number; to: number; post: string }[] = [];
  for (const [post, person] of factsOf(people).owners) {
    for (let at = text.indexOf(post); at >= 0; at = text.indexOf(post, at + 1)) {
      const end = at + post.length;
      const behind = end + (/^[ 　]*/u.exec(text.slice(end, end + 4))?.[0].length ?? 0);
      const from = [
        ...(starts(text, at, person) ? [behind] : []),
        ...(POST_ENDS.test(text.slice(end, end + 3)) && starts(text, at - person.name.length, person)
          ? [at - person.name.length]
          : []),
      ].find((index) => isSlip(text, index, person, people, index < at));
      if (from !== undefined) found.push({ person, from, to: from + person.name.length, post });
    }
  }
  return found;
}

/** Whether a name or a post may begin there: behind a boundary or another post of the person. */
function starts(text: string, at: number, { posts }: Person): boolean {
  const head = text.slice(Math.max(0, at - 20), Math.max(0, at));
  return at >= 0 && (STARTS.test(head) || posts.some((post) => head.endsWith(post)));
}

/** Whether a name stands there that is one character off the person's, and nobody else's. */
function isSlip(text: string, from: number, { name }: Person, people: readonly Person[], ended: boolean): boolean {
  const word = text.slice(from, from + name.length);
  if (word.length < name.length || NO_NAME.test(word) || !/^\p{Script=Han}+$/u.test(word)) return false;
  if ([...name].filter((character, i) => character !== word[i]).length !== 1) return false;
  // the name of two characters or more that stands there may be another's
  if (people.some((other) => text.startsWith(other.name, from) && other.name.length !== 1)) return false;
  if (name.length > 2) return ended || !ENDS.test(text.slice(from + 2, from + 5));
  return word[0] === name[0] && (ended || ENDS.test(text.slice(from + 2, from + 5)));
}
