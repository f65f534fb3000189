import type { Element, Face } from '../../layout/composition.ts';
import type { WordSubject } from '../../layout/wordLayout.ts';
import type { Report } from '../rule.ts';
import { toldOnce } from './places.ts';
import { pairsOf, type Stretch, stretches } from './subject.ts';

/** Faces by family, whatever foundry and edition they are of. */
const FAMILIES: Readonly<Record<Face, RegExp>> = {
  fangsong: /仿宋|fang ?song/iu,
  kai: /楷|kai ?ti|kai_|kai$/iu,
  hei: /黑体|方黑|(?:sim|st|fz)hei|heiti/iu,
  xiaobiaosong: /标宋|biao ?song|xbs/iu,
  song: /^(?!.*(?:仿宋|标宋)).*(?:宋|simsun|songti|stsong)/iu,
};

/** Free faces that stand in where the ones that the standard names are missing. */
const STAND_IN = /Noto (?:Sans|Serif)|思源|Source Han|Liberation|Droid|WenQuanYi|文泉驿|霞鹜|LXGW/iu;

const FACE_NAMES: Readonly<Record<Face, string>> = {
  fangsong: '仿宋',
  kai: '楷体',
  hei: '黑体',
  xiaobiaosong: '小标宋',
  song: '宋体',
};

/** Points of the sizes that have names. */
const SIZES: readonly (readonly [number, string])[] = [
  [42, '初号'],
  [36, '小初'],
  [26, '一号'],
  [24, '小一'],
  [22, '二号'],
  [18, '小二'],
  [16, '三号'],
  [15, '小三'],
  [14, '四号'],
  [12, '小四'],
  [10.5, '五号'],
  [9, '小五'],
];

/** A size as Word's menu names it. */
export function sizeName(points: number): string {
  return SIZES.find(([size]) => Math.abs(size - points) < 0.3)?.[1] ?? `${points}磅`;
}

/** The size of a name of Word's menu, or of a number of points. */
export function sizeOf(name: string): number {
  return SIZES.find(([, known]) => known === name)?.[0] ?? Number.parseFloat(name);
}

export const isStandIn = (name: string): boolean => STAND_IN.test(name);

/** Whether a face of that name will do for the one that is wanted: of its family, or named so by the unit. */
export function isFace(name: string, wanted: Face, { profile }: Pick<WordSubject, 'profile'>): boolean {
  return FAMILIES[wanted].test(name) || profile.faces[wanted][0] === name;
}

/** Whether the face is one of Chinese characters. */
export const isChineseFace = (name: string): boolean =>
  /[\u3400-\u9fff]|CJK|sim(?:sun|hei)|fangsong|kaiti|heiti|song/iu.test(name);

const HAN = /\p{Script=Han}/gu;
const countHan = (text: string) => text.match(HAN)?.length ?? 0;

/** What a stretch is set in, and whether that will do. */
interface Judged {
  readonly stretch: Stretch;
  readonly weight: number;
  readonly look: string;
  readonly wrong: boolean;
}

/** The faces of the levels that 7.3.3 gives one of their own. */
const LEVEL_FACES: Readonly<Record<number, Face>> = { 1: 'hei', 2: 'kai' };

/** Whether a face will do: the writer may take a numbered line for a heading that its words do not tell from an item. */
function willDo(subject: WordSubject, { actual, wanted, pair }: Stretch): boolean {
  const { label } = pair.paragraph.content;
  const level = label && pair.composed.element === 'body' ? LEVEL_FACES[label.level] : undefined;
  return (
    isFace(actual.eastAsia, wanted.face, subject) || (level !== undefined && isFace(actual.eastAsia, level, subject))
  );
}

function judge(subject: WordSubject, stretch: Stretch): Judged {
  const { eastAsia, size } = stretch.actual;
  const right = willDo(subject, stretch) && Math.abs(size - stretch.wanted.size) <= 0.5;
  return { stretch, weight: countHan(stretch.text), look: `“${eastAsia}”${sizeName(size)}`, wrong: !right };
}

