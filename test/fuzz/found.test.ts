/** Drafts that fuzzing found to break a property, cut down to what matters. They keep every one now. */
import { examine } from './examined.ts';
import { assertAll } from './textProperties.ts';

const FOUND: Readonly<Record<string, string>> = {
  'a number of a document torn by a line end':
    '四、有关要求\n请各单位按照《关于进一步严格党的组织生活的意见》（南院党发〔2\n025〕9号）执行。\n',
  'a half-width full stop behind 抄送':
    '关于开会的通知\n\n各单位：\n　　请参会。\n\n石桥镇人民政府\n2025年3月5日\n\n抄送：县委办公室，县政府办公室.\n',
  'a fence of Markdown with a character that no one sees': '```\u200b',
  'a sign of a field of Word in full-width figures':
    '　　9:20—10:20　观摩高标准农田项目\nPAGEREF _Toc１２３４ \\h　　１０：２０—１１：３０　观摩柳湾镇项目，乘车返回\nPAGEREF _Toc１２３４ \\h\n　　下午　第一次会议（主持人：齐放）',
  'what an assistant says behind a label of one character':
    '⒈\u0000希望以上内容对您有所帮助。希望以上内容对您有所帮助。',
  'a blank between a CR and an LF': '、党委办公室主任\r\n特邀：区委第三督导组成员 \r \n',
  'two full stops at the end of 附件说明, which two rules mend': '\u000b附件：1定义书签错误！未。。\n\u000b附件名单\n',
  'a character of Word’s within a bookmark': '主持人：周明[bookmark: _G⼈oBack]于1日前报到。',
  'figures in full width whose narrowing makes an entity of a line': '&#１２２８8;',
  'a date without day in 版记, behind which 印发 is missing': '：\n25年5月3日\n抄送\n青办　5月\n',
  'a bookmark that keeps a line from being a fence of Markdown': '```[bookmark:]',
  'figures in full width that keep two lines from being a quotation and a title': '>２０２５年月\n议程\n',
  'a character beyond the first plane alone in a last line':
    '议程\n时间\n地点：区文化馆一楼小剧场以下是为您起草的会议\udfb7通知：𠮷',
  'two lines that read alike, the weekday wrong': '3月5日（星期三）\n3月5日（星期三）\n2025年9月25日',
  'a straight mark between “ and ”': '“,并带"。。”',
  'a line of twenty characters behind a mark of secrecy, once 第 is gone': '秘密★1年重点工作安排青政发[2025]第03号',
  'two single quotation marks that one closes': '‘‘一、时间:2025-3-5’',
  'half a pair behind a pair, where a line breaks': '𠮷\udc00\n”',
};

describe('what fuzzing found', () => {
  for (const [what, draft] of Object.entries(FOUND)) it(what, () => assertAll(examine(draft)));
});
