import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssessmentEvent } from '#capabilities/assessment/events.ts'
import { organisationsHouse, type SmallOffices } from '#capabilities/organisations/testing.ts'
import type { PlanEvent } from '#capabilities/plans/events.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { bulkWriter } from '#platform/operations/bulk.ts'
import { benchFigures } from '#platform/testing/figure-bench.ts'
import { anyone, type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { consoleActor, type TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { listFigures } from '../operations/list-figures.ts'
import { figureUsesView } from './figure-uses-view.ts'

let house: TestHouse
let offices: SmallOffices
let organiser: Caller
let elsewhere: Caller
beforeAll(async () => {
  const made = await organisationsHouse([figureUsesView])
  offices = made.offices
  const figures = benchFigures
  house = { ...made.house, figures, call: (given) => ({ house, now: made.house.now(), ...given }) }
  organiser = await staffAt(house, { role: 'districtOrganiser', organisationId: offices.government })
  elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
})
afterAll(() => house.close())

type Written = AssessmentEvent | PlanEvent

/** What happened, as the capability it belongs to would have written it. */
const happened = (stream: string, events: readonly Written[], after = 0) =>
  writeTransaction(house.pool, (tx) =>
    bulkWriter<Written>(tx, house.call({ actor: consoleActor })).append([
      { stream, expectedVersion: after, events },
    ]),
  )

const figureId = 'tests.told'
const documentsOf = async (caller: Caller) => {
  const { figures } = await runAs(house, caller)(listFigures, {})
  return figures.find((figure) => figure.figureId === figureId)?.documents
}

test('a figure says which scorecards and plans count by it, to whoever may know of them', async () => {
  const [planId, scorecardId] = [house.newId(), house.newId()]
  const measure = { measureId: house.newId(), ownerId: offices.government }
  const tieId = house.newId()
  const begun = { source: '', mainPlanId: null, fromYear: 2026, toYear: 2026, areas: [], measures: [] }
  await happened(`plan:${planId}`, [
    { type: 'plans.begun.v1', organisation: offices.government, data: { name: '强基行动方案', ...begun } },
    {
      type: 'plans.measureTied.v1',
      organisation: offices.government,
      data: { ...measure, tieId, figureId, over: 'plan', targets: [] },
    },
  ])
  const source = {
    kind: 'figure' as const,
    figure: { figureId, version: 1 },
    per: null,
    ignored: null,
    leastSample: 1,
    scoring: { form: 'targetShare' as const, target: 20 },
  }
  const definition = {
    ...{ name: '社区考核', basis: '文件', ownerId: offices.government, size: null, period: 'month' as const },
    areas: [{ areaId: 'a', title: '服务', parts: [{ partId: 'p', title: '受理', weight: 100, source }] }],
    unitKinds: [],
    upper: { by: 'count' as const, number: 1 },
    lower: { by: 'count' as const, number: 1 },
    ...{ laggingPercent: 80, laggingPeriods: 3, appealDays: 5, publishes: [] },
  }
  const published = { scorecardId, definition, on: '2026-01-05' }
  const scorecard = { kind: 'scorecard', documentId: scorecardId, name: '社区考核' }
  const plan = { kind: 'plan', documentId: planId, name: '强基行动方案' }
  await happened(`scorecard:${scorecardId}`, [
    { type: 'assessment.published.v1', organisation: offices.government, data: published as never },
  ])
  expect(await documentsOf(organiser)).toEqual([plan, scorecard])
  expect(await documentsOf(elsewhere)).toEqual([scorecard])
  expect(await documentsOf(anyone)).toEqual([])

  const ended = {
    type: 'plans.tieEnded.v1',
    organisation: offices.government,
    data: { ...measure, tieId },
  } as const
  await happened(`plan:${planId}`, [ended], 2)
  expect(await documentsOf(organiser)).toEqual([scorecard])

  const { before, after } = await toldAgain(house, [figureUsesView])
  expect(after).toEqual(before)
})
