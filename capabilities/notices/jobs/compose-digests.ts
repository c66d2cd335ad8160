import type { StaffActor } from '#platform/access/actor.ts'
import { houseReadTransaction, type Transaction, writeTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Job } from '#platform/jobs/job.ts'
import type { House } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import type { Waits } from '#platform/operations/waiting.ts'
import { dayOf, epochMsOf, startOfDay } from '#platform/time/instant.ts'
import { houseCalendar } from '#platform/time/house-calendar.ts'
import type { peopleContract } from '#capabilities/people/contract.ts'
import { composeDigest } from '../operations/compose-digest.ts'
import { gatherWaiting } from '../operations/list-waiting.ts'
import { dueDigests } from '../views/digest-view.ts'
import { type HourNow, noteHours, openHours } from '../views/rounds.ts'

/** What a digest is made from: everything that can wait, and what a person's posts amount to. */
export type DigestSources = {
  readonly waits: readonly Waits[]
  readonly standing: Operation<typeof peopleContract.getStanding>
}

const name = 'notices.compose-digests'
const actor = { kind: 'job', name } as const
const hourMs = 3_600_000
const calendar = houseCalendar()

/**
 * In the hour that each person chose, on working days, or as soon as the house is up again on that day; who has
 * nothing waiting gets nothing, and days gone by are not made up.
 */
export const composeDigests = (sources: DigestSources): Job => ({
  name,
  everySeconds: 600,
  async run(house) {
    const now = house.now()
    const on = dayOf(now)
    if (!calendar.isWorkingDay(on)) return
    const hour = Math.floor((epochMsOf(now) - epochMsOf(startOfDay(on))) / hourMs)
    const { hours, due } = await houseReadTransaction(house.pool, (tx) => whatIsDue(tx, { hour, on }))
    for (const personId of due) await composeFor(house, sources, { personId, on })
    await writeTransaction(house.pool, (tx) => noteHours(tx, on, hours))
  },
})

async function whatIsDue(tx: Transaction, now: HourNow) {
  const hours = await openHours(tx, now)
  return { hours, due: await dueDigests(tx, { hours, on: now.on }) }
}

type Due = { readonly personId: string; readonly on: string }

async function composeFor(house: House, { waits, standing }: DigestSources, due: Due): Promise<void> {
  const call = { house, actor, now: house.now() }
  const held = await standing.run({ personId: due.personId }, call).catch(closedAccount)
  if (!held || held.posts.length === 0) return
  const waiter: StaffActor = { kind: 'staff', personId: due.personId, sessionId: '', ...held }
  const lines = await houseReadTransaction(house.pool, (tx) =>
    gatherWaiting(tx, waits, { actor: waiter, trees: house.trees, now: call.now }),
  )
  if (lines.length === 0) return
  await composeDigest.run({ ...due, lines }, { ...call, key: `${due.personId}:${due.on}` })
}

function closedAccount(reason: unknown): undefined {
  if (reason instanceof Problem && reason.code === 'not-found') return undefined
  throw reason
}
