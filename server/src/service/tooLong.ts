/** In UTF-16 units: 20 MB of Chinese in UTF-8. */
const LONGEST = 7_000_000;

/** Whether a text is too long for a draft: checking it would only hold up the editor or the machine. */
export const isTooLong = (text: string): boolean => text.length > LONGEST;

/** What is said in place of findings. */
export const TOO_LONG = `全文超过 ${LONGEST / 10_000} 万字，不像是公文草稿，没有检查；请拆成几个文件再检查`;
