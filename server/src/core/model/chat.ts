import type { Line } from './document.ts';

/** The assistant, not 我县 or 我们: who speaks of itself in a paper that nobody's own words open. */
const ME = '我(?![们县市区省镇乡村校院局委办公司单国厅处站所队党军会中方部])';
const YOU = '[您你](?!们)';
const DONE =
  '(?:起草|草拟|拟写|拟定|拟好|撰写|编写|写|整理|生成|修改|润色|优化|完善|调整|改写|精简|扩写|制作|准备|提供|校对|更正|修订)';
const TEXT =
  '(?:通知|公文|方案|报告|请示|函|稿|初稿|草稿|文稿|版|版本|范文|模板|模版|示例|样例|例文|内容|文本|全文|正文|总结|纪要|议程|意见|决定|通报|公告)';
const MENDED = '(?:调整|修改|补充|完善|润色|优化|细化|扩展|精简|改动)';
/** What an assistant is asked to write. */
const PAPER = '(?:会议)?(?:通知|公文|方案|报告|请示|函|批复|总结|纪要|议程|意见|决定|通报|公告|讲话稿|主持词|发言稿)';
/** What stands before a remark. */
const REMARK = '(?:注|注意|注意事项|备注|说明|使用说明|提示|温馨提示|小贴士)：';
const AI = '(?:AI|ＡＩ|人工智能|大模型|智能助手|豆包|文心一言|通义千问|DeepSeek|ChatGPT|Kimi)';

