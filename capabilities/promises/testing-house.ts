import { anOrganisation } from '#capabilities/organisations/testing.ts'
import { aFoundHazard, anAnswer, type CasesHouse, casesHouse } from '#capabilities/cases/testing-house.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { promiseStream } from './events.ts'
import { promiseFigures } from './figures.ts'
import { promises } from './module.ts'
import { openGathering } from './operations/open-gathering.ts'
import { openList } from './operations/open-list.ts'
import { makePromise } from './operations/make-promise.ts'
import { hashOf } from './operations/promise-command.ts'
import { raiseProblem } from './operations/raise-problem.ts'
import type { GatheringKind } from './words.ts'

type Posted = Parameters<typeof staffAt>[1]

/** A house with promises: an organiser of the district, the staff of its water office, and a firm with a problem. */
export type PromisesHouse = CasesHouse & {
  readonly organiser: Caller
  readonly waterStaff: Caller
  readonly firm: string
  readonly firmStaff: Caller
  readonly today: string
  readonly inDays: (days: number) => string
  readonly as: (caller: Caller, given?: Parameters<typeof runAs>[2]) => ReturnType<typeof runAs>
  readonly staff: (posted: Posted) => ReturnType<typeof staffAt>
  /** Takes a problem down as a case, as the field's phone does. */
  readonly report: (caller: Caller, found: { caseId: string; placeId: string }) => Promise<unknown>
  /** Its community answers that case. */
  readonly answer: (caseId: string) => Promise<unknown>
}

export async function promisesHouse(): Promise<PromisesHouse> {
  const made = await casesHouse(promises.views)
  const { house, offices } = made
  const firm = await anOrganisation(house, { name: '海港置业有限公司', kind: 'enterprise' })
  const today = dayOf(house.now())
  return {
    ...made,
    firm,
    today,
    inDays: (days) => addDays(today, days),
    as: (caller, given = {}) => runAs(house, caller, given),
    staff: (posted) => staffAt(house, posted),
    report: (caller, found) => aFoundHazard(house, caller, found),
    answer: (caseId) => anAnswer(made, caseId),
    organiser: await staffAt(house, {
      role: 'districtOrganiser',
      organisationId: offices.government,
      placeId: smallWorld.county,
    }),
    waterStaff: await staffAt(house, { role: 'departmentStaff', organisationId: offices.water }),
    firmStaff: await staffAt(house, { role: 'departmentStaff', organisationId: firm }),
  }
}

/** The one who holds an acceptance link. */
export const linkOf = (promiseId: string, receipt: string): Caller => ({
  actor: { kind: 'resident', stream: promiseStream(promiseId) },
  receiptHash: hashOf(receipt),
})

/** A clinic or a hearing of the district, called by its organiser. */
export async function aGathering(
  { house, offices, organiser, today }: PromisesHouse,
  kind: GatheringKind,
  on = today,
): Promise<string> {
  const gatheringId = house.newId()
  await runAs(house, organiser)(openGathering, {
    gatheringId,
    kind,
    title: kind === 'clinic' ? '企业问诊会' : '人大代表约见会',
    placeId: smallWorld.county,
    convenerId: offices.government,
    on,
    deputies: kind === 'hearing' ? [{ level: 'county', count: 9 }] : [],
  })
  return gatheringId
}

/** This year's list of the district. */
export async function aList(made: PromisesHouse, needsEvidence = false): Promise<string> {
  const { house, offices, organiser, today } = made
  const listId = house.newId()
  const year = Number(today.slice(0, 4))
  const list = { listId, title: `${year} 年民生实事`, year, needsEvidence }
  await runAs(house, organiser)(openList, {
    ...list,
    placeId: smallWorld.county,
    convenerId: offices.government,
  })
  return listId
}

/** A problem on the agenda, with the link by which its result is accepted. */
export async function aProblem(
  made: PromisesHouse,
  gatheringId: string,
  given: { readonly title?: string; readonly askerId?: string } = {},
) {
  const { house, organiser } = made
  const [promiseId, receipt] = [house.newId(), newSecret(16)]
  const { title = '两千多套房办不了房产证', askerId } = given
  await runAs(house, organiser)(raiseProblem, {
    promiseId,
    gatheringId,
    title,
    detail: '开发时少一道手续',
    receipts: [receipt],
    ...(askerId !== undefined && { askerId }),
  })
  return { promiseId, receipt, holder: linkOf(promiseId, receipt) }
}

/** The same, given to the water office with a day thirty days on. */
export async function aPromise(
  made: PromisesHouse,
  given: { readonly dueOn?: string; readonly needsEvidence?: boolean } = {},
) {
  const { house, organiser, offices } = made
  const raised = await aProblem(made, await aGathering(made, 'clinic'), { askerId: made.firm })
  await runAs(house, organiser)(makePromise, {
    promiseId: raised.promiseId,
    ownerId: offices.water,
    dueOn: given.dueOn ?? made.inDays(30),
    milestones: [],
    needsEvidence: given.needsEvidence ?? false,
  })
  return raised
}

/** What the figures say at a place or an organisation, folded up to now. */
export async function figuresAt(
  { house }: PromisesHouse,
  node: string,
  asked: { readonly tree?: 'place' | 'organisation'; readonly slice?: string; readonly from?: string } = {},
): Promise<Readonly<Record<string, number | null>>> {
  const { pool, trees, now } = house
  await foldFigures({ pool, trees, figures: promiseFigures })
  const { tree = 'place', slice, from = '2024-01-01' } = asked
  const today = dayOf(now())
  // Clocks are looked at some weeks ahead in tests.
  const to = addDays(today, 60)
  const question = { figures: promiseFigures, tree, node, from, to, today: to, as: 'house' } as const
  const { values } = await writeTransaction(pool, (tx) =>
    readFigures(tx, { ...question, ...(slice !== undefined && { slice }) }),
  )
  return Object.fromEntries(values.map(({ figureId, value }) => [figureId.replace('promises.', ''), value]))
}
