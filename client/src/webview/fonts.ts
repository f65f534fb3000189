import {
  cssFamilies,
  FACE_NAMES,
  FONT_ROLES,
  type FontRole,
  type FontStacks,
  OWN_FAMILIES,
} from '../../../server/src/core/layout/fontStacks.ts';

/** A face that this machine lacks. */
export interface MissingFont {
  readonly role: FontRole;
  /** What is drawn instead; undefined where nothing of the list is there. */
  readonly instead: string | undefined;
}

const SAMPLE = 'mmmmmmmmmiiiiiiiWQ@0189公文';
const BASES = ['monospace', 'serif', 'sans-serif'] as const;

/** Tells whether a family is on this machine: a text set in it is then as wide whatever stands behind it. */
function createProbe(): (family: string) => boolean {
  const canvas = document.createElement('canvas').getContext('2d');
  const known = new Map<string, boolean>();
  const width = (families: string) => {
    if (!canvas) return 0;
    canvas.font = `72px ${families}`;
    return canvas.measureText(SAMPLE).width;
  };
  const bases = new Map(BASES.map((base) => [base, width(base)]));
  return (family) => {
    const old = known.get(family);
    if (old !== undefined) return old;
    const quoted = `"${family.replaceAll(/["\\]/g, '')}"`;
    const found = BASES.some((base) => width(`${quoted}, ${base}`) !== bases.get(base));
    known.set(family, found);
    return found;
  };
}

/** Which of the faces in use are not on this machine. What a unit names first is as good as the face itself. */
export function findMissing(stacks: FontStacks, used: ReadonlySet<FontRole>): MissingFont[] {
  const isHere = createProbe();
  return FONT_ROLES.filter((role) => used.has(role)).flatMap((role) => {
    const [wanted = ''] = stacks[role];
    if ([wanted, ...OWN_FAMILIES[role]].some(isHere)) return [];
    return [{ role, instead: stacks[role].find(isHere) }];
  });
}

/** What to say of missing faces. */
export function missingText(missing: readonly MissingFont[]): string[] {
  const lines = missing.map(({ role, instead }) =>
    instead
      ? `没有“${FACE_NAMES[role]}”，预览用 ${instead} 代替`
      : `没有“${FACE_NAMES[role]}”，也没有相近的字体，由系统另选`,
  );
  return lines.length === 0
    ? []
    : [
        ...lines,
        '字的位置、每行字数和页数不受影响，只是字形不同。',
        '打印、存 PDF 前，请在装有这些字体的电脑上进行，或安装字体后重新打开预览。',
      ];
}

/** Sets the families that the style sheet draws with. */
export function applyStacks(root: HTMLElement, stacks: FontStacks): void {
  for (const role of FONT_ROLES) root.style.setProperty(`--face-${role}`, cssFamilies(stacks[role], role));
}
