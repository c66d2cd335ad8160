import { noticesContract } from '#capabilities/notices/contract.ts'
import type { House } from '#platform/operations/house.ts'
import type { Module } from '#platform/operations/module.ts'
import { houseCalendar } from '#platform/time/house-calendar.ts'
import { addDays, addMinutes, dayOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import type { Perform } from './perform.ts'
import type { Society } from './settle-people.ts'

type Settling = {
  readonly house: House
  readonly modules: readonly Module[]
  readonly perform: Perform
  readonly now: Instant
}

const hour = 8
const calendar = houseCalendar()

/** The secretaries of the visited street want a digest at eight, and find the newest one on their desks. */
export async function settleNotices(
  { house, modules, perform, now }: Settling,
  { streets }: Society,
): Promise<void> {
  const morning = lastMorning(now)
  for (const { secretary } of streets[0]?.communities ?? []) {
    const { personId } = secretary
    await perform(noticesContract.chooseHour, { personId, hour }, { actor: secretary, at: morning })
  }
  const jobs = modules.filter(({ name }) => name === 'notices').flatMap((module) => module.jobs)
  for (const job of jobs) await job.run({ ...house, now: () => morning })
}

/** Eight o'clock of the last working day that has begun. */
function lastMorning(now: Instant): Instant {
  const eight = (day: string) => addMinutes(startOfDay(day), hour * 60)
  let day = dayOf(now)
  while (!calendar.isWorkingDay(day) || eight(day) > now) day = addDays(day, -1)
  return eight(day)
}
