import type { Paragraph, ParagraphContent, Role } from '../model/document.ts';
import type { Token } from '../model/token.ts';
import type { Needs } from '../rules/rule.ts';

/** A set of groups of which one member each is needed or found: a bit each. Every paragraph of a draft keeps one. */
export type Cues = number[];

/** So many of them V8 keeps in a word without a box. */
const BITS = 30;

/** Which of the things that checks need are where. */
export interface CueIndex {
  /** What each check needs, in the order they were given. */
  readonly needed: readonly Cues[];
  /** What a paragraph has. */
  of(paragraph: Paragraph): Cues;
  /** What any of the paragraphs has. */
  ofAll(paragraphs: readonly Paragraph[]): Cues;
}

/** Whether all that is needed was found. */
export function meets(found: Cues, needed: Cues): boolean {
  for (let i = 0; i < needed.length; i++) {
    const bits = needed[i] ?? 0;
    if (((found[i] ?? 0) & bits) !== bits) return false;
  }
  return true;
}

function addTo(sum: Cues, more: Cues): void {
  for (let i = 0; i < more.length; i++) sum[i] = (sum[i] ?? 0) | (more[i] ?? 0);
}

/**
 * Reads once which characters, tokens and roles a paragraph has, for all checks together: a look at a table for each
 * character, whatever the number of checks.
 */
export function createCueIndex(needs: readonly (Needs | undefined)[]): CueIndex {
  const groups = new Map<string, { readonly bit: number; readonly members: readonly string[] }>();
  const bitsOf = needs.map((need) => {
    const named: readonly (readonly [string, readonly string[]])[] = [
      ...(need?.characters ?? []).map((characters) => ['character', [...characters]] as const),
      ...(need?.tokens ? [['token', need.tokens] as const] : []),
      ...(need?.roles ? [['role', need.roles] as const] : []),
    ];
    return named.map(([what, members]) => {
      const key = `${what} ${members.join(' ')}`;
      const known = groups.get(key) ?? { bit: groups.size, members: members.map((member) => `${what} ${member}`) };
      groups.set(key, known);
      return known.bit;
    });
  });
  const none: readonly number[] = Array.from({ length: Math.ceil(groups.size / BITS) }, () => 0);
  const cuesOf = (bits: Iterable<number>): Cues => {
    const cues = none.slice();
    for (const bit of bits) {
      const word = Math.floor(bit / BITS);
      cues[word] = (cues[word] ?? 0) | (1 << (bit % BITS));
    }
    return cues;
  };
  const bitsOfMember = new Map<string, number[]>();
  for (const { bit, members } of groups.values())
    for (const member of members) bitsOfMember.set(member, [...(bitsOfMember.get(member) ?? []), bit]);
  const cuesOfMember = new Map([...bitsOfMember].map(([member, bits]) => [member, cuesOf(bits)]));
  /** What a character is a cue of: an index of `cueList`, 0 for nothing. */
  const classes = new Uint16Array(0x10000);
  const cueList: Cues[] = [cuesOf([])];
  for (const [member, cues] of cuesOfMember)
    if (member.startsWith('character ')) {
      classes[member.charCodeAt('character '.length)] = cueList.length;
      cueList.push(cues);
    }
  const seen = new Uint8Array(cueList.length);

  function addCharacters(sum: Cues, text: string): void {
    const found: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const kind = classes[text.charCodeAt(i)] ?? 0;
      if (kind === 0 || seen[kind] === 1) continue;
      seen[kind] = 1;
      found.push(kind);
    }
    for (const kind of found) {
      seen[kind] = 0;
      addTo(sum, cueList[kind] ?? sum);
    }
  }
  const known = new WeakMap<ParagraphContent, Cues>();
  function ofContent(content: ParagraphContent): Cues {
    const before = known.get(content);
    if (before) return before;
    const cues = cuesOf([]);
    addCharacters(cues, content.source);
    // full-width digits and letters and radicals are other characters in the view
    if (content.view.offsets) addCharacters(cues, content.view.text);
    for (const { kind } of content.tokens) addTo(cues, ofToken(kind));
    known.set(content, cues);
    return cues;
  }
  const nothing = cuesOf([]);
  const ofToken = (kind: Token['kind']) => cuesOfMember.get(`token ${kind}`) ?? nothing;
  const ofRole = (role: Role) => cuesOfMember.get(`role ${role}`) ?? nothing;

  return {
    needed: bitsOf.map(cuesOf),
    of(paragraph) {
      const cues = ofContent(paragraph.content).slice();
      addTo(cues, ofRole(paragraph.role));
      return cues;
    },
    ofAll(paragraphs) {
      const cues = cuesOf([]);
      for (const { content, role } of paragraphs) {
        addTo(cues, ofContent(content));
        addTo(cues, ofRole(role));
      }
      return cues;
    },
  };
}
