import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import { letGo } from '#platform/keeping/let-go.ts'
import { anyone, runAs } from '#platform/testing/callers.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import { consoleActor, type TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { everythingKept, whereWritten } from '#platform/testing/where-written.ts'
import { addDays, dayOf, startOfDay } from '#platform/time/instant.ts'
import { activities } from '../module.ts'
import { getHostList } from '../operations/get-host-list.ts'
import { recordAttendance } from '../operations/record-attendance.ts'
import { signUp } from '../operations/sign-up.ts'
import { activitiesHouse, aPlannedActivity, aSignUp } from '../testing.ts'
import { letNamesGo } from './let-names-go.ts'

let house: TestHouse
let offices: SmallOffices
beforeAll(async () => {
  ;({ house, offices } = await activitiesHouse())
})
afterAll(() => house.close())

const runIn = async (days: number) => {
  await quietLedger(house.pool)
  const now = startOfDay(addDays(dayOf(house.now()), days))
  await letGo([letNamesGo]).run({ ...house, now: () => now })
}
const host = () => runAs(house, { actor: consoleActor })

test('a month after an activity its names are gone, those of guests and those the host wrote down; the numbers stay', async () => {
  const activityId = await aPlannedActivity(house, { hostId: offices.committee })
  const guest = aSignUp(house, { activityId, name: '红棉树下的阿婆' })
  await runAs(house, anyone)(signUp, guest)
  const written = [{ name: '骑楼边的阿公', group: 'elders', isAnother: false }] as const
  await host()(recordAttendance, { activityId, came: [guest.signUpId], written: [...written], walkIns: [] })
  await runIn(30)
  expect(await everythingKept(house)).toContain('红棉树下的阿婆')

  await runIn(32)
  await runIn(33)
  const kept = await everythingKept(house)
  for (const gone of ['红棉树下的阿婆', '骑楼边的阿公']) {
    expect(kept).not.toContain(gone)
    expect(await whereWritten(house.pool, gone)).toEqual([])
  }
  const list = await host()(getHostList, { activityId })
  expect(list).toMatchObject({ attended: { elders: 2 }, written: [] })
  const { rows } = await house.pool.query(
    `select actor, data from ledger.entry where type = 'activities.namesForgotten.v1'`,
  )
  expect(rows).toEqual([{ actor: 'job:keeping.let-go', data: { kind: 'health' } }])
  const told = await toldAgain(house, activities.views.slice(0, 1))
  expect(told.after).toEqual(told.before)
})

test('where nobody left a name, nothing is written down', async () => {
  const activityId = await aPlannedActivity(house, { hostId: offices.committee })
  await runAs(house, anyone)(signUp, aSignUp(house, { activityId }))
  await runIn(60)
  const { rows } = await house.pool.query(
    `select type from ledger.entry where stream = $1 and type = 'activities.namesForgotten.v1'`,
    [`activity:${activityId}`],
  )
  expect(rows).toEqual([])
})
