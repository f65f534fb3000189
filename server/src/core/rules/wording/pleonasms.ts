/** A turn of phrase that says a thing twice, or not what is meant. */
export interface Habit {
  /** The group `at`, or else the whole match, is what is reported and replaced. */
  readonly pattern: RegExp;
  readonly message: string;
  /** No matter of taste: what is said cannot be. */
  readonly wrong?: true;
  /** What may stand there instead, from the match's groups; the preferred one first. */
  readonly instead?: (groups: Readonly<Record<string, string>>) => readonly string[];
}

const NUMBER = ' ?(?:\\d{1,9}(?:\\.\\d{1,3})?|[一二三四五六七八九十百千万两]{1,8})[余多]?';
const UNIT =
  '(?:%|％|‰|[万亿]?(?:元|人次|人|户|亩|吨|件|份|名|个|家|辆|台|平方米|立方米|千瓦时)|个百分点|个月|个|名|位|天|日|年|岁|次|小时|分钟|秒|[万亿]?平方(?:米|公里|千米)|[万亿]?立方米|[万亿]亩|米|公里|千米|平方米|公斤|吨|亩|公顷|户|件|项|份|倍|成|分|家|所|台|辆|层|周|场|篇|字|度|级|处|间|套|支|批|趟)?';

const ABOUT = '(?<![大节预特制公条违签履合契婉简纽失邀盟缔租解])约为?|(?<![附临最将接邻亲靠远新迫])近';

