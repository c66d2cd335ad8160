import type { Call } from '#platform/operations/house.ts'
import { promisesAccess } from '../access.ts'

type Where = { readonly placeId: string; readonly convenerId: string }

/** Whether this reader runs what belongs here. */
export const runsHere = ({ actor, house }: Call, { placeId, convenerId }: Where): boolean =>
  promisesAccess.run(actor, { placeId, organisationId: convenerId }, house.trees)

/** Whether this reader may call meetings anywhere at all. */
export const runsSomewhere = (call: Call): boolean =>
  call.actor.kind === 'staff' &&
  call.actor.act.places.some((placeId) =>
    promisesAccess.run(call.actor, { placeId, organisationId: null }, call.house.trees),
  )
