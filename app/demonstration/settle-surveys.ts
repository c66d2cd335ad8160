import { surveysContract } from '#capabilities/surveys/contract.ts'
import { newSecret } from '#platform/access/secret.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { addDays, addMinutes, type Day, dayOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { type Chance, chanceFrom } from './chance.ts'
import type { Perform } from './perform.ts'
import type { Society, StaffedCommunity, StaffedGrid } from './settle-people.ts'
import type { Kitchen } from './settle-stations.ts'
import { kitchenSaid, kitchenSurvey, shedSurvey, type SurveyText } from './survey-texts.ts'

type Stage = { readonly perform: Perform; readonly now: Instant }
type Given = InputOf<typeof surveysContract.answerAtDoor>['given']

type Asked = {
  readonly community: StaffedCommunity
  readonly text: SurveyText
  readonly opensOn: Day
  readonly closesOn: Day
  readonly topic: InputOf<typeof surveysContract.writeSurvey>['topic']
}

const at = (day: Day, minutes: number): Instant => addMinutes(startOfDay(day), minutes)

async function publish({ perform }: Stage, asked: Asked): Promise<string> {
  const { community, text, opensOn, closesOn, topic } = asked
  const written = { actor: community.secretary, at: at(addDays(opensOn, -1), 10 * 60) }
  const surveyId = newId(Date.parse(written.at))
  const where = { placeId: community.placeId, organisationId: community.office.organisationId }
  const content = { ...text, questions: [...text.questions], closesOn, topic }
  await perform(surveysContract.writeSurvey, { surveyId, ...where, versionOf: null, ...content }, written)
  await perform(surveysContract.publishSurvey, { surveyId, opensOn }, written)
  return surveyId
}

type Round = {
  readonly surveyId: string
  readonly grid: StaffedGrid
  readonly opensOn: Day
  readonly doors: number
  readonly days: number
  readonly answer: (chance: Chance, at: number) => Given
}

/** A grid worker goes from door to door in the evenings; one in a dozen would rather not. */
const goRound = ({ perform }: Stage, round: Round, chance: Chance): Promise<unknown> =>
  Promise.all(
    Array.from({ length: round.doors }, (_, door) => {
      const { surveyId, grid, opensOn, days, answer } = round
      const moment = at(addDays(opensOn, door % days), 18 * 60 + 30 + 4 * Math.floor(door / days))
      const input = {
        ...{ surveyId, gridId: grid.placeId, answerId: newId(Date.parse(moment)), seal: newSecret(16) },
        ...{ building: `${1 + (door % 4)}栋`, room: `${1 + Math.floor(door / 4)}0${1 + (door % 3)}` },
        given: door % 12 === 7 ? null : answer(chance, door),
        isCorrection: false,
      }
      return perform(surveysContract.answerAtDoor, input, { actor: grid.worker, at: moment })
    }),
  )

const kitchenAnswer = (chance: Chance, door: number): Given => ({
  answers: [
    [chance.weighted([0, 1, 2], (one) => [6, 3, 2][one] ?? 1)],
    [0, 1, 2].filter((time) => chance.isLucky([0.2, 0.75, 0.6][time] ?? 0)),
    [1 + chance.whole(6)],
    [],
  ],
  text: door % 5 === 0 ? (kitchenSaid[(door / 5) % kitchenSaid.length] ?? '') : '',
})

const shedAnswer = (chance: Chance): Given => ({
  answers: [[chance.weighted([0, 1], (one) => [3, 1][one] ?? 1)], [chance.whole(3)], []],
  text: '',
})

/** What was asked before the shared kitchen was built, and what came of it. */
async function askForKitchen(stage: Stage, community: StaffedCommunity, stationId: string): Promise<void> {
  const opensOn = addDays(dayOf(stage.now), -390)
  const closesOn = addDays(opensOn, 9)
  const topic = { kind: 'station', id: stationId, title: '文体路共享厨房' } as const
  const surveyId = await publish(stage, { community, text: kitchenSurvey, opensOn, closesOn, topic: null })
  const rounds = community.grids.map((grid, index) =>
    goRound(
      stage,
      { surveyId, grid, opensOn, doors: 14 - index, days: 6, answer: kitchenAnswer },
      chanceFrom(70 + index),
    ),
  )
  await Promise.all(rounds)
  const by = (days: number) => ({ actor: community.secretary, at: at(addDays(closesOn, days), 16 * 60) })
  await stage.perform(surveysContract.closeSurvey, { surveyId }, by(0))
  const decided = '一半以上的人家说需要，多数想中午和晚上用。居委会定了：在文体路建共享厨房，先装 7 个灶台。'
  await stage.perform(surveysContract.tellResult, { surveyId, text: decided, became: null }, by(2))
  const opened = '共享厨房开门了，7 个灶台都能预约，谢谢每一户说的话。'
  await stage.perform(surveysContract.tellResult, { surveyId, text: opened, became: topic }, by(60))
}

/** What is being asked these days where a visitor looks first. */
async function askForShed(stage: Stage, community: StaffedCommunity): Promise<void> {
  const opensOn = addDays(dayOf(stage.now), -3)
  const closesOn = addDays(opensOn, 14)
  const surveyId = await publish(stage, { community, text: shedSurvey, opensOn, closesOn, topic: null })
  const rounds = community.grids.slice(0, 2).map((grid, index) => {
    const round = { surveyId, grid, opensOn, doors: 14 - index, days: 3, answer: shedAnswer }
    return goRound(stage, round, chanceFrom(79 + index))
  })
  await Promise.all(rounds)
}

/** One survey long told, whose answers became the shared kitchen, and one that is open. */
export async function settleSurveys(
  stage: Stage,
  { streets }: Society,
  kitchen: Kitchen | null,
): Promise<void> {
  const [wenti, here] = [streets[1]?.communities[0], streets[0]?.communities.at(-1)]
  if (wenti && kitchen) await askForKitchen(stage, wenti, kitchen.stationId)
  if (here) await askForShed(stage, here)
}