export const HABITS: readonly Habit[] = [
  {
    pattern: new RegExp(
      `(?<about>大约|大概|${ABOUT})(?<amount>${NUMBER}${UNIT})(?<tail>左右|上下)(?![岸两侧翼手江边齐浮波班楼级游联午])`,
      'gu',
    ),
    message: '“约”“近”与“左右”“上下”意思重复，保留一个即可',
    instead: ({ about = '', amount = '', tail = '' }) => [about + amount, amount.trimStart() + tail],
  },
  {
    pattern: new RegExp(
      `(?<about>大约|大概|${ABOUT})(?<amount> ?\\d{1,9}(?:\\.\\d{1,3})?[百千万亿]{0,2})(?<odd>[余多])(?<tail>[百千万亿]{0,2}(?:元|人次|人|名|亩|户|公里|米|平方米|平方公里|吨|件|家|项|处))(?!左右|上下)`,
      'gu',
    ),
    message: '“约”“近”与“余”“多”意思重复，保留一个即可',
    instead: ({ about = '', amount = '', odd = '', tail = '' }) => [
      amount.trimStart() + odd + tail,
      about + amount + tail,
    ],
  },
  {
    pattern: /(?<=\d[日月号点时])前后(?<at>左右)(?![两侧手邻])/dgu,
    message: '“前后”与“左右”意思重复，保留一个即可',
    instead: () => [''],
  },
  {
    pattern: /(?<unit>元|人|亩|户)左右(?<at>\k<unit>)(?=[，。；、）]|$)/dgu,
    message: '计量单位写了两遍，应删去后一个',
    instead: () => [''],
  },
  {
    pattern: /[至到](?<at>截止)(?=(?:\d{4}年)?(?:\d{1,2}月|今年|明年|年底|月底))/dgu,
    message: '“至”已经表明到什么时候为止，后面不用“截止”',
    instead: () => [''],
  },
  {
    pattern: new RegExp(`(?<more>超过|多达|高达|不少于|不低于|至少)(?<amount>${NUMBER}${UNIT})以上`, 'gu'),
    message: '“超过”“不少于”等与“以上”意思重复，保留一个即可',
    instead: ({ more = '', amount = '' }) => [more + amount, `${amount.trimStart()}以上`],
  },
  {
    pattern: new RegExp(`(?<less>不超过|不多于|不高于|最多|至多)(?<amount>${NUMBER}${UNIT})(?:以下|以内|之内)`, 'gu'),
    message: '“不超过”“最多”等与“以内”“以下”意思重复，保留一个即可',
    instead: ({ less = '', amount = '' }) => [less + amount],
  },
  {
    pattern: /截至[^，。；：\n]{1,14}?(?<at>为止|止)(?=[，。；）]|$)/dgu,
    message: '“截至”已经是“到……为止”的意思，后面不必再用“止”“为止”',
    instead: () => [''],
  },
  {
    pattern:
      /(?:最迟|最晚)?(?<not>不(?:得|能)?[晚迟]于)(?<when>[^，。；、\n]{2,16}?)[之以]?前(?![一二两三四五六七八九十半几\d])/gu,
    message: '“不晚于”与“前”意思重复：或者写“不晚于×月×日”，或者写“×月×日前”',
    instead: ({ not = '', when = '' }) => [not + when, `${when}前`],
  },
  {
    pattern: /(?:减少|下降|降低|缩小|缩短)了?(?:近|约)? ?(?:\d{1,4}(?:\.\d{1,2})?|[一二三四五六七八九十两数几])倍/gu,
    wrong: true,
    message: '减少、下降不用“倍”，可写“下降百分之几”“减少到几分之几”',
  },
  { pattern: /涉及到(?![期场岗位访])/gu, message: '“及”就是“到”，写“涉及”即可', instead: () => ['涉及'] },
  {
    pattern:
      /(?<at>主持召开)(?!的)(?![^，。；：《》“”\n]{0,34}?(?:学习|传达|贯彻|落实|研究|部署|通报|领会))[^，。；：《》“”\n]{3,34}?(?:会议|座谈会|专题会|调度会|推进会)精神/dgu,
    message: '“主持召开”与“会议精神”之间缺“的”，宜写“主持召开的……会议精神”，人名后宜写明职务',
    instead: () => ['主持召开的'],
  },
  {
    pattern: /(?<at>如有请假)(?=请)/dgu,
    message: '“如有请假请”缺逗号，搭配也不顺，宜写“如需请假，请”，并写明向谁请、何时前报',
    instead: () => ['如需请假，'],
  },
  {
    pattern:
      /(?<at>在)(?![^，。；：“”\n]{0,20}(?:[就对上中下里内时后前]|围绕|关于)[^，。；：“”\n]{0,20}调研)[^，。；：“”\n]{2,20}?(?:发展|建设|工作|产业|改革|治理|振兴|情况|问题)(?:(?:进行|开展)(?:专题)?调研(?!座谈|组|中心)|专题调研(?=[，。；]))/dgu,
    message: '调研的内容前面用“就”，“在”后面跟地点、单位',
    instead: () => ['就'],
  },
  {
    pattern: /(?:防止|避免|杜绝|严防)[^，。；、\n]{0,12}?(?<at>不再|不)(?=发生|出现|反弹|复发)/dgu,
    message: '“防止”“避免”后面又用“不”，意思就反了，应删去“不”',
    instead: ({ at = '' }) => [at.slice(1)],
  },
  { pattern: /目的就?是为了/gu, message: '“目的是”与“为了”意思重复，保留一个即可', instead: () => ['目的是'] },
  {
    pattern: /各位(?<who>代表|委员|同志|同学|老师|家长|领导|来宾|嘉宾|朋友|乡亲|党员|村民|职工|员工|干部)们/gu,
    message: '“各位”已经表示多数，后面不用“们”',
    instead: ({ who = '' }) => [`各位${who}`, `${who}们`],
  },
  { pattern: /再次重申/gu, message: '“重申”就是再次申明，写“重申”即可', instead: () => ['重申'] },
  {
    pattern: /(?<verb>付|诉|见)诸于/gu,
    message: '“诸”就是“之于”，后面不再用“于”',
    instead: ({ verb = '' }) => [`${verb}诸`],
  },
  {
    pattern: /(?<ban>切忌|严禁|禁止|切勿)(?:不要|不得|不准|不能|勿)/gu,
    message: '“切忌”“严禁”后面又用“不”，意思就反了',
    instead: ({ ban = '' }) => [ban],
  },
  { pattern: /出乎意料之外/gu, message: '“出乎”与“之外”意思重复', instead: () => ['出乎意料', '意料之外'] },
];
