/** Files that the bundle takes in: the drafts of `examples` as text. */
declare module '*.gongwen' {
  const text: string;
  export default text;
}
