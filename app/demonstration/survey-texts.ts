import type { InputOf } from '#platform/operations/contract.ts'
import type { surveysContract } from '#capabilities/surveys/contract.ts'

type Writing = InputOf<typeof surveysContract.writeSurvey>
export type SurveyText = Pick<Writing, 'title' | 'why' | 'after'> & {
  readonly questions: readonly Writing['questions'][number][]
}

const none = { options: [], range: null }

/** Asked before the shared kitchen was built. */
export const kitchenSurvey: SurveyText = {
  title: '文体路要不要建共享厨房',
  why: '医院边上来陪护的家属没有地方做饭，附近的人家也有想一起用的，先问问大家。',
  after: '居委会按结果决定建不建、装几个灶台，两天内把结果贴在这里。',
  questions: [
    {
      ...none,
      ...{ kind: 'one', words: '您家需要一个共享厨房吗', why: '不到三成人家需要，就不建' },
      options: ['需要', '可有可无', '不需要'],
    },
    {
      ...none,
      ...{ kind: 'several', words: '多半会在什么时候用', why: '好排开门的时间' },
      options: ['早上', '中午', '晚上'],
    },
    {
      ...none,
      ...{ kind: 'number', words: '一周大概会用几次', why: '好定装几个灶台' },
      range: { from: 0, to: 14 },
    },
    { ...none, kind: 'text', words: '还有什么要提醒我们', why: '建之前想得周全些' },
  ],
}

/** What some households wrote; it was destroyed when its time was over. */
export const kitchenSaid = ['离公交站近一点', '要有排风，别呛着楼上', '最好能热饭', '灶台别太高，老人够不着']

/** Asked these days. */
export const shedSurvey: SurveyText = {
  title: '楼下要不要装充电棚',
  why: '电动车停在楼道里不安全，想在空地上装充电棚，占几个车位，先听听大家的。',
  after: '居委会和物业按结果定装在哪里，问完一周内在这里说。',
  questions: [
    {
      ...none,
      ...{ kind: 'one', words: '装充电棚，您家同意吗', why: '要占公共的地方，得多数人家同意' },
      options: ['同意', '不同意'],
    },
    {
      ...none,
      ...{ kind: 'one', words: '装在哪里好', why: '三个地方都能接上电' },
      options: ['东门空地', '花坛边', '北墙根'],
    },
    { ...none, kind: 'text', words: '有什么担心的', why: '好提前想办法' },
  ],
}
