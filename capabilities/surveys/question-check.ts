import type { Question } from './shapes.ts'

/** What asks for a person's data: names, numbers to reach or identify somebody, and what the law calls sensitive. */
const personal =
  /姓名|名字|称呼|叫什么|电话|手机|微信号|联系方式|身份证|证件|户口本|护照|出生|生日|年龄|几岁|岁数|多大年纪|收入|工资|存款|银行卡|工作单位|在哪上班|宗教|信教|信仰|民族|政治面貌|党员吗|婚姻|怀孕|病史|残疾证|低保|phone|ID number|birthday|income|religion/i

/** Numbers of a household that offices of the house keep already and ask for once. */
const held = [
  /几口人|多少人住|常住几|人口数|有几个人/,
  /户籍|户口在/,
  /房屋?面积|多少平|几室|产权|房本/,
  /门牌|楼栋号|住在哪|住址|地址/,
]

const wordsOf = ({ words, options }: Pick<Question, 'words' | 'options'>): string =>
  [words, ...options].join(' ')

/** Whether a question asks for a person instead of a household: it is refused. */
export const asksPerson = (question: Pick<Question, 'words' | 'options'>): boolean =>
  personal.test(wordsOf(question))

/** Whether a question asks again for what the house holds already: its author is told, and may have a reason. */
export const asksAgain = (question: Pick<Question, 'words' | 'options'>): boolean =>
  held.some((pattern) => pattern.test(wordsOf(question)))