/** The stretches of a group that hold Chinese, and whether most of the group is wrong. */
function judgeGroup(subject: WordSubject, { elements, face }: Group): { judged: Judged[]; mostlyWrong: boolean } {
  const judged = pairsOf(subject, elements)
    .flatMap((pair) => [...stretches(pair)])
    .filter(({ wanted }) => wanted.face === face)
    .map((stretch) => judge(subject, stretch))
    .filter(({ weight }) => weight > 0);
  const total = judged.reduce((sum, { weight }) => sum + weight, 0);
  const wrong = judged.reduce((sum, { weight, wrong: bad }) => sum + (bad ? weight : 0), 0);
  return { judged, mostlyWrong: wrong * 2 >= total && wrong > 0 };
}

/** Text that is to have one face and size. */
export interface Group {
  readonly name: string;
  readonly elements: readonly Element[];
  readonly face: Face;
}

/** What is wrong, paragraph by paragraph, under each look it has. */
function byLook(wrong: readonly Judged[]): Map<string, Stretch[]> {
  const found = new Map<string, Stretch[]>();
  for (const { look, stretch } of wrong) {
    const list = found.get(look) ?? [];
    const last = list.at(-1);
    if (last?.pair.formatted === stretch.pair.formatted) list[list.length - 1] = { ...last, end: stretch.end };
    else list.push(stretch);
    found.set(look, list);
  }
  return found;
}

/** Tells of a group that is for the most part not in the face and size it is to be in; one finding, at its commonest look. */
export function* faceReports(subject: WordSubject, group: Group): Generator<Report> {
  const { judged, mostlyWrong } = judgeGroup(subject, group);
  if (!mostlyWrong) return;
  const looks = [...byLook(judged.filter(({ wrong }) => wrong))].sort(([, a], [, b]) => b.length - a.length);
  const [look, places] = looks[0] ?? [];
  const [first] = places ?? [];
  if (!look || !places || !first) return;
  const themed = first.actual.themed ? '（来自主题字体，换一台电脑可能又变）' : '';
  const others = looks.length > 1 ? '，另有别的字体字号混用' : '';
  const wanted = `${FACE_NAMES[group.face]}${sizeName(first.wanted.size)}`;
  yield* toldOnce(
    places,
    `${group.name}用的是${look}${themed}${others}，一般用${wanted}，请在“开始—字体”中改`,
    isStandIn(first.actual.eastAsia) && Math.abs(first.actual.size - first.wanted.size) <= 0.5
      ? { severity: 'hint' }
      : {},
  );
}

/** Where a group is right for the most part and some of it is not: left over from pasting. */
export function* mixedReports(subject: WordSubject, group: Group): Generator<Report> {
  const { judged, mostlyWrong } = judgeGroup(subject, group);
  if (mostlyWrong) return;
  for (const [look, places] of byLook(judged.filter(({ wrong }) => wrong)))
    yield* toldOnce(
      places,
      `这里的字是${look}，与其余${group.name}不一致，多半是粘贴带来的，请用“开始—格式刷”刷成一致`,
    );
}

const FLOW: readonly Element[] = [
  'recipient',
  'salutation',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'attendees',
  'attachmentNote',
  'signatureOrgan',
  'signatureDate',
  'signatureName',
  'remark',
  'chapter',
];

/** All groups that a clause gives a face and size. */
export const GROUPS = {
  title: { name: '标题', elements: ['title'], face: 'xiaobiaosong' },
  body: { name: '正文', elements: FLOW, face: 'fangsong' },
  heading1: { name: '第一层标题（“一、”）', elements: ['heading1', 'body'], face: 'hei' },
  heading2: { name: '第二层标题（“（一）”）', elements: ['heading2', 'body'], face: 'kai' },
  marks: { name: '密级、紧急程度', elements: ['secrecyMark', 'urgency'], face: 'hei' },
  signer: { name: '签发人姓名', elements: ['signer'], face: 'kai' },
  issuerMark: { name: '发文机关标志', elements: ['issuerMark'], face: 'xiaobiaosong' },
  attachmentLabel: { name: '“附件”二字及顺序号', elements: ['attachmentLabel'], face: 'hei' },
  imprint: { name: '版记', elements: ['cc', 'printLine'], face: 'fangsong' },
} as const satisfies Readonly<Record<string, Group>>;
