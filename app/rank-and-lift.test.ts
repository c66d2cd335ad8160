import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDefinition, aPart } from '#capabilities/assessment/testing-house.ts'
import { assessmentContract } from '#capabilities/assessment/contract.ts'
import { assessment } from '#capabilities/assessment/module.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { cases } from '#capabilities/cases/module.ts'
import { anOrganisation, answersFor, organisationsHouse } from '#capabilities/organisations/testing.ts'
import { aGrid, smallWorld } from '#capabilities/places/testing.ts'
import type { Actor } from '#platform/access/actor.ts'
import { newSecret } from '#platform/access/secret.ts'
import { openProjector } from '#platform/figures/projector.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { type Perform, performerIn } from './demonstration/perform.ts'

let house: TestHouse
let perform: Perform
let streetOffice: string
const offices: { readonly organisationId: string; readonly placeId: string }[] = []
const weak = 3

beforeAll(async () => {
  const made = await organisationsHouse([...cases.views, ...assessment.views])
  house = { ...made.house, figures: cases.figures }
  perform = performerIn(house, [cases, assessment])
  streetOffice = made.offices.streetOffice
  for (let n = 0; n < 8; n += 1) {
    const placeId = await aGrid(house, {
      parentId: smallWorld.community,
      name: `第${n + 1}片`,
      at: [110.4 + n / 50, 21.2],
    })
    const organisationId = await anOrganisation(house, {
      name: `第${n + 1}社区`,
      parentId: streetOffice,
      placeId,
    })
    await answersFor(house, organisationId, placeId)
    offices.push({ organisationId, placeId })
  }
})
afterAll(() => house.close())

/** A letter about an office's own place, taken up the same morning or ten days later. */
async function letter(office: (typeof offices)[number], day: string, isOnTime: boolean): Promise<void> {
  const caseId = house.newId()
  const input = {
    caseId,
    receipt: newSecret(16),
    kind: 'letter' as const,
    channel: 'qr' as const,
    text: '楼下路灯坏了三天，晚上老人走路看不清',
    photos: [],
    where: { placeId: office.placeId },
  }
  await perform(casesContract.submitCase, input, { actor: { kind: 'anonymous' }, at: `${day}T01:00:00.000Z` })
  const scope = { places: [office.placeId], organisations: [office.organisationId] }
  const post = { postId: house.newId(), role: 'secretary', from: '2024-01-01', to: null }
  const actor: Actor = {
    kind: 'staff',
    personId: house.newId(),
    sessionId: house.newId(),
    posts: [{ ...post, organisationId: office.organisationId, placeId: office.placeId }],
    act: scope,
    see: scope,
    search: scope,
  }
  const later = `${day.slice(0, 8)}${Number(day.slice(8)) + 10}T02:00:00.000Z`
  await perform(
    casesContract.acceptCase,
    { caseId },
    { actor, at: isOnTime ? `${day}T02:00:00.000Z` : later },
  )
}

const definition = () =>
  aDefinition(streetOffice, {
    areas: [
      {
        areaId: 'service',
        title: '服务',
        parts: [aPart('first', 100, 'cases.firstResponseOnTime')],
      },
    ],
  })

test('in the last three in three months running: lagging; once or twice is not enough (Dongshan)', async () => {
  const office = (at: string) => ({ actor: { kind: 'console', name: 'test' } as const, at })
  const scorecardId = house.newId()
  await perform(
    assessmentContract.draftScorecard,
    { scorecardId, definition: definition() },
    office('2026-05-01T01:00:00.000Z'),
  )
  await perform(assessmentContract.publishScorecard, { scorecardId }, office('2026-05-01T01:00:00.000Z'))
  const projector = await openProjector({ pool: house.pool, trees: house.trees, figures: house.figures })
  const lagging: string[][] = []
  for (const [month, last] of [
    ['2026-06', 30],
    ['2026-07', 31],
    ['2026-08', 31],
  ] as const) {
    for (const [n, unit] of offices.entries())
      for (let matter = 0; matter < 4; matter += 1) await letter(unit, `${month}-10`, n >= weak || matter < 2)
    await quietLedger(house.pool)
    await projector.foldAll()
    const periodId = house.newId()
    const next = (day: number) => `${month.slice(0, 5)}0${Number(month.slice(5)) + 1}-${day}T01:00:00.000Z`
    const period = { periodId, scorecardId, from: `${month}-01`, to: `${month}-${last}` }
    await perform(assessmentContract.computePeriod, period, office(next(10)))
    await perform(assessmentContract.freezePeriod, { periodId }, office(next(20)))
    const { results } = await perform(assessmentContract.getPeriod, { periodId }, office(next(20)))
    expect(results.filter(({ band }) => band === 'lower').map(({ unitId }) => unitId)).toEqual(
      offices.slice(0, weak).map(({ organisationId }) => organisationId),
    )
    lagging.push(results.flatMap(({ unitId, lagging: why }) => (why === 'running' ? [unitId] : [])))
  }
  expect(lagging).toEqual([[], [], offices.slice(0, weak).map(({ organisationId }) => organisationId)])
})
