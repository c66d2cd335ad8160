import { copy, readOwn } from '#platform/keeping/copy.ts'
import { copyTerms as terms } from '#platform/keeping/copy-terms.ts'
import { memberIn } from './access.ts'
import { rostersKept } from './keeps.ts'
import { clockOf } from './operations/roster-steps.ts'
import type { DutyShape } from './shapes.ts'
import { everyDutyOf } from './views/read-rosters.ts'

const statusNames: Readonly<Record<DutyShape['status'], { zh: string; en: string }>> = {
  ahead: { zh: '还没到', en: 'ahead' },
  passed: { zh: '值过了', en: 'served' },
  missed: { zh: '没有来', en: 'missed' },
}

/** Every shift one has served or is to serve. */
export const rostersCopies = [
  copy({
    kept: rostersKept.duty,
    fields: [],
    terms: {
      name: terms.title,
      place: terms.place,
      on: terms.on,
      from: { zh: '从几点', en: 'From' },
      to: { zh: '到几点', en: 'To' },
      status: terms.status,
    },
    rows: async (call) => {
      const memberId = memberIn(call.actor)
      if (memberId === null) return []
      const duties = await readOwn(call, (tx) => everyDutyOf(tx, memberId))
      return duties.map(({ name, place, on, from, to, status }) => ({
        ...{ name, place, on },
        from: clockOf(from),
        to: clockOf(to),
        status: statusNames[status],
      }))
    },
  }),
]
