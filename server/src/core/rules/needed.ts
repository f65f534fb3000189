/** Characters that many checks need one of, see `Needs`. */

export const DIGITS = '0123456789';

export const WIDE_CHARACTERS =
  '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ';

/** Every paired mark, of either side and width. */
export const BRACKETS = '（(）)［[]］【】〔〕《》〈〉“”‘’「」『』"＂';
