/** Whether a colour is a red. */
export function isRed(color: string | undefined): boolean {
  if (!color) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return red >= 0xb0 && green <= 0x60 && blue <= 0x60;
}
