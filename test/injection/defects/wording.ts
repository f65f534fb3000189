/** Defects of wording: wrong characters and words, levels named twice, redundant phrases, 召开 of no meeting, doubled words. */
import { addingAfter, type DefectKind, type Edit, plain, replacing, safe } from '../injected.ts';

type Places = DefectKind['places'];

/** Right and wrong forms whose wrong form no right text can hold, by kind: `right>wrong`, separated by blanks. */
const SAFE: Readonly<Record<string, string>> = {
  verb: '部署>布署 贯彻>惯彻 拨付>拔付 划拨>划拔 覆盖>复盖 履行>屡行 杜绝>杜决 扭转>纽转 推诿>推委 敷衍>敷延 偿还>尝还 赔偿>赔尝 颁发>班发 振兴>震兴 提振>提震',
  grant:
    '予以>于以 给予>给于 授予>授于 赋予>付予 奖励>奖厉 鼓励>鼓厉 激励>激厉 厉行>励行 严厉>严励 妨碍>防碍 沟通>勾通 咨询>资询 遵守>尊守 遵照>尊照 遵循>尊循',
  noun: '措施>措失 举措>举错 蓝图>兰图 贡献>供献 弊端>蔽端 幅度>辐度 枢纽>枢扭 杠杆>杆杠 手续>手序 股份>股分 内涵>内函 规模>规摸 模范>摸范 典型>典形 类型>类形',
  result:
    '绩效>积效 业绩>业积 成绩>成积 圆满>园满 廉洁>廉结 勤俭>勤捡 纪律>记律 竞争>竟争 竞赛>竟赛 毕竟>毕竞 尊重>遵重 震撼>震憾 追溯>追朔 松弛>松驰 懈怠>懈殆',
  trade:
    '竣工>峻工 修缮>修膳 养殖>养植 种植>种殖 栽植>裁植 煤炭>煤碳 低碳>低炭 抵押>抵压 户籍>户藉 籍贯>藉贯 赡养>瞻养 瞻仰>赡仰 气候>气侯 等候>等侯 候选>侯选',
  skill:
    '锻炼>锻练 训练>训炼 提炼>提练 摄像>摄象 辨识>辩识 辨别>辩别 答辩>答辨 辩论>辨论 裁判>栽判 渎职>读职 鉴定>鉴订 借鉴>借签 鉴于>签于 拼搏>拼博 辐射>幅射',
  water:
    '防汛>防讯 汛期>讯期 通讯>通汛 暴雨>爆雨 暴露>爆露 摸底>模底 摸清>模清 修订>修定 装订>装钉 会签>汇签 汇编>会编 帐篷>账篷 慰藉>慰籍 嘱托>瞩托 致使>至使',
  'idiom-effort':
    '再接再厉>再接再励 一如既往>一如继往 一鼓作气>一股作气 全力以赴>全力以付 众志成城>众志成诚 风雨同舟>风雨同周 兢兢业业>竞竞业业 鞠躬尽瘁>鞠躬尽粹 呕心沥血>呕心历血 殚精竭虑>殚精竭滤 披星戴月>披星带月 不遗余力>不余遗力 责无旁贷>责无旁代 义不容辞>义不容词 克己奉公>克已奉公 戒骄戒躁>戒骄戒燥',
  'idiom-method':
    '实事求是>实是求是 因地制宜>因地治宜 循序渐进>循序渐近 持之以恒>持之以衡 有的放矢>有的放失 未雨绸缪>未雨绸谬 集思广益>集思广议 融会贯通>融汇贯通 相辅相成>相辅相承 一脉相承>一脉相成 事半功倍>事半工倍 立竿见影>立杆见影 雷厉风行>雷励风行 高瞻远瞩>高瞻远嘱 直截了当>直接了当 按部就班>按步就班',
  'idiom-fault':
    '敷衍塞责>敷衍塞则 徇私舞弊>循私舞弊 因循守旧>因徇守旧 墨守成规>墨守陈规 好高骛远>好高鹜远 变本加厉>变本加利 滥竽充数>滥芋充数 饮鸩止渴>饮鸠止渴 重蹈覆辙>重蹈复辙 一筹莫展>一愁莫展 浅尝辄止>浅尝辙止 束之高阁>束之高搁 各行其是>各行其事 歪风邪气>歪风斜气 一蹴而就>一蹙而就 蛛丝马迹>蛛丝蚂迹',
  'idiom-praise':
    '名副其实>名符其实 出类拔萃>出类拔粹 脱颖而出>脱影而出 家喻户晓>家谕户晓 不胫而走>不径而走 川流不息>穿流不息 如火如荼>如火如茶 源远流长>渊远流长 蔚然成风>尉然成风 息息相关>惜惜相关 不可或缺>不可获缺 无微不至>无微不致 关怀备至>关怀倍至 迫不及待>迫不急待 大有裨益>大有稗益 纷至沓来>纷至踏来 心无旁骛>心无旁鹜 针砭时弊>针贬时弊 明辨是非>明辩是非 破釜沉舟>破斧沉舟 常备不懈>常备不泄',
};

