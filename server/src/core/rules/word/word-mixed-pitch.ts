import { defineRule } from '../rule.ts';
import { dominantPitch, pitches, samePitch } from './linePitch.ts';
import { toldOnce } from './places.ts';

export default defineRule({
  name: 'Word 行距不一',
  source: '惯例',
  clause: 'GB/T 9704—2012 5.2.3',
  severity: 'info',
  why: '正文各段行距一致，每面才能排满22行。个别段落行距不同，多半是粘贴时带来的。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成林区防火检查，并报送结果。⏎⟦检查要有记录。⟧▣“检查要有记录”：行距=固定20磅',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成林区防火检查，并报送结果。⏎⟦检查要有记录。⟧▣“检查要有记录”：行距=2倍',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎检查要有记录。▣主送机关、正文：行距=固定28磅',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎检查要有记录。',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const all = pitches(subject);
      const usual = dominantPitch(all);
      if (!usual) return;
      const other = all.filter((pitch) => !samePitch(pitch, usual));
      yield* toldOnce(
        other.map(({ place }) => place),
        `这里是${other[0]?.name ?? ''}，与其余正文的${usual.name}不一致，请用格式刷刷成一致`,
      );
    },
  },
});