/** What an assistant says before and behind what it was asked for; each is a sentence, its stop left out. */
const SENTENCES: readonly RegExp[] = [
  // 以下是为您起草的会议通知
  `^(?:以下|下面|上面|以上|这)(?:就)?(?:是|为)?(?:${ME})?(?:已)?(?:为|帮|给|替|根据|按照?|基于|结合)${YOU}.{0,80}$`,
  // 以下是一份关于召开会议的通知范文
  `^(?:以下|下面|这)(?:是|为)一[份篇则个版].{0,50}(?:${TEXT}：|范文|模板|模版|示例|草稿|初稿|供${YOU}参考).{0,30}$`,
  // 以下是修改后的版本
  `^(?:以下|下面|这)(?:是|为)(?:经过?|已|重新)?${DONE}(?:后|过|好)?(?:的|之后的)?.{0,20}${TEXT}.{0,10}：?$`,
  // 根据您的要求，我为您……
  `^(?:根据|按照?|结合|基于)${YOU}(?:的|所|提供|给出|上传|提出|描述).{0,40}，(?:${ME}|以下|现|已|为${YOU}|这|特|下面).{0,80}$`,
  // 根据您的要求，起草通知如下
  `^(?:根据|按照?|结合|基于)${YOU}(?:的|所).{0,20}，(?:已|现)?${DONE}.{0,20}如下：?$`,
  // 已按要求修改如下
  `^(?:已经?|现已)(?:按照?|根据)(?:${YOU}的?)?(?:要求|意见|需求)${DONE}(?:好|完毕|完成)?，?(?:内容|全文)?如下：?$`,
  // 以下是您需要的通知, 以下是通知范文
  `^(?:以下|下面|这)(?:就)?是${YOU}(?:所?需要?|想?要|要求)的.{0,30}$`,
  `^(?:以下|下面)(?:就)?(?:是|为)${PAPER}的?(?:范文|模板|模版|示例|草稿|初稿|内容|正文|全文)：?$`,
  // 通知正文如下
  `^${PAPER}的?(?:正文|全文)如下：?$`,
  // 我来帮您起草, 已为您生成
  `^(?:${ME}(?:已经?|会|将|来|可以|这就|现在|马上)?|(?:现)?已经?|现)(?:(?:为|帮|给|替)${YOU}.{0,20}${DONE}|根据${YOU}|按照?${YOU}).{0,80}$`,
  // 作为AI语言模型，我……
  `^作为(?:一[个名款位])?${AI}?(?:语言)?(?:大?模型|助手|智能助手|${AI})，?(?:${ME}|无法|不能).{0,100}$`,
  // 希望以上内容对您有所帮助
  `^希望(?:这|以上内容)?(?:能够?|可以)?帮(?:助)?到${YOU}$`,
  `^希望(?:(?:以上|上述|这[份篇个些则]|该).{0,20}${YOU}.{0,14}|能?对${YOU}有所?(?:帮助|启发|用))$`,
  // 如需调整，请告诉我
  `^(?:如|若|您|你|需要).{0,30}(?:${MENDED}|进一步|版本|更正式|细节|改写|扩写|语气|格式).{0,30}(?:(?:告诉|告知|让)${ME}|[跟和对]${ME}[说讲]).{0,20}$`,
  `^(?:如|若)(?:果)?(?:${YOU})?(?:还)?有(?:其他|任何|更多|别的)?(?:需求|要求|需要|问题|疑问|修改意见|想法)，(?:请|欢迎|可以?)?随时(?:告诉|告知)${ME}$`,
  `^(?:如|若)(?:果)?(?:${YOU})?(?:还)?(?:需要?|要|有需要)(?:对|将)?(?:以上|上述)?(?:内容|文字|格式|措辞|语气|篇幅|细节)?(?:进一步|再|继续|其他|进行)?${MENDED}(?:[、/或和]${MENDED})?(?:以上|上述|具体|相关)?(?:内容|细节|格式|措辞|语气|信息|文字)?，(?:请|可以?|欢迎)?(?:${YOU})?随时(?:告知|提出|沟通|说明)$`,
  `^(?:如|若)(?:果)?${YOU}(?:还)?有(?:其他|任何|更多|别的)?(?:需求|要求|需要|问题|疑问|想法)，(?:请|欢迎|可以?)?(?:${YOU})?随时(?:提问|追问|问${ME})$`,
  // 这份通知涵盖了……
  `^这[份篇版]${PAPER}(?:已经?)?(?:涵盖|包含|囊括)了.{0,100}$`,
  // 字数：约300字
  '^(?:全文|总|正文)?字数：?(?:约|共|大约)?\\d{2,5}字?(?:左右)?$',
  // 需要我帮您……吗
  `^(?:是否|请问)?(?:需要|要不要|想让|希望)${ME}.{0,60}[吗呢么]$`,
  // 您看这样是否合适, 是否需要我再生成一份
  `^(?:${YOU}看)(?:这样|以上|这[份版]).{0,20}(?:是否|行不行|可以吗|合适).{0,10}$`,
  `^(?:是否|还|要不要)?(?:需要|要)${ME}(?:再|继续|帮|为|把|另外).{0,40}$`,
  `^是否需要${ME}.{0,50}$`,
  // 以上内容仅供参考，请根据实际情况修改
  `^(?:注|备注|说明|提示|温馨提示|免责声明)：(?:以上|上述|本)(?:内容|通知|文本|回答|方案|范文|模板|文稿|公文|回复).{0,20}仅供(?:${YOU})?参考.{0,60}$`,
  `^(?:注|备注|说明|提示|温馨提示)?：?(?:以上|上述|本)(?:内容|通知|文本|回答|方案|范文|模板|文稿|公文|回复).{0,20}仅供(?:${YOU})?参考.{0,30}(?:实际|修改|替换|核实|甄别|${AI}).{0,30}$`,
  // 内容由AI生成
  `^(?:[—-]{1,2})?(?:注|备注|说明|声明)?：?(?:本|此|以上|该)?(?:内容|文|文章|回答|通知|稿件?|文档|文稿)?(?:系|为)?由 ?${AI} ?.{0,8}(?:生成|撰写|起草|创作)(?:的)?(?:，.{0,40})?$`,
  `^以上(?:内容)?(?:为|是|系)(?:由)?${AI}(?:自动)?(?:生成|撰写|起草)(?:的)?(?:内容|文本|初稿)?$`,
  // 您可以根据实际情况修改, 请将方括号内的内容替换为实际信息
  `^(?:${REMARK})?(?:${YOU}(?:可以?|只需)|请${YOU}).{0,20}(?:根据|结合|按照?).{0,10}实际.{0,30}(?:${MENDED}|替换|填写|增删).{0,20}$`,
  `^(?:${REMARK})?(?:使用时)?，?(?:请|${YOU}可以?|只需)?(?:将|把).{0,10}(?:方括号|【】|\\[\\]|［］|占位符|括号[内中里]).{0,40}(?:替换|填写|补充|修改|改)[^。]{0,30}$`,
  `^${REMARK}${YOU}(?:可以?|只需|需要?).{0,60}(?:${MENDED}|替换|填写|增删|删减|添加|改为|改成|换成).{0,30}$`,
  // 总结一下
  `^总结一下[：，].{0,80}$`,
  // 已深度思考（用时 12 秒）, the buttons of a chat
  '^已(?:深度)?思考(?:（用时 ?\\d{1,4} ?秒）)?$',
  '^(?:text|plaintext|markdown)? ?(?:复制(?:代码)?|重新生成) ?(?:编辑|分享)?$',
].map((pattern) => new RegExp(pattern, 'u'));

/** What an assistant says before anything else; alone, or before a sentence of its own. */
const OPENER =
  /^(?:好的|好呀|当然|当然可以|可以的|没问题|明白了?|非常乐意|(?:我)?很高兴(?:能)?(?:为|帮)[您你].{0,12})$/u;
/** 好的，用户需要一份通知: how a model begins to think. */
const THINKS = new RegExp(
  `^(?:(?:好的|嗯|首先)，.{0,12}用户(?!单位|代表).{0,140}|用户(?:需要|想要|让${ME}|要${ME}|希望${ME}).{0,12}一[份篇个则].{0,140})$`,
  'u',
);
const OPENS = /^(?:好的|当然可以|当然|没问题|明白了?|收到|可以的?)[，、 ]{1,2}/u;
const QUICK =
  /[您你]|我|AI|ＡＩ|人工智能|好的|当然|没问题|可以的|收到|明白|以下|下面|参考|总结一下|复制|重新生成|思考|方括号|【】|助手|模型|由|随时|如下|字数|用户|这[份篇版]/u;

