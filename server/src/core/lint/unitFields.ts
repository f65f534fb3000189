import type { UnitFacts } from '../rules/unitFacts.ts';

/** What a value of the unit's facts must be; the JSON schema and the reader are made of this table. */
export interface UnitValue {
  readonly type: 'text' | 'texts' | 'count';
  readonly description: string;
  readonly required?: boolean;
  /** What a text must match, and what is said of one that does not. */
  readonly pattern?: string;
  readonly expected?: string;
}

/** A list of the unit's facts: of texts, which `text` describes, or of objects with these members. */
export interface UnitList {
  readonly description: string;
  readonly example: string;
  readonly text?: Pick<UnitValue, 'pattern' | 'expected'>;
  readonly members?: Readonly<Record<string, UnitValue>>;
  /** The members that together tell two entries apart; `name` where left out. */
  readonly apart?: readonly string[];
}

const NAME_OF_ORGAN = '^[\\p{Script=Han}A-Za-z0-9（）·“”、]{2,40}$';
/** A post or 同志 behind a name: 周明镇长. */
const CALLED = '.+(?:书记|主任|[局县市区镇乡院校处科部会所站馆厅]长|秘书长|主席|经理|董事长|总监|同志|先生|女士)$';
const NAME_OF_PERSON = `^(?!${CALLED})\\p{Script=Han}[\\p{Script=Han}·]{1,15}$`;
const RECIPIENT = '^[^：:，,；;。]+$';
const VENUE = '^[^。；;]+$';
/** A word for any meeting is no name of one, and 第×次 no part of it. */
const NAME_OF_SERIES = '^(?!(?:大|全体)?会议?$)(?!.*第[一二三四五六七八九十百〇零\\d]{1,4}次).+$';
const CODE = '^[\\p{Script=Han}]{2,16}$';
const NUMBER =
  '^(?:[（(]0\\d{2,3}[）)]|0\\d{2,3}[-—]?)?\\d{7,8}(?:转\\d{1,6})?$|^1[3-9]\\d{9}$|^\\d{3,8}$|^0000-\\d{7,8}$';

/** The unit's facts: key → what its list holds. */
export const UNIT_FIELDS: { readonly [K in keyof UnitFacts]: UnitList } = {
  organs: {
    description: '本单位和常打交道的机关：全称、规范化简称、机关代字',
    example: '[{ "name": "石桥镇人民政府", "short": ["镇政府"], "codes": ["石政发", "石政办发"] }]',
    members: {
      name: {
        type: 'text',
        required: true,
        description: '全称，如“石桥镇人民政府”',
        pattern: NAME_OF_ORGAN,
        expected: '机关全称，如“石桥镇人民政府”',
      },
      short: { type: 'texts', description: '规范化简称，如“镇政府”' },
      codes: {
        type: 'texts',
        description: '机关代字，不含年份和顺序号，如“石政发”',
        pattern: CODE,
        expected: '机关代字，不含年份、括号和“号”，如“石政发”',
      },
    },
  },
  people: {
    description: '人员及职务，按排名先后写',
    example: '[{ "name": "周明", "posts": ["镇长", "镇党委副书记"] }]',
    members: {
      name: {
        type: 'text',
        required: true,
        description: '姓名',
        pattern: NAME_OF_PERSON,
        expected: '姓名，如“周明”，中间不空格，后面不写职务',
      },
      posts: { type: 'texts', description: '职务，可以有几个；写规范的全称或常用简称，如“镇长”' },
    },
  },
  recipients: {
    description: '常用的主送机关，照抄发文时的写法',
    example: '["各村民委员会", "镇属各单位"]',
    text: { pattern: RECIPIENT, expected: '一个主送机关，不含冒号和逗号；几个请分开写成几项' },
  },
  venues: {
    description: '常用的会议地点',
    example: '["镇政府三楼会议室"]',
    text: { pattern: VENUE, expected: '会议地点，不含句号和分号' },
  },
  phones: {
    description: '常用的联系电话；一处有几个号码的，写成几项',
    apart: ['name', 'number'],
    example: '[{ "name": "党政办公室", "number": "0000-6620019" }]',
    members: {
      name: { type: 'text', required: true, description: '谁的电话：科室或者联系人' },
      number: {
        type: 'text',
        required: true,
        description: '电话号码',
        pattern: NUMBER,
        expected: '电话号码，如“0000-6620019”或11位手机号',
      },
    },
  },
  series: {
    description: '按次编号的会议，以及最近一次是第几次',
    example: '[{ "name": "镇党委理论学习中心组学习会", "last": 3 }]',
    members: {
      name: {
        type: 'text',
        required: true,
        description: '会议名称，不含“第×次”',
        pattern: NAME_OF_SERIES,
        expected: '会议的全名，不含“第×次”，如“镇党委理论学习中心组学习会”',
      },
      last: { type: 'count', required: true, description: '最近一次是第几次；还没有开过写 0' },
    },
  },
};
