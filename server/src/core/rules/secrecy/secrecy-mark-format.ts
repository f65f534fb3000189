import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { BARE_LEVEL, COMPLETE_MARK, markLine } from './secrecyMarks.ts';

export default defineRule({
  name: '密级标志写法错误',
  source: '国标',
  clause: 'GB/T 7156—2003 6.3—6.5；GB/T 9704—2012 7.2.2',
  severity: 'error',
  why: '国家秘密标志的形式唯一：“★”前标密级，“★”后标保密期限，如“秘密★1年”“绝密★长期”；只标“秘密★”的，按最长期限。写法须由定密责任人核定，检查器不代为修改。',
  bad: [
    '⟦秘密☆1年⟧⏎关于做好防汛工作的通知⏎各村：',
    '⟦[机密]⟧⏎关于做好防汛工作的通知⏎各村：',
    '⟦绝密 30年⟧⏎石桥镇人民政府文件',
    '　⟦秘密★5⟧',
    '⟦秘密1年⟧⏎关于做好防汛工作的通知⏎各村：',
    '⟦秘密★ 1年⟧',
    '⟦机密（10年）⟧⏎石桥镇人民政府文件',
    '⟦秘密级★1年⟧⏎石桥镇人民政府文件',
    '关于召开座谈会的通知⏎⟦（秘密）⟧⏎各村：⏎现将有关事项通知如下。',
  ],
  good: [
    '秘密★1年',
    '绝密★长期',
    '机密★6个月',
    '秘密★',
    '　秘密★1年 ',
    '机密★会议开始前',
    '关于做好防汛工作的通知⏎各村：⏎要保守国家秘密。',
    '文件等级说明⏎以下为各级期限。⏎⏎绝密 30年⏎机密 20年⏎秘密 10年',
    '机密⏎石桥镇人民政府文件',
    '关于报送登记表的通知⏎各村：⏎表中“密级”栏按下列选项填写。⏎（秘密）⏎（机密）',
    '关于做好防汛工作的通知⏎各村：⏎秘密级文件由专人保管。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['密'] },
    *run(paragraph) {
      const line = markLine(paragraph);
      if (line === undefined || COMPLETE_MARK.test(line) || BARE_LEVEL.test(line)) return;
      yield {
        ...spanOf(paragraph, { from: 0, to: paragraph.content.view.text.length }),
        message: /★\d+$/.test(line)
          ? '保密期限缺单位，密级标志应写作“秘密★1年”“机密★6个月”的形式；期限请由定密责任人核定'
          : '密级标志的写法不对，应写作“密级★保密期限”，如“秘密★1年”，中间不加空格、括号；期限请由定密责任人核定',
      };
    },
  },
});
