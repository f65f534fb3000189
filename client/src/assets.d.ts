/** Files that the bundle takes in: the drafts of `examples` as text, the templates as data. */
declare module '*.gongwen' {
  const text: string;
  export default text;
}

declare module '*.code-snippets.json' {
  const templates: Readonly<Record<string, import('./features/templateChoice.ts').Template>>;
  export default templates;
}
