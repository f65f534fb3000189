/** Which lines of a text a cue looks at. */
export type Region = 'head' | 'tail' | 'lines';

/** A pattern whose lines speak for an official paper (points above 0) or against it. */
export interface LineCue {
  readonly name: string;
  readonly points: number;
  readonly where: Region;
  readonly pattern: RegExp;
  /** Lines that must match, 1 if left out. */
  readonly atLeast?: number;
  /** And that must be at least this share of all lines. */
  readonly share?: number;
  /** Each matching line counts, up to so many. */
  readonly most?: number;
}

/** 文种 at the end of a title. */
export const GENRE =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|公函|便函|复函|函|纪要|议程|日程|日程安排|答复)(?:[（(][^（）()]{1,20}[）)]|[〔[【][^〔〕]{1,12}[〕\]】]){0,3}$/u;

/** A title about papers rather than the title of one. */
export const ABOUT_PAPERS =
  /如何|怎么|怎样|教你|写法|写作|范文|范本|模板|格式|技巧|常见|详解|解读|盘点|笑话|例文|调查报告|实验报告|读书报告|述职|体检报告|测试报告/u;

/** 发文字号 in any brackets. */
export const DOCUMENT_NUMBER = /[\p{Script=Han}]{1,14} ?[〔[【（(［]\d{4}[〕\]】）)］] ?第? ?\d{1,5} ?号/u;

/** A line that is a date, finished or not. */
export const DATE =
  /^(?:\d{4} ?年 ?[\d×xX*]{1,2} ?月 ?[\d×xX*]{0,2} ?[日号]?|[〇○零O一二三四五六七八九]{4}年[一二三四五六七八九十×]{1,2}月[一二三四五六七八九十×]{0,3}[日号]?|\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2})$/u;

/** The end of an organ's name, or an office with a name. */
export const ORGAN =
  /(?:会|府|厅|局|委|部|处|科|室|院|校|中学|小学|大学|中心|公司|集团|站|所|队|组|社|办|署|行|联合会|支部|党委|党组|机关|街道|镇|乡|县|市|村|厂|馆|库|园|指挥|主席|省长|市长|县长|区长|州长|主任)(?: ?[\p{Script=Han}]{1} ?[\p{Script=Han}]{1,3})?$/u;

/** Words of a line that addresses units. */
export const UNITS =
  /各|全体|所属|直属|单位|部门|机关|政府|委员会|支部|总支|党委|党组|科室|学院|处室|办事处|公司|街道|[局委办厅部会镇县市乡院所站队校处司厂店馆区州旗][：:]$|同志|委员|党员|代表|国务院/u;

