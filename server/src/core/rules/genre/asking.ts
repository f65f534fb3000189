/** What a paper asks its superior to do. */
const ASKS =
  /[妥当可]否|是否(?:妥当|可行|同意|可以)|特此请示|(?:请|恳请|望|盼)[^，。]{0,16}(?:批示|批复|批准|审批|审定|审核|审议|审查|指示|核准|核批|核拨|批转|示下|支持|解决|同意|研究|考虑|明确|答复|拨付|给予|予以)|(?:申请|请求|恳请|特请|拟请)|请示$/u;

/** Whether the words ask for a decision. */
export function asks(text: string): boolean {
  return ASKS.test(text);
}

/** Words that ask a superior to decide, as the closing words of a 请示 do; 恳请拨付… only says what is wanted. */
const CLOSES =
  /[妥当可]否|是否(?:妥当|可行|同意|可以)|特此请示|(?:请|望|盼)[^，。]{0,16}(?:批示|批复|批准|审批|审定|审核|审议|审查|指示|核准|核批|批转|示下|支持|同意|研究|考虑|明确|答复)/u;

/** Whether the words ask for a decision as closing words do. */
export function asksForDecision(text: string): boolean {
  return CLOSES.test(text);
}

/** Weaker words that still leave something to be decided: what is planned, proposed, needed. */
const PROPOSES = /拟|建议|希望|需要|恳|申报|呈报|上报|报批|报请|请|批/u;

/** Whether the words at least propose something. */
export function proposes(text: string): boolean {
  return PROPOSES.test(text);
}
