import { createHmac } from 'node:crypto'
import type { Actor } from '#platform/access/actor.ts'
import type { Located, Trees } from '#platform/access/rule.ts'
import { houseReadTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { type Day, dayOf } from '#platform/time/instant.ts'
import { surveysAccess } from '../access.ts'
import { surveyStream } from '../events.ts'
import { surveysProblems } from '../problems.ts'
import { doorOf } from '../rules/door.ts'
import { type State, statusOfSurvey } from '../rules/replay.ts'
import { existing } from '../rules/writing.ts'
import type { SurveyBrief } from '../shapes.ts'
import { doorKeyOf } from '../views/read-surveys.ts'

/** Where a survey is, for access. */
export const locatedAt = ({ survey }: State): Located => ({
  placeId: survey?.placeId ?? null,
  organisationId: survey?.organisationId ?? null,
})

/** What every step of a survey answers. */
export const toSurveyState = (surveyId: string, state: State, today: Day) => ({
  surveyId,
  status: statusOfSurvey(existing(state), today),
})

/** What every answer is told. */
export const toAnswerState = (surveyId: string, { household }: State) => ({
  surveyId,
  stands: household === null ? 'none' : household.answers === null ? 'declined' : 'answered',
})

export type DoorGiven = {
  readonly surveyId: string
  readonly gridId: string
  readonly building: string
  readonly room: string
}

/**
 * The mark of a door: a blind index under the house's key and one of the survey's own, which the vault destroys when the
 * survey closes. Then nobody can find a door's mark any more, nor a mark's door.
 */
export async function markOf(call: Call, given: DoorGiven): Promise<string> {
  const { surveyId, gridId, building, room } = given
  const key = await openDoorKey(call, surveyId)
  const door = doorOf(building, room)
  if (door === '') {
    const { unknownDoor } = surveysProblems
    throw new Problem('rule-broken', unknownDoor, { fields: [{ field: 'room', ...sayOf(unknownDoor) }] })
  }
  return createHmac('sha256', call.house.vault.keyFor('survey doors'))
    .update(`${key}\0${gridId}\0${door}`)
    .digest('hex')
    .slice(0, 32)
}

const sayOf = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({ zh, en })

const openDoorKey = ({ house }: Call, surveyId: string): Promise<string> =>
  houseReadTransaction(house.pool, async (tx) => {
    const found = await doorKeyOf(tx, surveyId)
    if (found === undefined) throw new Problem('not-found', houseProblems.notFound)
    if (found.status === 'draft') throw new Problem('rule-broken', surveysProblems.notOpen)
    const opened = found.keyId && (await house.vault.openContent(tx, [found.keyId])).get(found.keyId)
    if (!opened) throw new Problem('rule-broken', surveysProblems.over)
    return opened
  })

/** SUR-07: only doors within the survey's place are asked. */
export function requireGrid(trees: Trees, gridId: string, placeId: string | null): void {
  if (placeId !== null && trees.within('place', gridId, placeId)) return
  const { unknownGrid } = surveysProblems
  throw new Problem('rule-broken', unknownGrid, { fields: [{ field: 'gridId', ...sayOf(unknownGrid) }] })
}

/** The survey an answer is about, which stands on another stream. */
export const surveyIn = (others: (stream: string) => State, surveyId: string) =>
  existing(others(surveyStream(surveyId)))

type Shown = Pick<SurveyBrief, 'placeId' | 'status'> & { readonly organisationId: string | null }

const steps: Readonly<Record<SurveyBrief['status'], readonly string[]>> = {
  draft: ['writeSurvey', 'publishSurvey', 'withdrawSurvey'],
  announced: ['writeSurvey', 'withdrawSurvey', 'issueSlips'],
  open: ['closeSurvey', 'issueSlips'],
  over: ['closeSurvey'],
  closed: ['tellResult', 'eraseWords'],
  told: ['tellResult', 'eraseWords'],
}

/** What this reader may do with a survey now. */
export function abilitiesOf(actor: Actor, shown: Shown, trees: Trees): string[] {
  const where = { placeId: shown.placeId, organisationId: shown.organisationId }
  const own = surveysAccess.write(actor, where, trees) ? [...steps[shown.status], 'getSurveyDesk'] : []
  const asks = shown.status === 'open' && mayAsk(actor, shown.placeId, trees)
  return asks ? [...own, 'answerAtDoor'] : own
}

/** Whoever acts at the survey's place, or at a grid within it. */
const mayAsk = (actor: Actor, placeId: string, trees: Trees): boolean =>
  surveysAccess.ask(actor, { placeId, organisationId: null }, trees) ||
  (actor.kind === 'staff' &&
    actor.act.places.some(
      (own) =>
        trees.within('place', own, placeId) &&
        surveysAccess.ask(actor, { placeId: own, organisationId: null }, trees),
    ))

export const todayOf = ({ now }: Pick<Call, 'now'>): Day => dayOf(now)