/** Forms that only their surroundings make wrong, by kind: what is right, what comes in its place. */
const IN_CONTEXT: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  common: [
    [/安排(?![名放序行列])/gu, '按排'],
    [/座谈/gu, '坐谈'],
    [/坐落(?=[在于])/gu, '座落'],
    [/(?<!抽)签订/gu, '签定'],
    [/(?<![干各支内外全本总军])部分(?![别管工头散配布流派片类级])/gu, '部份'],
    [/(?<=会|周年|仪式)暨(?=\p{Script=Han})/gu, '既'],
    [/副(?=县长|镇长|乡长|主任|书记|局长|校长|市长|部长|院长|处长|科长|组长|教授)/gu, '付'],
    [/(?<![工操动合写协当制创运])作为/gu, '做为'],
  ],
  already: [
    [/(?<![立当随旋])即使/gu, '既使'],
    [/既然/gu, '即然'],
    [/既(?=要[^，。]{2,20}[，、]?(?:也|又|还)要)/gu, '即'],
    [/(?<![立当随旋])即将/gu, '既将'],
    [/已经/gu, '己经'],
    [/自己(?=\p{Script=Han})/gu, '自已'],
    [/(?<!\d)未经(?=批准|审查|许可|同意|核查|检测|检疫|审批|\p{Script=Han})/gu, '末经'],
    [/周末/gu, '周未'],
  ],
  deadline: [
    [/截至(?=\d{4}年|\d{1,2}月|目前|今年|上月|本月)/gu, '截止'],
    [/以至(?=更|[一二三四五六七八九十两几数])/gu, '以致'],
    [/(?<=疫情|流感|传染病|疾病)(?<gap>[^，。；]{0,10})(?<x>暴发)/gu, '爆发'],
  ],
  form: [
    [/形势(?=严峻|复杂|不容|好转|向好|的通报)/gu, '形式'],
    [/形式(?=主义|多样)|(?<=流于)形式/gu, '形势'],
  ],
  must: [
    [/必须(?=坚持|做到|严格|认真|经过|加强|履行|绷紧|清醒|限期|遵守|按照|高度|及时|确保|牢固)/gu, '必需'],
    [/必需(?=品)/gu, '必须'],
  ],
  power: [
    [/(?<=合法|公民的?合法|民主|诉讼|各项)权利|权利(?=和义务|、义务)/gu, '权力'],
    [/(?<=小微)权力|权力(?=清单|运行|关进|在阳光|寻租|监督)/gu, '权利'],
  ],
  notice: [
    [/(?<=招聘|征稿|征文|寻物|招生|征订)启事/gu, '启示'],
    [/(?<=重要|深刻|[我他]们的|经验)启示/gu, '启事'],
  ],
  reaction: [
    [/反映(?=问题|情况|意见|诉求|线索)|(?<=及时|如实|方式|派出所|逐级)反映(?=[。，；])/gu, '反应'],
    [/(?<=应急|快速)反应(?=[，。、能机])/gu, '反映'],
    [/报到(?=时间|地点|手续|时须|，报到|[。，])(?<=新生|学员|日|按时|[^新闻体]报到)/gu, '报道'],
    [/(?<=新闻|媒体|公开|系列|宣传|作了公开)报道/gu, '报到'],
  ],
  passing: [
    [/欢度(?=[^，。]{0,4}(?:节|春|国庆|元旦))/gu, '欢渡'],
    [/度过(?=[^，。]{0,20}(?:节|假期|寒假|暑假))/gu, '渡过'],
    [/过渡(?=期|性|阶段|办法)|(?<=平稳)过渡/gu, '过度'],
    [/过度(?=包装|医疗|开发|放牧|集中|依赖|施肥)/gu, '过渡'],
  ],
  law: [
    [/法治(?=政府|思维|社会|中国|素养)/gu, '法制'],
    [/(?<=监督|安全|督导|执法|消防)检查/gu, '检察'],
    [/检察(?=院|官|机关|建议)/gu, '检查'],
  ],
  place: [
    [/树立(?=正确|牢固|大局|良好|典型|文明|标杆|榜样|[^，。]{0,6}(?:观念|意识|理念|新风))/gu, '竖立'],
    [/(?<=企业|商户|机构|商家)入驻|入驻(?=园区|平台|大厅)/gu, '入住'],
    [/驻村(?=工作队|干部|第一书记|帮扶)/gu, '住村'],
    [/截留(?=[、，。]|挤占|挪用)/gu, '截流'],
    [/(?<![委员大协学])会同(?![意志学步时])/gu, '汇同'],
    [/辩证(?=法|思维|关系|统一|看待)/gu, '辨证'],
    [/其他(?=人员|同志|干部|个人|工作人员|党员|代表)/gu, '其它'],
    [/(?<=会议)纪要(?=[^\n]*。)/gu, '记要'],
  ],
  // Not in 《》 and “”: there 帐, which was right until 1998, may be the wording of an older paper.
  account: [[/(?<![《“][^《》“”\n]{0,30})(?:账(?=目|户|册|表|务|簿|单|款|本)|(?<=台|报|转|记|对|专)账)/gu, '帐']],
};

