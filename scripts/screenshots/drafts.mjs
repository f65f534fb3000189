/** The drafts of the pictures; places, people and numbers are made up. */

const UNIT = {
  organs: [{ name: '石桥镇人民政府', short: ['镇政府'], codes: ['石政发', '石政办发'] }],
  people: [
    { name: '周明', posts: ['镇长'] },
    { name: '李远', posts: ['副镇长'] },
    { name: '王芳', posts: ['应急管理站站长'] },
  ],
  recipients: ['各村民委员会', '镇属各单位'],
  venues: ['镇政府三楼会议室'],
  phones: [{ name: '党政办公室', number: '0000-6620019' }],
};

const numbered = (number, about, day) => `石政发〔2026〕${number}号

石桥镇人民政府关于${about}的通知

各村民委员会，镇属各单位：
　　请认真抓好落实。

石桥镇人民政府
2026年${day}
`;

const TOPICS = [
  '传达县秋季防火工作会议精神',
  '通报秋收防火检查情况',
  '部署国庆假期值班工作',
  '审议《石桥镇森林防火预案》',
];

const NOTICE = `石桥镇人民政府关于召开秋季防火工作会议的通知

各村民委员会，镇属各单位：
　　经研究，决定召开秋季防火工作会议。现将有关事项通知如下：
　　一、会议时间
　　2026年9月23日上午9:00
　　二、会议地点
　　镇政府三楼会议室
　　三、参加人员
　　各村主要负责人，镇属各单位负责人
　　四、会议议题
${TOPICS.map((topic, i) => `　　（${'一二三四'[i]}）${topic}${i < 3 ? '；' : '。'}`).join('\n')}
　　联系人：李远，联系电话：0000-6620019。

　　附件：秋季防火工作会议议程

石桥镇人民政府
2026年9月16日
`;

const AGENDA = `
附件

秋季防火工作会议议程

第一项：周明同志传达县秋季防火工作会议精神；
第二项：李远同志部署国庆假期值班工作；
第三项：审议《石桥镇森林防火预案》，王芳同志作说明。
`;

const DUTIES = `石桥镇人民政府关于做好国庆假期值班工作的通知

各村民委员会，镇属各单位：
　　国庆假期将至，现将值班工作有关事项通知如下：
（一）排好值班表，9月25日（星期五）前报镇党政办公室；
（二）领导带班，24小时有人接电话；
（三）遇有险情，先处置、同时报告。

石桥镇人民政府
2026年9月16日
`;

const WRITTEN = `石政发〔2026〕14号

石桥镇人民政府关于开展秋收防火检查的通知

各村民委员会，镇属各单位：
　　按照《石桥镇人民政府关于做好夏粮收购工作的通知》（石政发〔2026〕10号）要求，现将有关事项通知如下：
　　一、检查内容
　　（一）林边地头有无堆放秸秆；
　　（二）防火器材是否齐备。
　　二、检查时间
　　9月18日起，各村同时进行。
　　请于2026年9月20日前将检查情况报镇应急管理站。

石桥镇人民政府
2026年9月16日
`;

/** What a chat assistant writes when it is asked for a notice. */
const ANSWER = `好的，以下是为您起草的通知内容：

## 检查时间

2026年9月22日（星期二）上午9:00

## 检查内容

- **林边地头**有无堆放秸秆;
- 防火器材是否齐备,有无专人保管。

希望以上内容对您有所帮助！
`;

export const FILES = {
  blank: '空白.gongwen',
  completed: '补全.gongwen',
  agenda: '会议通知.gongwen',
  duties: '值班通知.gongwen',
  written: '防火检查通知.gongwen',
  answer: '助手的回答.txt',
  pasted: '粘贴.gongwen',
};

export const DRAFTS = {
  '.gongwen.json': `${JSON.stringify({ unit: UNIT }, null, 2)}\n`,
  [FILES.blank]: '',
  [FILES.completed]: NOTICE.slice(0, NOTICE.indexOf('　　2026年9月23日上午')),
  [FILES.agenda]: NOTICE + AGENDA,
  [FILES.duties]: DUTIES,
  [FILES.written]: WRITTEN,
  [FILES.answer]: ANSWER,
  [FILES.pasted]: '',
};

/** A folder of numbered papers: one number lacks, one is there twice. */
export const REGISTER = {
  '防汛工作通知.gongwen': numbered(9, '做好防汛工作', '6月3日'),
  '夏粮收购通知.gongwen': numbered(10, '做好夏粮收购工作', '6月24日'),
  '秋收防火通知.gongwen': numbered(12, '秋收防火工作', '8月26日'),
  '环境整治通知.gongwen': numbered(12, '开展环境卫生整治', '8月28日'),
  '道路养护通知.gongwen': numbered(13, '做好乡村道路养护工作', '9月4日'),
};
