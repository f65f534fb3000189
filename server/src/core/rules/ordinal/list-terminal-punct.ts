import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { endWith, itemsOf } from './items.ts';
import { departures } from './terminals.ts';

export default defineRule({
  name: '分项末尾标点不统一',
  source: '国标',
  clause: 'GB/T 15834—2011 4.6.3.3',
  severity: 'info',
  why: '分项列举，各项之间用分号，最后一项用句号；各项都用句号、都不加标点也可以，但不要混用。',
  bad: [
    {
      draft: '主要包括：⏎（一）排查隐患；⏎（二）整改销号⟦。⟧⏎（三）总结评估；',
      fixed: '主要包括：⏎（一）排查隐患；⏎（二）整改销号；⏎（三）总结评估。',
    },
    { draft: '请准备：⏎1.身份证；⏎2.回执⟦，⟧⏎3.照片。', fixed: '请准备：⏎1.身份证；⏎2.回执；⏎3.照片。' },
    {
      draft: '四、会议内容⏎（一）通报情况；⏎（二）交流经验⟦，⟧⏎（三）镇长讲话。⏎五、要求',
      fixed: '四、会议内容⏎（一）通报情况；⏎（二）交流经验；⏎（三）镇长讲话。⏎五、要求',
    },
    { draft: '会议内容：⏎1.通报情况；⏎2.镇长讲话⟦⟧', fixed: '会议内容：⏎1.通报情况；⏎2.镇长讲话。' },
    {
      draft: '一、值守。全天有人。⏎二、严禁下列行为：⏎（一）脱岗；⏎（二）醉酒⟦；⟧⏎三、违者通报。',
      fixed: '一、值守。全天有人。⏎二、严禁下列行为：⏎（一）脱岗；⏎（二）醉酒。⏎三、违者通报。',
    },
    { draft: '任务如下：⏎1.排查。⏎2.整改⟦；⟧⏎3.总结。', fixed: '任务如下：⏎1.排查。⏎2.整改。⏎3.总结。' },
  ],
  good: [
    '主要包括：⏎（一）排查隐患；⏎（二）整改销号；⏎（三）总结评估。',
    '任务如下：⏎1.排查。⏎2.整改。',
    '参加人员：⏎1.各村书记⏎2.镇属单位负责人',
    '主要包括：⏎（一）排查隐患；⏎⏎（二）整改销号；⏎⏎（三）总结评估。',
    '任务如下：⏎（一）排查。县局牵头。⏎（二）整改。各镇负责。',
    '主要包括：⏎（一）宣讲“四史。”；⏎（二）座谈。',
    '有关事项：⏎（一）准时到会；⏎（二）遵守纪律。⏎（三）联系人：陆青，电话：6620019',
    '下列情形：⏎（一）请假；或者⏎（二）公务外出。',
    '一、会议时间⏎二、会议地点⏎三、要求准时到会。',
    '应当具备下列条件：⏎（一）有独立法人资格；⏎（二）有相应资质，其中：⏎1.大型的，甲级；⏎2.小型的，乙级；⏎（三）无重大事故。',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['ordinal'] },
    *run(document) {
      for (const all of itemsOf(document)) {
        const found = departures(document, all);
        const [first, ...others] = found;
        if (!first) continue;
        const last = first.item.node === all.at(-1)?.node;
        // ；。。: either of the two may be the slip
        const like = all.slice(0, -1).find(({ ending }) => ending === first.want && ending !== '');
        const should = first.want === '' ? '不加标点' : `用“${first.want}”`;
        yield {
          ...spanOf(first.item.paragraph, first.item.mark),
          message: `这一组分项末尾的标点不统一，${last ? '最后一项' : '此项'}末尾宜${should}；请统一为${first.want === '' ? '都不加标点，或者' : ''}各项用“；”、最后一项用“。”，或者都用“。”`,
          related: [
            ...others.map(({ item, want }) => ({
              ...spanOf(item.paragraph, item.mark),
              message: want === '' ? '末尾不加标点' : `末尾宜用“${want}”`,
            })),
            ...(like ? [{ ...spanOf(like.paragraph, like.mark), message: `这一项末尾用的是“${like.ending}”` }] : []),
          ],
          fixes: [{ title: '统一各项末尾的标点', edits: found.map(({ item, want }) => endWith(item, want)) }],
        };
      }
    },
  },
});
