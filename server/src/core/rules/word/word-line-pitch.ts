import { defineRule } from '../rule.ts';
import { dominantPitch, pitches } from './linePitch.ts';
import { measure } from './places.ts';

const ROWS = 22;
/** By so many more or fewer the clause lets a unit have it its own way (特定情况可以作适当调整). */
const ADJUSTED = 1;
/** The height of the 版心, points. */
const HEIGHT = (225 / 25.4) * 72;
/** A last row that lacks no more than this part of itself still stands. */
const SLACK = 0.03;

export default defineRule({
  name: 'Word 每面不是22行',
  source: '国标',
  clause: 'GB/T 9704—2012 5.2.3',
  severity: 'warning',
  usual: true,
  why: '一般每面排22行。版心高225毫米，行距设为固定值28.95磅左右（28磅至29磅）正好22行；单倍、1.5倍行距随字体变化，排不准。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎⟦请于10月20日前完成检查。⟧▣正文：行距=固定30磅',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎⟦请于10月20日前完成检查。⟧▣网格：无▣正文：行距=1.5倍',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣正文：行距=固定28磅',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣正文：行距=1倍',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const usual = dominantPitch(pitches(subject));
      if (!usual) return;
      const rows = Math.floor(HEIGHT / usual.points + SLACK);
      if (rows === ROWS && usual.settled) return;
      const points = `${measure(usual.points)}磅`;
      const said = usual.name.startsWith('固定值') ? `行距${points}` : `是${usual.name}（合${points}）`;
      yield {
        ...usual.place,
        message: usual.settled
          ? `正文${said}，每面排${rows}行，一般每面排22行，请在“开始—段落—行距”中设固定值28.95磅`
          : `正文是${usual.name}，每面行数随字体变化，一般每面排22行，请在“开始—段落—行距”中设固定值28.95磅`,
        ...(usual.settled && Math.abs(rows - ROWS) <= ADJUSTED ? { severity: 'info' } : {}),
      };
    },
  },
});
