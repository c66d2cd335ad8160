import { kinds, reaches } from '#platform/access/rule.ts'
import type { Call } from '#platform/operations/house.ts'
import { everything, query } from '#platform/operations/query.ts'
import { startOfDay } from '#platform/time/instant.ts'
import { opensAccounts } from '../access.ts'
import { watchContract } from '../contract/watch-contract.ts'
import { listShifts } from '../views/duty.ts'
import { readPeople } from '../secrets/person-data.ts'

type Where = { readonly placeId?: string | undefined; readonly organisationId?: string | undefined }

function abilitiesIn({ actor, house: { trees } }: Call, where: Where): string[] {
  const subject = { placeId: where.placeId ?? null, organisationId: where.organisationId ?? null }
  const mayPlan =
    actor.kind === 'staff' && opensAccounts(actor, null, trees) && reaches(actor.act, subject, trees)
  return mayPlan ? ['planShift', 'cancelShift'] : []
}

/** Who is on duty, and the shifts of the coming days. */
export const listDuty = query(watchContract.listDuty, {
  subject: everything,
  access: kinds('staff'),
  async reply(tx, { input, call }) {
    const { organisationId, placeId, from } = input
    const since = from === undefined ? call.now : startOfDay(from)
    const shifts = await listShifts(tx, { organisationId, placeId, from: since })
    const ids = [...new Set(shifts.map(({ personId }) => personId))]
    const names = await readPeople(tx, call.house.vault, ids)
    return {
      shifts: shifts.map((shift) => ({ ...shift, name: names.get(shift.personId)?.name ?? '' })),
      abilities: abilitiesIn(call, input),
    }
  },
})