const typo = (kind: string, places: Places): DefectKind => ({
  kind: `typo-${kind}`,
  expect: ['typo-lexicon'],
  unique: true,
  places,
});

/** The places of several patterns, in the order of the text. */
const several = (all: readonly Places[]): Places =>
  function* places(text) {
    yield* all.flatMap((each) => [...each(text)]).sort((a, b) => a.at - b.at);
  };

const pairs = (list: string): Places =>
  several(
    list.split(' ').map((pair) => {
      const [right = '', wrong = ''] = pair.split('>');
      return replacing(new RegExp(right, 'gu'), wrong);
    }),
  );

/** The level behind a proper name of two or three characters, before the short name of an organ. */
const LEVEL: Readonly<Record<string, RegExp>> = {
  省: /(?<=(?:^|[，。、；：“《（]|中共|由|经|与|和|向|对|按照|根据)\p{Script=Han}{2}省)(?<!各省|全省|我省|本省|该省|外省|邻省|两省|跨省|你省)(?=委|政府|人大常委会)/gmu,
  市: /(?<=(?:^|[，。、；：“《（]|中共|由|经|与|和|向|对|按照|根据)\p{Script=Han}{2}市)(?<!各市|全市|我市|本市|该市|城市|级市|区市|县市|地市|省市|你市|天津市|直辖市)(?=委|政府|人大常委会)/gmu,
};

const NUMBER = '[\\d.]+(?:万|亿)?(?:名|人|户|家|个|元|万元|公里|千米|米|吨|亩|份|辆|台|处|小时|分钟|天)';

/** A word doubled where it stands once; the neighbours tell that doubling it is never right. */
const DOUBLED: Readonly<Record<string, RegExp>> = {
  de: /(?<=\p{Script=Han}{2})(?<!目)的(?=[^的确士话\n])(?=\p{Script=Han}{2})/gu,
  zai: /(?<=[，。；])在(?![线建校职编岗册野场位外乎意握押逃学读家京])(?=\p{Script=Han}{2})/gu,
  he: /(?<=\p{Script=Han}{2})(?<![共温饱总缓柔平谐中])和(?![平谐睦解气美好善缓约])(?=\p{Script=Han}{2})/gu,
  dui: /(?<=[，。；])对(?![对联于照])(?=\p{Script=Han}{2})/gu,
  jiang: /(?<=，|现|我局|并)将(?![军士帅领])(?=\p{Script=Han}{2})/gu,
  jinxing: /(?<=\p{Script=Han})(?<![推改跟引促])进行(?![政列业程动])(?=了?\p{Script=Han}{2})/gu,
  kaizhan: /(?<=\p{Script=Han})开展(?=\p{Script=Han}{2})/gu,
  jiaqiang: /(?<=\p{Script=Han})加强(?=\p{Script=Han}{2})/gu,
  gongzuo: /(?<=\p{Script=Han}{2})工作(?=[，。；、])/gu,
  youguan: /(?<=\p{Script=Han})有关(?=\p{Script=Han}{2})/gu,
  danwei: /(?<=各)单位(?=[要应在须对将])/gu,
};

