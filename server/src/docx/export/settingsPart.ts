/** word/settings.xml: what Word's typography does with the whole paper. */
import { NOT_AT_LINE_END, NOT_AT_LINE_START } from '../../core/layout/kinsoku.ts';
import { element, value, W_NAMESPACE, XML_HEAD } from './xml.ts';

/** Word 2013 and later. */
const COMPATIBILITY_MODE = 15;
const COMPATIBILITY_URI = 'http://schemas.microsoft.com/office/word';

const compatSetting = (name: string, val: number) =>
  element('w:compatSetting', { 'w:name': name, 'w:uri': COMPATIBILITY_URI, 'w:val': val });

/**
 * The settings: even pages have footers of their own, marks keep their width, lines break by the lists of the layout, no field is asked to be updated. Tabs
 * stand at every second character.
 */
export function settingsPart(options: { readonly tabStop: number }): string {
  const content = [
    element('w:zoom', { 'w:percent': 100 }),
    value('defaultTabStop', options.tabStop),
    '<w:evenAndOddHeaders/>',
    value('characterSpacingControl', 'doNotCompress'),
    element('w:noLineBreaksAfter', { 'w:lang': 'zh-CN', 'w:val': NOT_AT_LINE_END }),
    element('w:noLineBreaksBefore', { 'w:lang': 'zh-CN', 'w:val': NOT_AT_LINE_START }),
    element(
      'w:compat',
      {},
      '<w:spaceForUL/>',
      '<w:balanceSingleByteDoubleByteWidth/>',
      '<w:doNotLeaveBackslashAlone/>',
      '<w:ulTrailSpace/>',
      '<w:doNotExpandShiftReturn/>',
      '<w:adjustLineHeightInTable/>',
      '<w:useFELayout/>',
      compatSetting('compatibilityMode', COMPATIBILITY_MODE),
      compatSetting('overrideTableStyleFontSizeAndJustification', 1),
      compatSetting('enableOpenTypeFeatures', 1),
      compatSetting('doNotFlipMirrorIndents', 1),
      compatSetting('differentiateMultirowTableHeaders', 1),
    ),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    value('decimalSymbol', '.'),
    value('listSeparator', ','),
  ];
  return `${XML_HEAD}<w:settings ${W_NAMESPACE}>${content.join('')}</w:settings>`;
}
