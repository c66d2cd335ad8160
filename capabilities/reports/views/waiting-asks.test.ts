import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { runAs } from '#platform/testing/callers.ts'
import { waitingFor } from '#platform/testing/waiting-for.ts'
import { askForFact } from '../operations/ask-for-fact.ts'
import { type ReportsHouse, reportsHouse } from '../testing.ts'
import { waitingAsks } from './waiting-asks.ts'

let made: ReportsHouse
beforeAll(async () => {
  made = await reportsHouse([])
})
afterAll(() => made.house.close())

test('the committee that was asked is told once, however many places the question is about', async () => {
  await runAs(made.house, made.clerk)(askForFact, {
    askId: made.house.newId(),
    name: '退役军人户数',
    unit: '户',
    valueKind: 'number',
    tree: 'place',
    within: smallWorld.street,
    nodeIds: [smallWorld.community, smallWorld.otherCommunity],
    ownerId: made.offices.committee,
    goodDays: 180,
  })
  const of = (caller = made.secretary) => waitingFor(made.house, { waits: waitingAsks, caller })
  await expect(of()).resolves.toEqual({ 'reports.asks': 1 })
  await expect(of(made.clerk)).resolves.toEqual({})
})