/** 举办, 开展 or 组织 of something that is no meeting becomes 召开. */
const CONVENED =
  /(?<x>开展|举办|(?<![党会级层济群团各])组织(?!开展|部|生活))(?=[^，。；、《》（）\n会]{2,20}(?:学习|培训|活动|调研)(?:的通知|[，。；]|$))/gmu;

export const wordingDefects: readonly DefectKind[] = [
  ...Object.entries(SAFE).map(([kind, list]) => typo(kind, pairs(list))),
  ...Object.entries(IN_CONTEXT).map(([kind, list]) =>
    typo(kind, several(list.map(([pattern, wrong]) => replacing(pattern, wrong)))),
  ),

  ...Object.entries(LEVEL).map(([level, pattern]) =>
    safe(
      `org-level-${level === '省' ? 'province' : 'city'}-doubled`,
      'redundant-org-level',
      addingAfter(pattern, level),
    ),
  ),

  safe('redundant-about', 'redundant-wording', addingAfter(new RegExp(`(?<!合|制|节)约${NUMBER}`, 'gu'), '左右')),
  safe(
    'redundant-nearly',
    'redundant-wording',
    addingAfter(new RegExp(`(?<![最附])近(?!\\d年)${NUMBER}`, 'gu'), '左右'),
  ),
  safe(
    'redundant-exceeding',
    'redundant-wording',
    addingAfter(
      /(?<!不|未|没有|得|应)(?:超过|高达|多达)\d[\d.]{0,5}(?:%|万元|亿元|元|人|名|户|亩|吨|小时|万人次|个(?!月))(?!以)/gu,
      '以上',
    ),
  ),
  safe(
    'redundant-until',
    'redundant-wording',
    addingAfter(/截至(?:目前|\d{4}年(?:底|\d{1,2}月(?:底|\d{1,2}日)))(?=，)/gu, '为止'),
  ),
  safe(
    'redundant-involving',
    'redundant-wording',
    addingAfter(/(?<!所)涉及(?=[\p{Script=Han}\d])(?![到的面其])/gu, '到'),
  ),
  plain(
    'redundant-times-less',
    'redundant-wording',
    replacing(/(?<=减少|下降|降低|缩小)(?:\d{1,2}(?:\.\d)?%|一半)(?=[，。；])/gu, (found) =>
      found === '一半' ? '1倍' : '2倍',
    ),
  ),
  {
    kind: 'redundant-meeting-de-lost',
    expect: ['redundant-wording'],
    unique: true,
    places: replacing(/主持召开的(?=[^，。；《》\n]{3,28}(?:会议|座谈会)精神)/gu, '主持召开'),
  },
  plain('redundant-leave', 'redundant-wording', replacing(/如需请假，请/gu, '如有请假请')),
  safe(
    'redundant-survey',
    'redundant-wording',
    replacing(
      /(?<=组织[^，。；就]{2,10}|[，。；]|代表|一行|成员)就(?=[^，。；\n]{2,20}发展(?:进行)?(?:专题)?调研)/gu,
      '在',
    ),
  ),
  plain(
    'redundant-latest',
    'redundant-wording',
    replacing(
      /不得晚于(?<day>(?:\d{4}年|次年)?\d{1,2}月\d{1,2}日)(?=[。，；])/gu,
      (_found, { groups: { day = '' } = {} }) => `最迟不得晚于${day}前`,
    ),
  ),

  plain('collocation-convened', 'collocation-zhaokai', function* places(text): Generator<Edit> {
    yield* replacing(CONVENED, '召开')(text);
  }),
  ...Object.entries(DOUBLED).map(([kind, pattern]) =>
    safe(
      `doubled-${kind}`,
      'doubled-word',
      replacing(pattern, (found) => found + found),
    ),
  ),
];
