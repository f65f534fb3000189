/** Commands that actions name; our extension runs them in the client, other editors in the server. */
export const COMMANDS = {
  /** [rule id] */
  explainRule: 'gongwen.explainRule',
  explainSecrecy: 'gongwen.explainSecrecy',
  /** [uri, range]: selects the reason of a comment just written. */
  select: 'gongwen.select',
} as const;
