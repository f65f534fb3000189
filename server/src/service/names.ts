/** Names that server and client must agree on. Nothing else is here: the client's bundle holds this file whole. */

/** Commands that actions name; our extension runs them in the client, other editors in the server. */
export const COMMANDS = {
  /** [rule id] */
  explainRule: 'gongwen.explainRule',
  explainSecrecy: 'gongwen.explainSecrecy',
  /** [uri, range]: shows a place and selects it: the reason of an ignore just written, the number that a hover leads to. */
  select: 'gongwen.select',
} as const;

/** The kind of action that fix-on-save and “fix all” of every editor ask for. */
export const FIX_ALL_KIND = 'source.fixAll.gongwen';

/** What an editor shows beside a message as the tool's name. */
export const DIAGNOSTIC_SOURCE = 'gongwen';

/** The page of advice on marks of secrecy, among the rules' pages. */
export const SECRECY_PAGE = 'secrecy-advice';

/** What stands for a presenter who is not known yet. */
export const UNKNOWN = '×××';
