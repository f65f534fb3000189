/** Which lines are one paragraph that a hard break tore, and which only stand below each other. */
import assert from 'node:assert/strict';
import { splitLines } from '../../server/src/core/model/lines.ts';
import { createContentCache, readParagraphs } from '../../server/src/core/model/paragraphs.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';

/** How many lines each paragraph has. */
function shape(text: string): number[] {
  return readParagraphs(text, splitLines(text), createContentCache()).paragraphs.map(({ lines }) => lines.length);
}

const JOINED: Readonly<Record<string, string>> = {
  'an item of the agenda': '第三项：周明同志领学习近平总书记考察防汛工作时的重要\n讲话精神；',
  'a sentence with a clause before': '请各单位高度重视，认真组织，确保各项任务落\n到实处。',
  'an indented paragraph whose next line is not':
    '　　为贯彻落实全县防汛抗旱工作会议\n精神，县政府决定召开会议，现将有关事项通知如下：',
  'a line that ends with a comma': '县委办公室、县政府办公室、县人大办公室、\n县政协办公室负责同志参加会议。',
  'a line that opens with a stop': '请各单位高度重视本次会议的筹备工作\n，按时参加。',
  'a title torn between its book marks': '请各单位认真执行《青云县防汛抗旱\n应急预案》的各项规定。',
  'a numbered item': '（二）请各镇于7月7日（星期一）下午5:00前，将参\n会名单报县防汛办。因故不能参会的，同时请假。',
  'an item of a list with ；': '2.副镇长申玉洁通报2023年度汛\n期隐患整改落实情况；',
  'a short clause broken off after whole ones':
    '参会回执请发送至县防汛办邮箱，逾期不候。理事\n请假须书面委托，委托书随回执一并提交。',
  'a line that begins with 并': '根据全县2025年度防汛工作计划，定于6月4日组织现场观摩\n并召开防汛工作座谈会。',
  'a line that only begins a sentence':
    '按照县委、县政府关于进一步加强今年汛期安全生产工作的通知\n要求，现就有关事项通知如下：',
  'lines of one width':
    '为贯彻落实全县防汛抗旱工作会议精神，进一步压实镇村\n两级责任，做好汛期值班值守、隐患排查整治和抢险准备\n工作，经县政府同意，定于近期召开会议。',
  'with CRLF': '请各单位高度重视，认真组织，确保各项任务落\r\n到实处。',
  'with a lone CR': '请各单位高度重视，认真组织，确保各项任务落\r到实处。',
};

