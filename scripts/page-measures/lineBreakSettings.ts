/**
 * LibreOffice reads neither `w:noLineBreaksBefore` nor `w:noLineBreaksAfter` of a .docx; it takes the lists of its own
 * settings. With those of the .docx there it breaks lines as Word does by the file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOT_AT_LINE_END, NOT_AT_LINE_START } from '../../server/src/core/layout/kinsoku.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const property = (name: string, text: string) =>
  `<prop oor:name="${name}" oor:op="fuse"><value>${escaped(text)}</value></prop>`;

/** Gives a profile that LibreOffice has not used yet the lists of the layout. */
export function writeLineBreakSettings(profile: string): void {
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(
    join(profile, 'user', 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      '<item oor:path="/org.openoffice.Office.Common/AsianLayout/StartEndCharacters"><node oor:name="zh-CN" oor:op="replace">' +
      property('StartCharacters', NOT_AT_LINE_START) +
      property('EndCharacters', NOT_AT_LINE_END) +
      '</node></item></oor:items>\n',
  );
}
