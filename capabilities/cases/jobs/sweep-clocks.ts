import { Problem } from '#platform/errors.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import type { Job } from '#platform/jobs/job.ts'
import type { House } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { closeUnanswered } from '../operations/close-unanswered.ts'
import { escalateCase } from '../operations/escalate-case.ts'
import { recordLateness } from '../operations/record-lateness.ts'
import { resumeClock } from '../operations/resume-clock.ts'
import type { ClockAct } from '../rules/lateness.ts'

type Due = { readonly case_id: string; readonly act: ClockAct; readonly due_at: string }
type Deed = { readonly operation: Operation; readonly input: Readonly<Record<string, unknown>> }

const deeds: Readonly<Record<ClockAct, Deed>> = {
  firstResponse: { operation: recordLateness, input: { clock: 'firstResponse' } },
  promise: { operation: recordLateness, input: { clock: 'total' } },
  escalate: { operation: escalateCase, input: {} },
  review: { operation: recordLateness, input: { clock: 'review' } },
  stopWaiting: { operation: resumeClock, input: { why: 'noAnswer' } },
  closeUnanswered: { operation: closeUnanswered, input: {} },
}

const batch = 512

/**
 * Does what the clocks say: escalates, writes down what was missed, stops waiting, closes what nobody disputed. A deed's
 * key is made of the case, the act and the moment it was due, so that a sweep cut short and repeated does it once.
 */
export const sweepClocks: Job = {
  name: 'cases.sweep-clocks',
  everySeconds: 10,
  async run(house) {
    const failures: unknown[] = []
    let after = ''
    for (;;) {
      const due = await findDue(house, after)
      const outcomes = await Promise.allSettled(due.map((one) => act(house, one)))
      for (const outcome of outcomes) if (outcome.status === 'rejected') failures.push(outcome.reason)
      const last = due.at(-1)
      if (due.length < batch || !last) break
      after = last.case_id
    }
    // One case that cannot be dealt with holds up nobody else's clock.
    if (failures.length > 0) throw failures[0]
  },
}

const findDue = (house: House, after: string): Promise<Due[]> =>
  writeTransaction(house.pool, async (tx) => {
    const { rows } = await tx.query<Due>(
      `select case_id, act, due_at from cases.case_clock where due_at < $1 and case_id::text > $2
       order by case_id::text limit ${batch}`,
      [house.now(), after],
    )
    return rows
  })

async function act(house: House, { case_id: caseId, act: name, due_at: dueAt }: Due): Promise<void> {
  const { operation, input } = deeds[name]
  try {
    await operation.run(
      { caseId, ...input },
      { house, actor: { kind: 'job', name: 'clock' }, now: house.now(), key: `clock:${name}:${dueAt}` },
    )
  } catch (reason) {
    // Somebody was faster and the case has moved on: its clock says something else now.
    if (!(reason instanceof Problem)) throw reason
  }
}