/** Cues that are a pattern on lines. */
export const LINE_CUES: readonly LineCue[] = [
  {
    name: '令号',
    points: 2,
    where: 'head',
    pattern: /^(?:第? ?\d{1,4} ?号|第[一二三四五六七八九十百〇]+号|〔\d{4}〕第?\d+号|\d{4}年第\d+号)$/u,
  },
  {
    name: '通过日期',
    points: 2,
    where: 'head',
    pattern: /^[（(]\d{4}年\d{1,2}月\d{1,2}日.{0,60}(?:通过|批准)[）)]$/u,
  },
  {
    name: '结语',
    points: 1.5,
    where: 'tail',
    pattern:
      /(?:^|[。；])(?:特此(?:通知|通报|通告|公告|报告|函复|函告|函达|批复|请示|决定)|现予公告|现予公布|此复|此令|专此(?:函达|函复|报告)|妥否|当否|以上(?:请示|意见|报告|方案).{0,20}(?:批复|批示|审议|批准|指示|研究)|请予?(?:批复|审议|审批|函复))/u,
  },
  {
    name: '过渡语',
    points: 1.5,
    where: 'lines',
    pattern:
      /(?:现将?|就).{0,30}(?:通知|通报|函复|批复|答复|报告|请示|公告|通告|函告|公布)如下|作出如下(?:决定|决议)|(?:收悉|悉)。|提出(?:如下|以下)(?:意见|指导意见|实施意见)|形成(?:如下|以下)(?:决议|决定|意见)|纪要如下|议定(?:如下|以下)?事项/u,
  },
  {
    name: '经同意',
    points: 1,
    where: 'lines',
    pattern:
      /经.{1,20}(?:同意|批准|研究)，|(?:兹定于|定于)\d{0,4}年?[\d×]{1,2}月[\d×]{1,2}日|决定召开|(?:会议|大会|全会|会)(?:审议|讨论|研究|听取|决定|批准|强调|同意|指出|认为|要求|号召)|^现(?:公布|发布|予公布).{0,60}施行/u,
  },
  {
    name: '会议要素',
    points: 1,
    where: 'lines',
    pattern:
      /^(?:[一二三四五六七八九十]{1,2}[、.．] ?)?(?:会议|培训|活动|报到|集合|学习)? ?(?:时 ?间|地 ?点|名 ?称|主 ?持 ?人?|主 ?持|参 ?加 ?人 ?员|参 ?会 ?人 ?员|与会人员|出席(?:人员|对象)?|参加(?:对象|范围)|列 ?席(?:人员)?|缺席|请假|记 ?录(?:人)?|议 ?题|会议议题|内 ?容|议 ?程) ?(?:[：:].*|安排)?$/u,
    most: 3,
  },
  {
    name: '议程项',
    points: 2,
    where: 'lines',
    pattern: /^第[一二三四五六七八九十]{1,3}项[：:、 ，]?/u,
    atLeast: 2,
  },
  {
    name: '议程时段',
    points: 3,
    where: 'lines',
    pattern: /^\d{1,2}[:：]\d{2} ?[—\-－~至～–] ?\d{1,2}[:：]\d{2}/u,
    atLeast: 2,
  },
  {
    name: '附件',
    points: 1,
    where: 'lines',
    pattern: /^附 ?件(?: ?\d{1,2})?(?:[：:].{2,}|$)/u,
  },
  {
    name: '版头',
    points: 1.5,
    where: 'head',
    pattern:
      /^(?:\d{6}|(?:特急|加急|平急|急件)|(?:绝密|机密|秘密)★.{0,8}|[\p{Script=Han} ]{3,40}(?:文件|会议纪要)|签 ?发 ?人[：:].*|便 ?函)$/u,
  },
  {
    name: '版记',
    points: 1.5,
    where: 'tail',
    pattern: /^抄 ?[送报][：:]|印发$|^分送[：:]/u,
  },
  {
    name: '附注',
    points: 1,
    where: 'tail',
    pattern: /^[（(](?:此件|联系人|本文有删减).{0,60}[）)]$|^联 ?系 ?(?:人|电 ?话)[：:]/u,
  },
  {
    name: '代码',
    points: -6,
    where: 'lines',
    pattern:
      /^(?:#include|import |from .+ import|def |class |function |const |let |var |public |private |return\b|SELECT |INSERT |CREATE |echo |<\/?[a-z][a-z0-9]*[ >/]|[{}[\]]+[;,]?$|\/\/|\/\*|#!|@[A-Za-z]|[\w.]+\(.*\)[;{]?$)|[;{}]$/u,
    atLeast: 2,
  },
  {
    name: '标记语言',
    points: -5,
    where: 'lines',
    pattern: /^(?:#{1,6} |```|- \[[ x]\]|[-*+] |> |\|.*\||!?\[.*\]\(|---$)/u,
    atLeast: 2,
  },
  {
    name: '键值',
    points: -5,
    where: 'lines',
    pattern:
      /^(?:[-"'\w\p{Script=Han}]+[ ]*=|["'].*["'][ ]*:|- ?[\w\p{Script=Han}]+:|\[[\w.]+\]$|\d{4}-\d\d-\d\d[T ]\d\d:\d\d)/u,
    atLeast: 3,
  },
  {
    name: '表格文本',
    points: -5,
    where: 'lines',
    pattern: /,[^,。]{0,60},[^,。]{0,60}$/u,
    atLeast: 2,
    share: 0.6,
  },
  {
    name: '新闻',
    points: -5,
    where: 'lines',
    pattern:
      /新华社|本报讯|本报记者|(?:日电|日讯)[（( ]|记者[ 　\p{Script=Han}]{0,8}(?:从|获悉|报道|摄|）)|^责任编辑|^原标题|^来源[：:]|据.{2,12}(?:报道|消息)/u,
  },
  {
    name: '谈论公文',
    points: -5,
    where: 'lines',
    pattern: /范文|写作|写法|答案|评论区|五要素|文种|例文|应用文|怎么写|怎样写|套用|预期结果|测试/u,
    atLeast: 2,
    share: 0.05,
  },
  {
    name: '标题目录',
    points: -4,
    where: 'lines',
    pattern: /^.{0,60}的(?:通知|公告|通告|意见|报告|请示|决定|函|批复)(?:\.\w{2,4})?$/u,
    atLeast: 3,
    share: 0.3,
  },
  {
    name: '聊天',
    points: -5,
    where: 'lines',
    pattern: /^.{1,16} \d{1,2}:\d{2}(?::\d{2})?$|^\[?\d{1,2}:\d{2}\]? .{1,12}[：:]|^@/u,
    atLeast: 3,
  },
  {
    name: '邮件',
    points: -4,
    where: 'head',
    pattern: /^(?:From|To|Subject|Date|Cc|发件人|收件人|主题|抄送人)[：:]/iu,
    atLeast: 2,
  },
  {
    name: '私人书信',
    points: -4,
    where: 'lines',
    pattern: /^(?:亲爱的|尊敬的|敬爱的|Dear |Hi |Hello )|^(?:此致|敬礼[！!]?|祝好[！!]?|顺颂|敬邀)/u,
  },
  {
    name: '口语',
    points: -3,
    where: 'lines',
    pattern:
      /[吧呢啊嘛哈啦呀咱哦嗯哎咋]|大家好|谢谢大家|我(?![省市县区州镇乡村校院局部委办厅处所站队会团党国军馆中公司行分单们])|怎么|什么|为啥/u,
    atLeast: 3,
    share: 0.15,
  },
  {
    name: '对话',
    points: -4,
    where: 'lines',
    pattern: /^“|[说道问答笑喊][：:]“/u,
    atLeast: 2,
  },
  {
    name: '合同',
    points: -5,
    where: 'lines',
    pattern: /甲方|乙方|出租方|承租方/u,
    atLeast: 2,
  },
  {
    name: '论文',
    points: -5,
    where: 'lines',
    pattern: /^(?:\[?摘 ?要\]?|关键词|参考文献|Abstract|Keywords)/iu,
    atLeast: 2,
  },
  {
    name: '字幕',
    points: -5,
    where: 'lines',
    pattern: /^\d\d:\d\d:\d\d,\d{3} -->/u,
  },
  {
    name: '网址',
    points: -3,
    where: 'lines',
    pattern: /https?:\/\//u,
    atLeast: 3,
  },
];
