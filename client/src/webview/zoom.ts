/** How large pages are shown: as wide as the room, and at first no larger than life; whole; or per cent. */
export type Zoom = 'auto' | 'width' | 'page' | number;

export const SMALLEST = 50;
export const LARGEST = 300;
/** The steps of the buttons and keys, per cent. */
const STEPS = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;

/** Pixels of CSS in a millimetre. */
const PIXELS = 96 / 25.4;

export interface Room {
  /** Pixels that a page may take. */
  readonly width: number;
  readonly height: number;
}

export interface Paper {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

/** How wide a page is shown, in pixels; whole pages and widths are fitted to the room, down to what can be read at all. */
export function pageWidth(zoom: Zoom, room: Room, paper: Paper): number {
  const actual = paper.width * PIXELS;
  if (typeof zoom === 'number') return (actual * zoom) / 100;
  const limits = { auto: actual, width: room.width, page: (room.height * paper.width) / paper.height };
  const wide = Math.min(room.width, limits[zoom]);
  return Math.max(120, Math.min(wide, (actual * LARGEST) / 100));
}

/** The per cent that a width in pixels is. */
export function percentOf(width: number, paper: Paper): number {
  return Math.round((100 * width) / (paper.width * PIXELS));
}

/** The next step up or down from a per cent. */
export function nextStep(percent: number, direction: 1 | -1): number {
  const steps = direction > 0 ? STEPS : [...STEPS].reverse();
  return steps.find((step) => (step - percent) * direction > 0.5) ?? (direction > 0 ? LARGEST : SMALLEST);
}

/** A zoom as kept, or what it is at first. */
export function readZoom(raw: unknown): Zoom {
  if (raw === 'width' || raw === 'page' || raw === 'auto') return raw;
  return typeof raw === 'number' && raw >= SMALLEST && raw <= LARGEST ? raw : 'auto';
}
