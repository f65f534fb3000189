import { rolesOf, type TemplateRoles } from '../../../server/src/service/templateRoles.ts';
import { TEMPLATES } from '../../../server/src/service/templates.generated.ts';

/** A template to begin with. */
export interface Kind {
  readonly name: string;
  /** The initials of its pinyin. */
  readonly initials: string;
  readonly description: string;
  readonly body: string;
  readonly roles: TemplateRoles;
  readonly group: string;
}

/** Which way a paper goes, told by the end of its name; the first that fits. */
const GROUPS: readonly (readonly [group: string, names: RegExp])[] = [
  ['会议', /会议|学习|培训|议程|回执|纪要/u],
  ['上行文', /报告|请示$/u],
  ['平行文', /函$|议案$/u],
  ['下行文', /./u],
];

/** In the order in which the picker shows the groups. */
export const KIND_GROUPS: readonly string[] = GROUPS.map(([group]) => group);

/** All templates. */
export const KINDS: readonly Kind[] = TEMPLATES.map((template) => ({
  ...template,
  roles: rolesOf(template.body),
  group: GROUPS.find(([, names]) => names.test(template.name))?.[0] ?? '下行文',
}));

/** The template whose name or initials these are, whole; the first where several bear them. */
export function kindNamed(typed: string): Kind | undefined {
  const words = typed.trim().toLowerCase();
  return KINDS.find(({ name, initials }) => name === words || initials === words);
}
