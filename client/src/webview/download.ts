/** How long the browser may take to begin reading, milliseconds. */
const ENOUGH = 60_000;

/** Has the browser keep a text as a file. */
export function download(name: string, mime: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // the editor takes clicks on links of the page for its own: this one is on none
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ENOUGH);
}
