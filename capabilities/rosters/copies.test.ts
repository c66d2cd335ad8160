import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeCopy } from '#capabilities/keeping/operations/take-copy.ts'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { anyone, runAs } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { rosters } from './module.ts'
import { personMember } from './shapes.ts'
import {
  aRoster,
  everyDay,
  mondayToFriday,
  passedDuties,
  publishedDays,
  putOn,
  rostersHouse,
} from './testing.ts'

let house: TestHouse
beforeAll(async () => {
  ;({ house } = await rostersHouse())
})
afterAll(() => house.close())

const copying = takeCopy([rosters])

test('whoever takes turns takes out the shifts served and those ahead, and nobody else’s', async () => {
  const rosterId = await aRoster(house, { hours: everyDay })
  const [mei, uncle] = [await aParticipant(house), await aParticipant(house)]
  for (const { participantId } of [mei, uncle]) await putOn(house, rosterId, personMember(participantId))
  await publishedDays(house, rosterId, 4)

  const rowsOf = async ({ caller }: typeof mei) => (await runAs(house, caller)(copying, {})).tables[0]?.rows
  const shift = { name: mondayToFriday.name, from: '09:00', to: '11:00' }
  const served = { ...shift, status: { zh: '值过了' } }
  expect(await rowsOf(mei)).toMatchObject([shift, { status: { zh: '还没到' } }])
  await passedDuties(house, 9)
  const [hers, his] = [await rowsOf(mei), await rowsOf(uncle)]
  for (const rows of [hers, his]) expect(rows).toMatchObject([served, served])
  const days = [hers, his].flatMap((rows = []) => rows.map((row) => row['on']))
  expect(new Set(days).size).toBe(4)
  await expect(runAs(house, anyone)(copying, {})).rejects.toMatchObject({ code: 'not-signed-in' })
})
