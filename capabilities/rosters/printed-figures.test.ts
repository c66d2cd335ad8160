import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { aGrid, runIn, smallWorld } from '#capabilities/places/testing.ts'
import { anOpenStation } from '#capabilities/stations/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { runAs } from '#platform/testing/callers.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { rosterFigures } from './figures.ts'
import { joinRoster } from './operations/join-roster.ts'
import { openRoster } from './operations/open-roster.ts'
import { personMember } from './shapes.ts'
import { passedDuties, publishedDays, rostersHouse } from './testing.ts'

const gridGroups = 36

let house: TestHouse
let rosterId: string
beforeAll(async () => {
  const made = await rostersHouse()
  house = made.house
  const organisationId = made.offices.committee
  const stationId = await anOpenStation(house, { organisationId, kind: 'sharedKitchen' })
  rosterId = house.newId()
  const everyDay = Array.from({ length: 7 }, () => [{ from: '10:00', to: '13:00' }])
  await runIn(house)(openRoster, {
    ...{ rosterId, placeId: smallWorld.community, stationId, seats: 1, restDays: 0, isOpen: true },
    ...{ name: '共享厨房爱心帮厨', about: '陪来做饭的家属搭把手。' },
    hours: { week: everyDay, followsWorkingDays: false, exceptions: [] },
  })
})
afterAll(() => house.close())

/** The party group of a grid joins with the one who speaks for it. */
async function gridGroupJoins(number: number): Promise<void> {
  const at = [110.38 + number * 0.012, 21.19] as [number, number]
  const placeId = await aGrid(house, { parentId: smallWorld.community, name: `第 ${number} 网格`, at })
  const { participantId, caller } = await aParticipant(house, { placeId, name: `第 ${number} 网格党小组` })
  await runAs(house, caller)(joinRoster, { rosterId, memberId: personMember(participantId) })
}

test('36 grid groups keep the shared kitchen in turn: each has one turn, and 36 turns are kept', async () => {
  for (let number = 1; number <= gridGroups; number += 1) await gridGroupJoins(number)
  const turns = await publishedDays(house, rosterId, gridGroups)
  expect(turns).toEqual(Array.from({ length: gridGroups }, () => 1))
  await passedDuties(house, gridGroups + 3)
  await foldFigures({ pool: house.pool, trees: house.trees, figures: rosterFigures })
  const from = dayOf(house.now())
  const to = addDays(from, gridGroups + 3)
  const asked = { tree: 'place', node: smallWorld.community, from, to, today: to, as: 'house' } as const
  const kept = async (slice?: string) => {
    const sliced = slice === undefined ? {} : { slice }
    const { values } = await writeTransaction(house.pool, (tx) =>
      readFigures(tx, { figures: rosterFigures, ...asked, ...sliced }),
    )
    return values.find(({ figureId }) => figureId === 'rosters.dutiesKept')?.value
  }
  await expect(kept()).resolves.toBe(gridGroups)
  await expect(kept('kind:person')).resolves.toBe(gridGroups)
})
