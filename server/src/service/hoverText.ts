/** Words of the draft as Markdown: they may hold nothing that it would act on, least of all a picture's address. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&');
}
