/** Markdown without its own marks, for clients that show plain text. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^\[[^\]]*\]\(README\.md\)$/gm, '')
    .replace(/^```.*\n?/gm, '')
    .replace(/^#+ /gm, '')
    .replace(/\*\*|`/g, '')
    .trimEnd();
}
