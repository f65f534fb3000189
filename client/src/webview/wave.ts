/** A wavy underline as a path of SVG: from `x` on, `width` long, its middle at `y`; hundredths of a millimetre. */
export function wavePath(x: number, width: number, y: number): string {
  const [length, height] = [75, 32];
  const waves = Math.max(2, Math.round(width / length));
  const step = (width / waves).toFixed(1);
  const up = `q${(Number(step) / 2).toFixed(1)} ${-height} ${step} 0`;
  const down = `q${(Number(step) / 2).toFixed(1)} ${height} ${step} 0`;
  return `M${Math.round(x)} ${Math.round(y)}${Array.from({ length: waves }, (__, index) => (index % 2 ? down : up)).join('')}`;
}
