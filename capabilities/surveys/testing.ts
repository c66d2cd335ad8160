import { organisationsHouse, type SmallOffices } from '#capabilities/organisations/testing.ts'
import { aGrid, smallWorld } from '#capabilities/places/testing.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, type Day, dayOf } from '#platform/time/instant.ts'
import type { surveysContract } from './contract.ts'
import { slipStream } from './events.ts'
import { surveys } from './module.ts'
import { answerAtDoor } from './operations/answer-at-door.ts'
import { issueSlips } from './operations/issue-slips.ts'
import { publishSurvey } from './operations/publish-survey.ts'
import { writeSurvey } from './operations/write-survey.ts'
import type { Given, Question } from './shapes.ts'

export type SurveysHouse = {
  readonly house: TestHouse
  readonly offices: SmallOffices
  readonly gridId: string
  readonly otherGridId: string
  readonly secretary: Caller
  readonly worker: Caller
  readonly otherWorker: Caller
  readonly today: Day
  readonly as: (caller: Caller, given?: Partial<Call>) => ReturnType<typeof runAs>
}

/** A community of two grids with its secretary and two workers, one of them at one grid only. */
export async function surveysHouse(): Promise<SurveysHouse> {
  const { house, offices } = await organisationsHouse(surveys.views)
  const parentId = smallWorld.community
  const gridId = await aGrid(house, { parentId, name: '第一网格', at: [110.4, 21.2] })
  const otherGridId = await aGrid(house, { parentId, name: '第二网格', at: [110.42, 21.2] })
  return {
    ...{ house, offices, gridId, otherGridId },
    secretary: await staffAt(house, {
      role: 'secretary',
      placeId: parentId,
      organisationId: offices.committee,
    }),
    worker: await staffAt(house, { role: 'gridWorker', placeId: gridId }),
    otherWorker: await staffAt(house, { role: 'gridWorker', placeId: parentId }),
    today: dayOf(house.now()),
    as: (caller, given) => runAs(house, caller, given),
  }
}

/** Does the community need a shared kitchen? */
export const kitchenQuestions: readonly Question[] = [
  {
    ...{ kind: 'one', words: '您家需要一个共享厨房吗', why: '不到一半的人家需要，就不建' },
    options: ['需要', '可有可无', '不需要'],
    range: null,
  },
  {
    ...{ kind: 'several', words: '会在什么时候用', why: '好排开门时间' },
    options: ['早上', '中午', '晚上'],
    range: null,
  },
  {
    ...{ kind: 'number', words: '一周大概用几次', why: '好定灶台的数目', options: [] },
    range: { from: 0, to: 14 },
  },
  { kind: 'text', words: '还想说什么', why: '想到的都会看', options: [], range: null },
]

type Writing = InputOf<typeof surveysContract.writeSurvey>

export const aWriting = (made: SurveysHouse, wanted: Partial<Writing> = {}): Writing => ({
  surveyId: made.house.newId(),
  placeId: smallWorld.community,
  organisationId: made.offices.committee,
  versionOf: null,
  title: '文体路要不要建共享厨房',
  why: '医院边上的家属没有地方做饭，想先问问大家',
  after: '社区居委会按结果决定建不建，结果贴在这里',
  questions: [...kitchenQuestions],
  closesOn: addDays(made.today, 10),
  topic: null,
  ...wanted,
})

/** A survey that is open from today on. */
export async function anOpenSurvey(made: SurveysHouse, wanted: Partial<Writing> = {}): Promise<string> {
  const writing = aWriting(made, wanted)
  const secretary = made.as(made.secretary)
  await secretary(writeSurvey, writing)
  await secretary(publishSurvey, { surveyId: writing.surveyId, opensOn: made.today })
  return writing.surveyId
}

export const yes: Given = { answers: [[0], [1, 2], [3], []], text: '' }

type Knocking = Partial<InputOf<typeof surveysContract.answerAtDoor>> & { readonly surveyId: string }

/** What a worker sends after one door. */
export const aKnock = (
  made: SurveysHouse,
  wanted: Knocking,
): InputOf<typeof surveysContract.answerAtDoor> => ({
  gridId: made.gridId,
  answerId: made.house.newId(),
  building: '3栋',
  room: '201',
  seal: newSecret(16),
  given: yes,
  isCorrection: false,
  ...wanted,
})

/** A household answers at its door. */
export const knock = (made: SurveysHouse, wanted: Knocking, caller: Caller = made.worker) =>
  made.as(caller)(answerAtDoor, aKnock(made, wanted))

/** A slip of the first grid, and whoever holds it. */
export async function aSlip(
  made: SurveysHouse,
  surveyId: string,
): Promise<{ slipId: string; holder: Caller }> {
  const [slipId, code] = [made.house.newId(), newSecret(16)]
  await made.as(made.secretary)(issueSlips, { surveyId, gridId: made.gridId, slips: [{ slipId, code }] })
  return {
    slipId,
    holder: {
      actor: { kind: 'resident', stream: slipStream(slipId) },
      receiptHash: secretHash(code)?.toString('hex') ?? '',
    },
  }
}
