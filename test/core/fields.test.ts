/** The forms in which a notice writes its fields, and the values that belong to them. */
import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/core/model/parse.ts';

const HEAD = '关于召开防汛会议的通知\n各村：\n';

/** `name=value|value` of the fields of a draft under HEAD. */
function fieldsOf(body: string, head = HEAD): string[] {
  return parseDocument(head + body).fields.map(
    ({ name, values }) => `${name}=${values.map(({ text }) => text).join('|')}`,
  );
}

describe('fields', () => {
  const time = ['time=2025年3月5日上午9时'];
  const forms: readonly (readonly [string, string])[] = [
    ['a heading, the value on the next line', '一、时间\n2025年3月5日上午9时'],
    ['a heading spaced out', '一、时    间\n2025年3月5日上午9时'],
    ['a heading with its value', '一、会议时间：2025年3月5日上午9时。'],
    ['a label spaced out', '时    间：2025年3月5日上午9时'],
    ['a half-width colon', '会议时间:2025年3月5日上午9时'],
    ['two spaces', '会议时间  2025年3月5日上午9时'],
    ['a full-width space twice', '时间　　2025年3月5日上午9时'],
    ['a Tab', '时间\t2025年3月5日上午9时'],
    ['one space before the year', '一、时间 2025年3月5日上午9时'],
    ['a label alone', '会议时间\n2025年3月5日上午9时'],
    ['a colon alone', '会议时间：\n2025年3月5日上午9时'],
    ['a note in brackets', '一、会议时间（暂定）：2025年3月5日上午9时'],
    ['a bracketed label', '（一）时间：2025年3月5日上午9时'],
  ];
  for (const [name, body] of forms)
    it(`reads ${name}`, () => {
      assert.deepEqual(fieldsOf(body), time);
    });

  it('takes the head of a table for no field', () =>
    assert.deepEqual(fieldsOf('时间\t内容\t发言人\n9:00\t开幕\t周明'), []));

  it('divides a head of two on one line', () => {
    assert.deepEqual(fieldsOf('一、时间、地点：2025年3月5日（星期三）上午9时，镇政府二楼会议室'), [
      'time=2025年3月5日（星期三）上午9时',
      'place=镇政府二楼会议室',
    ]);
    assert.deepEqual(fieldsOf('时间地点：3月5日9:00在镇政府二楼会议室', HEAD).length, 1);
  });
  it('divides a head of two on two lines', () => {
    assert.deepEqual(fieldsOf('一、会议时间和地点\n2025年3月5日上午9时\n镇政府二楼会议室'), [
      'time=2025年3月5日上午9时',
      'place=镇政府二楼会议室',
    ]);
  });
  it('takes the lines under a head of three by their own labels', () => {
    assert.deepEqual(fieldsOf('一、会议时间、地点和主持人\n时间：3月5日9时\n地点：二楼会议室\n主持：周明'), [
      'time=3月5日9时',
      'place=二楼会议室',
      'host=周明',
    ]);
  });
  it('finds the place that a sentence of the time tells', () => {
    assert.deepEqual(fieldsOf('一、会议时间、地点\n会议定于3月5日下午2:30召开，地点设在镇政府二楼会议室。'), [
      'time=会议定于3月5日下午2:30召开',
      'place=镇政府二楼会议室',
    ]);
    assert.deepEqual(fieldsOf('时间：3月5日上午9时　地点：二楼会议室'), ['time=3月5日上午9时', 'place=二楼会议室']);
  });
  it('keeps check-in apart from the time', () => {
    assert.deepEqual(fieldsOf('一、会议时间\n报到时间：3月4日下午\n会议时间：3月5日至6日\n二、地点\n县宾馆'), [
      'time=3月5日至6日',
      'checkIn=3月4日下午',
      'place=县宾馆',
    ]);
    assert.deepEqual(fieldsOf('一、报到时间、地点\n3月4日下午，县宾馆'), ['checkIn=3月4日下午，县宾馆']);
  });
  it('takes 主会场 under the attendees for a piece of them', () => {
    assert.deepEqual(fieldsOf('三、参加人员\n主会场：县防指成员\n分会场：各镇镇长\n四、地点\n主会场设在县政府'), [
      'attendees=主会场：县防指成员|分会场：各镇镇长',
      'place=主会场设在县政府',
    ]);
    assert.deepEqual(fieldsOf('三、参会人员及地点\n（一）主会场：各局局长\n（二）分会场：各镇镇长'), [
      'attendees=（一）主会场：各局局长|（二）分会场：各镇镇长',
      'place=（一）主会场：各局局长|（二）分会场：各镇镇长',
    ]);
  });
  it('lists the attendees of a heading, and the observers apart', () => {
    assert.deepEqual(fieldsOf('三、参加人员\n出席：党委委员\n列席：各科科长\n四、有关要求'), [
      'attendees=党委委员',
      'observers=各科科长',
    ]);
  });
  it('ends an unlabelled list of topics where the next field begins', () => {
    assert.deepEqual(fieldsOf('会议议题：\n1.通报情况；\n2.审议办法。\n\n有关要求：\n1.准时参会。'), [
      'topics=1.通报情况|2.审议办法',
    ]);
  });
  it('gives an empty field no foreign line for a value', () => {
    assert.deepEqual(fieldsOf('二、地点\n三、参加人员\n各村书记'), ['place=', 'attendees=各村书记']);
    assert.deepEqual(fieldsOf('主持人：\n第一项：开幕'), ['host=']);
  });
  it('takes the blank rows of a form for no fields', () => {
    const draft = `${HEAD}时间：3月5日9时\n附件：参会回执\n县政府\n2025年3月1日\n\n附件\n\n参会回执\n\n单位：\n参加人员职务：\n联系电话：\n会场　　姓名　　职务\n`;
    assert.deepEqual(
      parseDocument(draft).fields.map(({ name, part }) => `${part}.${name}`),
      ['main.time'],
    );
  });
  it('tells words that only begin as a field', () => {
    for (const line of ['时间紧、任务重，请抓紧。', '地点尚未确定。', '议题由办公室汇总。', '报到（大厅）', '内容丰富'])
      assert.deepEqual(fieldsOf(line), [], line);
  });
});
