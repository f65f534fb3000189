/** The rule groups: folder name → Chinese name, in the order of a paper from top to bottom. */
export const GROUPS: Readonly<Record<string, string>> = {
  documentNumber: '发文字号',
  secrecy: '保密',
  recipient: '主送',
  ordinal: '层次序数',
  date: '日期时间',
  meeting: '会议要素',
  agenda: '议程匹配',
  attachment: '附件',
  punctuation: '标点',
  residue: 'Word 残留',
  engine: '检查器',
};