const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', '(': '（', ')': '）' };

/** Whether a sentence, its stop left out, is one that a chat assistant says of its own work. */
export function isChatSentence(sentence: string): boolean {
  const words = sentence.replace(/[,:()]/g, (mark) => FULL[mark] ?? mark).trim();
  if (words.length < 2 || words.length > 160 || !QUICK.test(words)) return false;
  const rest = words.replace(OPENS, '');
  return OPENER.test(words) || THINKS.test(words) || SENTENCES.some((pattern) => pattern.test(rest));
}

/** A sentence of a line, without its stop. */
const SENTENCE = /[^。！？!?；~～]+/gu;

/** Where the sentences of an assistant at a text's end begin; the text's length where it ends in none. */
export function chatTail(text: string): number {
  const sentences = [...text.matchAll(SENTENCE)].slice(-4);
  let from = text.length;
  for (const { index, 0: sentence } of sentences.reverse()) {
    if (sentence.trim() !== '' && !isChatSentence(sentence)) break;
    from = index;
  }
  return from;
}

/** Says nothing alone, but before a sentence of an assistant it is one too. */
const GREETING = /^[您你]好$/u;
/** What an assistant says behind its 好的 alone: 明白了。通知如下： */
const LEADS = /^.{0,20}如下：?$/u;
/** How it lists what it has to say. */
const BULLET = /^(?:\d{1,2}[.．、）)]|[（(]\d{1,2}[）)]|[①-⒛㈠-㈩][.．、]?|[-•·*])[ 　]*/u;

/** A line that is all an assistant's: 好的！以下是为您起草的会议通知： */
function isChat(line: string): boolean {
  if (line.length > 300 || !QUICK.test(line)) return false;
  const text = line.replace(BULLET, '');
  const bare = /^[（(【[](.*)[）)】\]]$/u.exec(text)?.[1] ?? text;
  const sentences = (bare.match(SENTENCE) ?? []).map((sentence) => sentence.trim());
  const [first = '', ...more] = sentences;
  if (sentences.length === 0 || sentences.length > 6) return false;
  if (more.length > 0 && GREETING.test(first)) return more.every(isChatSentence);
  return (
    isChatSentence(first) &&
    more.every((sentence) => isChatSentence(sentence) || (OPENER.test(first) && LEADS.test(sentence)))
  );
}

/** So many lines at either end may be an assistant's, blank lines among them counted. */
const FARTHEST = 60;
/** What a model thought before it spoke may be longer. */
const LONGEST_THOUGHT = 300;
/** What is attached behind the date may say anything to its reader. */
const ATTACHED = /^(?:附[ 　]{0,4}件|(?:.{0,20}会?)?议[ 　]{0,6}程$)/u;
/** 成文日期 on a line of its own. */
const DATE =
  /^(?:\d{4}|[二〇○零一三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;

/** How many lines from the first on hold what a model thought: <think> … </think>; the mark alone where it is not closed. */
function thoughtEnd(lines: readonly Line[], textOf: (line: Line) => string): number {
  const open = lines.slice(0, FARTHEST).findIndex((line) => textOf(line) !== '');
  const first = lines[open];
  if (!first || !textOf(first).startsWith('<think>')) return 0;
  const close = lines.slice(0, LONGEST_THOUGHT).findIndex((line) => textOf(line).includes('</think>'));
  return Math.max(close, open) + 1;
}

/**
 * The lines at a draft's head and end that a chat assistant said beside the draft; blank lines, marks and comments may
 * stand between them. Behind the date of signature the draft is at its end: there a line that nothing recognises ends
 * nothing, for an assistant says more than is known here.
 * @param textOf a line's view
 */
export function chatLines(lines: readonly Line[], textOf: (line: Line) => string): ReadonlySet<number> {
  const found = new Set<number>();
  const walk = (order: readonly Line[], most: number) => {
    let seen = 0;
    for (const line of order) {
      const text = textOf(line);
      if (text === '' || text.startsWith('<!--')) continue;
      const said = isChat(text);
      if (said) found.add(line.number);
      else if (++seen > most) return;
    }
  };
  const thought = thoughtEnd(lines, textOf);
  for (const line of lines.slice(0, thought)) if (textOf(line) !== '') found.add(line.number);
  const spoken = lines.slice(thought);
  walk(spoken.slice(0, FARTHEST), 0);
  const last = spoken.slice(-FARTHEST).reverse();
  const date = last.findIndex((line) => DATE.test(textOf(line)));
  const behind = date < 0 ? last : last.slice(0, date);
  walk(behind, date < 0 || behind.some((line) => ATTACHED.test(textOf(line))) ? 0 : FARTHEST);
  return found;
}
