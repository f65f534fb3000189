import { looksLikeName } from '../../data/surnames.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** 镇长张晓明: a post that one unit has once, and the name behind it. */
const PERSON =
  /(?<post>(?<!副)(?:党[组委]书记|党支部书记|书记|县长|镇长|乡长|市长|区长|局长|院长|校长|董事长|总经理))(?<name>\p{Script=Han}{3})(?=$|[，。；、）)]|同志|讲话|主持|作|致|传达|通报|部署|总结|宣读)/gu;

/** The name with each character behind the first left open: names that differ in one of these have one in common. */
function blurred(name: string): string[] {
  const characters = [...name];
  return characters.slice(1).map((_, open) => characters.map((c, i) => (i === open + 1 ? '?' : c)).join(''));
}

export default defineRule({
  name: '同一职务的姓名前后不一致',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '同一个职务，前后两个姓名只差一个字，多半是同音字打错。领导姓名写错最为失礼，条例把“人名”列为审核的重点。',
  parts: ['main'],
  bad: [
    '三、主持人：镇长张晓明⏎四、议程⏎（一）副镇长李远通报汛情；⏎（二）镇长⟦张小明⟧讲话。',
    '会议由县委书记周国华主持。⏎县委书记⟦周国画⟧作总结讲话。',
  ],
  good: [
    '三、主持人：镇长张晓明⏎（二）镇长张晓明讲话。',
    '三、主持人：镇长张晓明⏎（二）副镇长张小明讲话。',
    '石桥镇镇长张晓明，柳湾镇镇长王小明。',
    '党组书记刘建国⏎局长刘建军讲话。',
    '石桥镇镇长张晓明，柳湾镇镇长张小明。',
  ],
  check: {
    unit: 'document',
    needs: { characters: ['长书主'] },
    *run({ paragraphs }) {
      const said = paragraphs.flatMap((paragraph) =>
        paragraph.part !== 'main'
          ? []
          : [...paragraph.content.view.text.matchAll(PERSON)].flatMap((match) => {
              const { post = '', name = '' } = match.groups ?? {};
              const before = paragraph.content.view.text.slice(Math.max(0, match.index - 2), match.index);
              const owner = /\p{Script=Han}{0,2}$/u.exec(before)?.[0] ?? '';
              const from = match.index + post.length;
              return looksLikeName(name) ? [{ paragraph, post, name, owner, from, to: from + name.length }] : [];
            }),
      );
      const names = new Set<string>();
      // of the names that a character left open makes equal, the place of the first
      const firsts = new Map<string, number>();
      for (const [i, here] of said.entries()) {
        const keys = blurred(here.name).map((name) => `${here.post} ${here.owner} ${name}`);
        const other = said[Math.min(...keys.map((key) => firsts.get(key) ?? i))];
        for (const key of keys) if (!firsts.has(key)) firsts.set(key, i);
        const isNew = !names.has(here.name);
        names.add(here.name);
        if (!other || other === here || !isNew) continue;
        yield {
          ...spanOf(here.paragraph, here),
          message: `${here.post}前文写“${other.name}”，此处写“${here.name}”，请核对姓名`,
          related: [{ ...spanOf(other.paragraph, other), message: '前文所写的姓名' }],
        };
      }
    },
  },
});
