import { defineRule } from '../rule.ts';
import { bodyOf, genreOfPaper, sentencesOf, spanWithin } from './papers.ts';

/** The organ or its people speak where the meeting ought to. */
const OWN_VOICE =
  /(?<=^|[，、）.])(?<who>我们|大家一致|我[省市县区镇乡局委办院校处所]|本[局委院校处])(?=认为|决定|要求|强调|指出|同意|议定)/u;

export default defineRule({
  name: '纪要没有用会议的口吻',
  source: '惯例',
  clause: '实务（纪要以“会议”为主语）；《党政机关公文处理工作条例》第八条（十五）',
  severity: 'info',
  why: '纪要“适用于记载会议主要情况和议定事项”，实务通常以会议为主语，写“会议认为”“会议强调”“会议议定”，不写“我们认为”“我局决定”。',
  bad: [
    {
      draft: '石桥镇防汛工作会议纪要⏎周明、李远参加会议。⏎⟦我们⟧认为，要加强值守。',
      fixed: '石桥镇防汛工作会议纪要⏎周明、李远参加会议。⏎会议认为，要加强值守。',
    },
    {
      draft: '青云县水务局局长办公会纪要⏎出席：周明、李远⏎经研究，⟦我局⟧决定修缮水闸。',
      fixed: '青云县水务局局长办公会纪要⏎出席：周明、李远⏎经研究，会议决定修缮水闸。',
    },
    {
      draft: '临江市第二人民医院院长办公会纪要⏎出席：周明、李远⏎一、⟦我院⟧决定购置设备一台。',
      fixed: '临江市第二人民医院院长办公会纪要⏎出席：周明、李远⏎一、会议决定购置设备一台。',
    },
    {
      draft: '南溪学院校长办公会纪要⏎出席：周明、李远⏎听取汇报后，⟦大家一致⟧同意该方案。',
      fixed: '南溪学院校长办公会纪要⏎出席：周明、李远⏎听取汇报后，会议同意该方案。',
    },
  ],
  good: [
    '石桥镇防汛工作会议纪要⏎周明、李远参加会议。⏎会议认为，要加强值守。',
    '石桥镇防汛工作会议纪要⏎周明、李远参加会议。⏎会议听取了我局防汛工作情况的汇报。',
    '石桥镇防汛工作会议纪要⏎周明、李远参加会议。⏎周明说：“我们认为，要加强值守。”',
    '石桥镇关于防汛工作的报告⏎青云县人民政府：⏎我们认为，要加强值守。',
    '石桥镇防汛工作会议纪要⏎周明、李远参加会议。⏎会议指出，我县要求各村加强值守。',
    '石桥镇防汛工作会议纪要⏎周明、李远参加会议。⏎与会同志一致认为，要加强值守。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      if (genreOfPaper(document) !== '纪要') return;
      for (const sentence of sentencesOf(bodyOf(document))) {
        const match = OWN_VOICE.exec(sentence.text);
        // 会议指出，我县要求…: what the meeting said.
        if (!match || /会议|同志|指出|强调/u.test(sentence.text.slice(0, match.index))) continue;
        const span = spanWithin(sentence, match.index, match.index + match[0].length);
        yield {
          ...span,
          message: `纪要实务通常以会议为主语，这里的“${match[0]}”可改为“会议”`,
          fixes: [{ title: '改为“会议”', edits: [{ ...span, newText: '会议' }] }],
        };
      }
    },
  },
});
