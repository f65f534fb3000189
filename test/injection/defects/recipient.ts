/** Defects of the recipients (主送机关): none, a wrong final mark, several or a person above, marks between bodies. */
import type { DefectKind, Edit } from '../injected.ts';
import { inPaper, type Paper, relining, rewriting } from './header.ts';

/** Recipients of any paper, without their colon. */
const readdressing = (to: (bodies: string, paper: Paper) => string | undefined): DefectKind['places'] =>
  inPaper((paper) => relining(paper.recipient, (line) => to(line.slice(0, -1), paper)));

const final = (kind: string, ins: string, also: readonly string[] = []): DefectKind => ({
  kind,
  expect: ['recipient-colon', ...also],
  unique: true,
  places: readdressing((bodies) => (bodies.length <= 60 ? bodies + ins : undefined)),
});

/** The one body that a 请示 or 报告 is sent to, with its colon. */
const upward = (to: (body: string, paper: Paper) => string | undefined): DefectKind['places'] =>
  readdressing((bodies, paper) => {
    if (!/^(?:请示|报告)$/u.test(paper.genre) || /[、，]/u.test(bodies)) return undefined;
    const changed = to(bodies, paper);
    return changed === undefined ? undefined : `${changed}：`;
  });

const LEADERS: readonly (readonly [RegExp, string])[] = [
  [/县人民政府$/u, '县长'],
  [/市人民政府$/u, '市长'],
  [/省人民政府$/u, '省长'],
  [/区人民政府$/u, '区长'],
  [/[镇乡]人民政府$/u, '镇长'],
  [/厅$/u, '厅长'],
  [/局$/u, '局长'],
  [/委$|党委$/u, '书记'],
  [/部$/u, '部长'],
  [/委员会$/u, '主任'],
];

/** The office of the body's head; undefined for bodies whose head has no such title. */
const leader = (body: string): string | undefined => LEADERS.find(([end]) => end.test(body))?.[1];

const person = (kind: string, to: (office: string) => string): DefectKind => ({
  kind,
  expect: ['recipient-person-upward'],
  places: upward((body) => {
    const office = leader(body);
    return office === undefined ? undefined : to(office);
  }),
});

const several = (kind: string, joint: string): DefectKind => ({
  kind,
  expect: ['recipient-multiple-upward'],
  places: upward((body, { text }) => {
    const place = /^(?:中共)?(\p{Script=Han}{2,3}[省市县区])/u.exec(body)?.[1];
    const other = `${place}${place?.endsWith('省') ? '财政厅' : '财政局'}`;
    return place === undefined || text.includes(other) ? undefined : body + joint + other;
  }),
});

/** Marks between the bodies, exchanged. */
const separating = (kind: string, pattern: RegExp, ins: string): DefectKind => ({
  kind,
  expect: ['recipient-separator'],
  unique: true,
  *places(text) {
    const edit = inPaper(({ recipient }) => recipient && { at: recipient.at, del: recipient.text.length, ins: '' });
    for (const { at, del } of edit(text)) {
      for (const match of text.slice(at, at + del).matchAll(pattern)) {
        yield { at: at + match.index, del: match[0].length, ins } satisfies Edit;
      }
    }
  },
});

export const recipientDefects: readonly DefectKind[] = [
  {
    kind: 'recipient-dropped',
    expect: ['recipient-missing'],
    places: inPaper(({ title, genre, recipient, mainRecipient, date, text, titleText }) => {
      const last = title.at(-1);
      if (last === undefined || recipient === undefined || mainRecipient !== undefined || date === undefined)
        return undefined;
      if (!/^(?:通知|请示|报告|函|批复|通报)$/u.test(genre) || !/关于|转发|印发/u.test(titleText)) return undefined;
      const gap = text.slice(last.end, recipient.from);
      return rewriting(last, recipient, last.text + gap.slice(0, -1));
    }),
  },
  final('recipient-colon-half', ':', ['punct-halfwidth']),
  final('recipient-colon-to-comma', '，'),
  final('recipient-colon-to-comma-half', ',', ['punct-halfwidth']),
  final('recipient-colon-to-semicolon', '；'),
  final('recipient-colon-to-dun', '、'),
  final('recipient-colon-dropped', ''),
  several('recipient-two-above', '、'),
  several('recipient-two-above-with-comma', '，'),
  person('recipient-person', (office) => `周${office}`),
  person('recipient-person-by-name', (office) => `周文明${office}`),
  person('recipient-dear-person', (office) => `尊敬的沈${office}`),
  person('recipient-two-persons', (office) => `李${office}、王${office}`),
  separating('recipient-levels-with-dun', /(?<=人民政府|政府|党委)，(?=(?:县|市|区|省|州|镇|乡)直)/gu, '、'),
  separating('recipient-branches-with-comma', /(?<=各分党委|各党总支)、(?=各党总支|各直属党支部|各党支部)/gu, '，'),
];
