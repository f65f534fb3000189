import { type FontRole, fontStacks } from '../core/layout/fontStacks.ts';
import type { Profile } from '../core/layout/profile.ts';

/** What stands in where no font near the face is there. */
const INSTEAD: Readonly<Record<FontRole, readonly FontRole[]>> = {
  fangsong: ['song', 'kai', 'hei'],
  kai: ['fangsong', 'song', 'hei'],
  hei: ['song', 'fangsong', 'kai'],
  xiaobiaosong: ['song', 'hei', 'fangsong', 'kai'],
  song: ['fangsong', 'kai', 'hei'],
  latin: ['song', 'fangsong', 'kai', 'hei'],
};

/** How heavy a stand-in should be: 小标宋 is darker than 宋体, 黑体 than a text face of its kind. */
export const WEIGHTS: Readonly<Record<FontRole, number>> = {
  fangsong: 400,
  kai: 400,
  hei: 500,
  xiaobiaosong: 700,
  song: 400,
  latin: 400,
};

/** The names to look for, in order: the unit's own, those of the face, the nearest, and those that stand in. */
export function namesOf(role: FontRole, profile: Pick<Profile, 'faces' | 'latin'>): readonly string[] {
  const stacks = fontStacks(profile);
  return [...new Set([...stacks[role], ...INSTEAD[role].flatMap((other) => stacks[other])])];
}
