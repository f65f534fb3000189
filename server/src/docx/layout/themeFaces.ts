/** Which face Word takes for which characters of a run (17.3.2.26). */

import type { Properties } from '../read/document.ts';
import { attribute, child, elements, type XmlElement } from '../xml.ts';

/** Faces by the names that `w:rFonts` has for those of the theme: `minorEastAsia`, `majorHAnsi`. */
export type ThemeFaces = ReadonlyMap<string, string>;

/** What Word takes where nothing says more. */
const FALLBACK = 'Times New Roman';

/** Reads `word/theme/theme1.xml`; an empty face for Chinese means that of the script. */
export function readThemeFaces(theme: XmlElement | undefined): ThemeFaces {
  const faces = new Map<string, string>();
  const scheme = child(theme, 'a:themeElements', 'a:fontScheme');
  for (const [prefix, name] of [
    ['major', 'a:majorFont'],
    ['minor', 'a:minorFont'],
  ] as const) {
    const fonts = child(scheme, name);
    if (!fonts) continue;
    const latin = attribute(child(fonts, 'a:latin'), 'typeface') || FALLBACK;
    const script = elements(fonts, 'a:font').find((font) => attribute(font, 'script') === 'Hans');
    const chinese = attribute(child(fonts, 'a:ea'), 'typeface') || attribute(script, 'typeface') || '宋体';
    faces.set(`${prefix}Ascii`, latin);
    faces.set(`${prefix}HAnsi`, latin);
    faces.set(`${prefix}EastAsia`, chinese);
  }
  return faces;
}

export interface RunFaces {
  readonly eastAsia: string;
  readonly latin: string;
  readonly marks: string;
  readonly themed: boolean;
}

/** The faces of a run. `marks`: “ ” ‘ ’ — … are Chinese only where the run's hint says so. */
export function facesOf(properties: Properties, theme: ThemeFaces): RunFaces {
  const fonts = properties.get('rFonts') ?? {};
  const own = (name: 'eastAsia' | 'ascii' | 'hAnsi') => {
    const themed = theme.get(fonts[`${name}Theme`] ?? '');
    return { face: themed ?? fonts[name] ?? FALLBACK, themed: themed !== undefined };
  };
  const eastAsia = own('eastAsia');
  const hAnsi = own('hAnsi');
  return {
    eastAsia: eastAsia.face,
    latin: own('ascii').face,
    marks: fonts['hint'] === 'eastAsia' ? eastAsia.face : hAnsi.face,
    themed: eastAsia.themed,
  };
}
