import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import type { LedgerEvent } from '#platform/ledger/entry.ts'
import { bulkWriter } from '#platform/operations/bulk.ts'
import { runAs } from '#platform/testing/callers.ts'
import { consoleActor, type TestHouse } from '#platform/testing/test-house.ts'
import { addMonths } from '#platform/time/day.ts'
import { addDays, dayOf, startOfDay } from '#platform/time/instant.ts'
import { getMyPoints } from '../operations/get-my-points.ts'
import { getMyStatement } from '../operations/get-my-statement.ts'
import { aFamily, earns, type Family, pointsHouse, pointsOf } from '../testing.ts'
import { keepAccounts } from './keep-accounts.ts'

let house: TestHouse
beforeAll(async () => {
  house = await pointsHouse()
})
afterAll(() => house.close())

const sweepOn = (day: string) => keepAccounts.run({ ...house, now: () => startOfDay(day) })
const today = () => dayOf(house.now())

type HoursEvent = LedgerEvent & {
  readonly type: 'volunteers.hoursConfirmed.v1' | 'volunteers.hoursReversed.v1'
}

/** What the capability of volunteers says; only its words are needed here. */
async function hours(
  families: readonly Family[],
  minutes: number,
  type: HoursEvent['type'] = 'volunteers.hoursConfirmed.v1',
): Promise<void> {
  const drafts = families.map(({ participantId }) => ({
    stream: `volunteer-session:${house.newId()}`,
    expectedVersion: 0,
    events: [
      {
        type,
        place: smallWorld.community,
        data: {
          ...{ sessionId: `session-${participantId}`, participantId, organisationId: 'any' },
          ...{ placeId: smallWorld.community, minutes, on: today() },
        },
      } satisfies HoursEvent,
    ],
  }))
  await writeTransaction(house.pool, (tx) =>
    bulkWriter<HoursEvent>(tx, house.call({ actor: consoleActor })).append(drafts),
  )
}

test('points are good to the end of their day and expire once, however often one looks', async () => {
  const family = await aFamily(house)
  await earns(house, family)
  const lastDay = addMonths(today(), 12)
  const { account } = await runAs(house, family.caller)(getMyPoints, {})
  expect(account?.nextExpiry).toEqual({ on: lastDay, points: 5 })
  await sweepOn(lastDay)
  expect(await pointsOf(house, family)).toBe(5)
  await Promise.all([sweepOn(addDays(lastDay, 1)), sweepOn(addDays(lastDay, 1))])
  await sweepOn(addDays(lastDay, 2))
  const { lines } = await runAs(house, family.caller)(getMyStatement, {})
  expect(lines.map(({ what, balance }) => [what, balance])).toEqual([
    ['expire', 0],
    ['earn', 5],
  ])
})

test('confirmed hours earn whole hours by the list, once, and no more than the day’s most', async () => {
  const [short, long] = [await aFamily(house), await aFamily(house)]
  await hours([short], 150)
  await hours([long], 600)
  await sweepOn(today())
  await sweepOn(today())
  expect(await pointsOf(house, short)).toBe(4)
  expect(await pointsOf(house, long)).toBe(6)
})

test('hours that their organiser takes back take their points back', async () => {
  const family = await aFamily(house)
  await hours([family], 60)
  await sweepOn(today())
  expect(await pointsOf(house, family)).toBe(2)
  await hours([family], 60, 'volunteers.hoursReversed.v1')
  await sweepOn(today())
  expect(await pointsOf(house, family)).toBe(0)
})

test('C9: 400 villagers serve as public-good workers, and each has earned by the hours that were confirmed', async () => {
  const families = await Promise.all(Array.from({ length: 400 }, (_, at) => aFamily(house, `村民 ${at}`)))
  await hours(families, 120)
  await sweepOn(today())
  const { rows } = await house.database.pool.query<{ families: number; points: number }>(
    `select count(*)::integer as families, sum(balance)::integer as points from points.book
     where account_id = any ($1::uuid[]) and balance = 4`,
    [families.map(({ accountId }) => accountId)],
  )
  expect(rows[0]).toEqual({ families: 400, points: 1600 })
})
