import { spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { defineRule } from '../rule.ts';
import { bodyOf, genreOfPaper, isFinished, lastParagraphs } from './papers.ts';

/** 请遵照执行 in the place of 请予审议: closing-genre-mismatch's. */
const WRONG = /^(?:特此\p{Script=Han}{2}|请.{0,10}(?:执行|批[示复]))[。]?$/u;
const SUBMITS = /审议|审查|审定|审批|决定|批准|通过|任免|任命|表决/u;

export default defineRule({
  name: '议案没有提请审议',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第八条（十三）',
  severity: 'info',
  why: '议案“适用于各级人民政府按照法律程序向同级人民代表大会或者人民代表大会常务委员会提请审议事项”。正文要写明提请审议（审查、决定）什么，实务通常以“现提请审议”“请予审议”作结。',
  bad: [
    {
      draft:
        '青云县人民政府关于调整行政区划的议案⏎县人民代表大会常务委员会：⏎为便于管理，拟将石桥镇划入城区。⟦⟧⏎县长　周明⏎2025年3月5日',
      fixed:
        '青云县人民政府关于调整行政区划的议案⏎县人民代表大会常务委员会：⏎为便于管理，拟将石桥镇划入城区。⏎请予审议。⏎县长　周明⏎2025年3月5日',
    },
    {
      draft:
        '临江市人民政府关于《养犬管理条例（草案）》的议案⏎市人大常委会：⏎　　市政府拟订了《养犬管理条例（草案）》。⟦⟧⏎⏎市长　李远⏎2025年3月5日',
      fixed:
        '临江市人民政府关于《养犬管理条例（草案）》的议案⏎市人大常委会：⏎　　市政府拟订了《养犬管理条例（草案）》。⏎　　请予审议。⏎⏎市长　李远⏎2025年3月5日',
    },
  ],
  good: [
    '青云县人民政府关于调整行政区划的议案⏎县人大常委会：⏎为便于管理，拟将石桥镇划入城区。现提请审议。⏎县长　周明⏎2025年3月5日',
    '青云县人民政府关于预算调整的议案⏎县人大常委会：⏎现提请本次会议审查批准。⏎青云县人民政府⏎2025年3月5日',
    '青云县人民政府关于周明等同志任职的议案⏎县人大常委会：⏎请决定任命周明为局长。⏎县长　李远⏎2025年3月5日',
    '青云县人民政府关于调整行政区划的议案⏎县人大常委会：⏎为便于管理，拟将石桥镇划入城区。',
    '关于做好议案办理工作的通知⏎各单位：⏎请认真办理。⏎青云县人民政府⏎2025年3月5日',
  ],
  check: {
    unit: 'document',
    *run(document) {
      if (genreOfPaper(document) !== '议案' || !isFinished(document)) return;
      const body = bodyOf(document);
      const last = lastParagraphs(document, 1).at(-1);
      if (!last || WRONG.test(last.content.shape) || body.some(({ content }) => SUBMITS.test(content.shape))) return;
      const { length } = last.content.view.text;
      const indent = /^[ 　\t]*/u.exec(last.content.source)?.[0] ?? '';
      const newText = `${lineEndOf(document.text)}${indent}请予审议。`;
      yield {
        ...spanOf(last, { from: length, to: length }),
        message: '议案没有写明提请审议，实务通常以“请予审议。”作结',
        fixes: [{ title: '补“请予审议。”', edits: [{ start: last.end, end: last.end, newText }] }],
      };
    },
  },
});