const APART: Readonly<Record<string, string>> = {
  'a heading and its text': '一、总体要求\n坚持问题导向，压实各级责任。',
  'a long heading and its text': '（一）提高政治站位，切实增强做好防汛工作的责任感\n各级各部门要高度重视，压实责任。',
  'a heading that begins like a sentence': '（一）按照统一安排做好防汛工作\n各村要落实责任，加强值守。',
  'a title over two lines': '石桥镇人民政府关于召开全镇防汛抗旱工作\n第二次会议的通知',
  'a title and a recipient': '关于召开全镇防汛抗旱工作会议的通知\n各村（社区），镇属各单位：',
  'a recipient over two lines': '各乡镇人民政府、街道办事处，县政府各部门，\n县直各单位，各有关企业：',
  'a recipient without colon and the text':
    '各村（社区），镇属各单位，各有关企业\n经镇政府研究，决定召开全镇防汛工作会议，请按时参加。',
  'a signature and a date': '青云县防汛抗旱指挥部办公室\n2025年3月5日',
  'two signatures': '中共青云县石桥镇委员会\n青云县石桥镇人民政府',
  'a closing phrase and a signature': '　　特此通知\n石桥镇人民政府办公室',
  fields: '时间：2025年3月5日（星期三）上午9:00\n地点：镇政府二楼会议室，请从东门进入。',
  'a field and a sentence': '参加人员：各村主要负责人，镇属各单位主要负责人\n会议由镇长主持。',
  'items of a list': '（一）通报一季度安全生产检查情况\n（二）安排清明期间森林防火工作。',
  'indented paragraphs': '　　请各单位高度重视，认真组织，确保各项任务\n　　各单位要按时参加会议。',
  'paragraphs indented by spaces of another sort':
    '请各单位高度重视，认真组织，确保各项任务\n\u2003\u2003各单位要按时参加会议。',
  'rows of a table': '序号\t单位名称\t参会人员姓名和职务\n1\t县应急管理局\t周明，局长。',
  'rows with bars': '|单位名称，职务|参会人员|\n|县应急管理局|周明。|',
  'headlines and their text':
    '防汛抗旱工作会议召开\n各地各部门认真贯彻落实会议精神\n3月5日，全县防汛抗旱工作会议召开。',
  'lines of groups':
    '第一组：东部片区各学校，召集人周明，地点为崇文楼201室\n第二组：西部片区各学校，召集人李强，地点为崇文楼203室',
  'a sentence that is whole': '请各单位高度重视，认真组织。\n各单位要按时参加会议。',
  'a line that ends with a colon': '会议要求各单位做好以下几个方面的工作：\n压实责任，抓好落实。',
  'a page number': '请各单位高度重视，认真组织，确保各项任务\n— 3 —\n落到实处。',
  'a note in brackets': '请各单位高度重视，认真组织，确保各项任务\n（此件公开发布）',
  'an attachment note': '请各单位高度重视，认真组织，确保各项任务\n附件：1.会议议程。',
  'a blank line between': '请各单位高度重视，认真组织，确保各项任务落\n\n到实处。',
};

describe('paragraphs', () => {
  for (const [name, text] of Object.entries(JOINED))
    it(`joins ${name}`, () => {
      assert.deepEqual(shape(text), [text.split(/\r\n|\r|\n/).length]);
    });

  for (const [name, text] of Object.entries(APART))
    it(`keeps apart ${name}`, () => {
      assert.deepEqual(
        shape(text),
        text
          .split('\n')
          .filter((line) => line !== '')
          .map(() => 1),
      );
    });

  it('keeps an ignore comment from joining its neighbours', () => {
    assert.deepEqual(
      shape('请各单位高度重视，认真组织，确保各项任务落\n<!-- gongwen-ignore docno-di：样本 -->\n到实处。'),
      [1, 1],
    );
  });

  it('reads a joined paragraph as one text and maps it to both lines', () => {
    const text = '请各单位高度重视，认真组织，抓好落实，于3月\r\n5日前报送名单，确保落到实处。';
    const [paragraph] = parseDocument(text).paragraphs;
    assert.equal(
      paragraph?.content.view.text,
      '请各单位高度重视，认真组织，抓好落实，于3月5日前报送名单，确保落到实处。',
    );
    assert.deepEqual(
      paragraph?.lines.map(({ start, end }) => text.slice(start, end)),
      text.split('\r\n'),
    );
    assert.equal(paragraph?.content.tokens.find(({ kind }) => kind === 'date')?.to, 24);
  });

  it('counts the blank lines before a paragraph', () => {
    const { paragraphs } = parseDocument('甲。\n\n \n乙。\n丙。');
    assert.deepEqual(
      paragraphs.map(({ blankBefore }) => blankBefore),
      [0, 2, 0],
    );
  });

  it('leaves the colon of a field to the rules, and claims its label', () => {
    const [paragraph] = parseDocument('会议时间:上午九点').paragraphs;
    assert.deepEqual(paragraph?.content.claims[0], { from: 0, to: 4 });
  });

  it('reads a text of many torn lines in linear time', () => {
    const start = performance.now();
    readParagraphs('，中文\n'.repeat(20_000), splitLines('，中文\n'.repeat(20_000)), createContentCache());
    assert.ok(performance.now() - start < 3000);
  });
});
