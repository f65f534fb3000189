import type { Person } from '../unitFacts.ts';

/** Posts that people may have, beside those that the unit names. */
const POSTS =
  '书记|主任|局长|县长|市长|区长|镇长|乡长|院长|校长|处长|科长|部长|主席|秘书长|会长|经理|董事长|所长|站长|队长|馆长|组长|厅长|总监';
const POST = new RegExp(`(?:第一|常务)?(?:副|代理?)?(?:${POSTS})`, 'u');
/** Posts of the past: the unit's facts are of today. */
const PAST = /(?:原|前|时任|曾任)$/u;

/** A registered person named in a text, with the posts written right before and behind the name. */
export interface Named {
  readonly person: Person;
  readonly from: number;
  readonly to: number;
  readonly posts: readonly { readonly text: string; readonly from: number; readonly to: number }[];
}

/** The post that ends right before an index, with the words of its kind before it: 副, 党委. */
function postBefore(text: string, index: number, known: readonly string[]) {
  const head = text.slice(Math.max(0, index - 20), index).replace(/[ 　]+$/u, '');
  const end = index - (text.slice(Math.max(0, index - 20), index).length - head.length);
  const own = known.filter((post) => head.endsWith(post)).sort((a, b) => b.length - a.length)[0];
  const written = own ?? new RegExp(`${POST.source}$`, 'u').exec(head)?.[0];
  if (!written || PAST.test(head.slice(0, -written.length))) return undefined;
  return { text: written, from: end - written.length, to: end };
}

/** The post that begins right behind an index. */
function postBehind(text: string, index: number, known: readonly string[]) {
  const blank = /^[ 　]*/u.exec(text.slice(index, index + 4))?.[0].length ?? 0;
  const rest = text.slice(index + blank, index + blank + 20);
  const own = known.filter((post) => rest.startsWith(post)).sort((a, b) => b.length - a.length)[0];
  const written = own ?? new RegExp(`^${POST.source}`, 'u').exec(rest)?.[0];
  return written ? { text: written, from: index + blank, to: index + blank + written.length } : undefined;
}

/** Whether the character there goes on with a name or a word: 周明远 is not 周明. */
const inName = (text: string, people: readonly Person[], from: number, to: number, name: string) =>
  people.some(
    (other) =>
      other.name.length > name.length && other.name.includes(name) && text.slice(from - 2, to + 2).includes(other.name),
  );

/** What follows a name of two characters rather than going on with it: 周明主持, not 周明亮. */
const ENDS =
  /^(?:$|[^\p{Script=Han}]|同志|先生|女士|主持|讲|作|出席|列席|参加|到|在|对|同|和|与|及|就|说|指出|强调|要求|为|任|带|率|陪|传达|汇报|宣读|总结|部署)/u;

/** Every registered person that a text names. */
export function namedPeople(text: string, people: readonly Person[]): Named[] {
  const known = people.flatMap(({ posts }) => posts);
  return people
    .flatMap((person) => {
      const found: Named[] = [];
      for (let from = text.indexOf(person.name); from >= 0; from = text.indexOf(person.name, from + 1)) {
        const to = from + person.name.length;
        if (inName(text, people, from, to, person.name)) continue;
        const behind = postBehind(text, to, known);
        if (person.name.length < 3 && !behind && !ENDS.test(text.slice(to, to + 3))) continue;
        const posts = [postBefore(text, from, known), behind].filter((post) => post !== undefined);
        found.push({ person, from, to, posts });
      }
      return found;
    })
    .sort((a, b) => a.from - b.from);
}

/** Names of one length that stand where a post of a registered person says that this person is meant. */
export function slippedNames(
  text: string,
  people: readonly Person[],
): { readonly person: Person; readonly from: number; readonly to: number; readonly post: string }[] {
  const names = people.map(({ name }) => name);
  const unlike = (a: string, b: string) => [...a].filter((character, i) => character !== b[i]).length;
  return people.flatMap((person) =>
    person.posts.flatMap((post) => {
      const found: { person: Person; from: number; to: number; post: string }[] = [];
      for (let at = text.indexOf(post); at >= 0; at = text.indexOf(post, at + 1)) {
        const { length } = person.name;
        const behind =
          at + post.length + (/^[ 　]*/u.exec(text.slice(at + post.length, at + post.length + 4))?.[0].length ?? 0);
        if (/[副原前任]$/u.test(text.slice(0, at))) continue;
        for (const from of [behind, at - length]) {
          const word = text.slice(from, from + length);
          const others = people.filter(({ posts }) => posts.includes(post));
          if (from < 0 || word.length < length || names.includes(word) || !/^\p{Script=Han}+$/u.test(word)) continue;
          if (unlike(word, person.name) !== 1 || others.length > 1) continue;
          if (length === 2 && word[0] !== person.name[0]) continue;
          found.push({ person, from, to: from + length, post });
        }
      }
      return found;
    }),
  );
}
