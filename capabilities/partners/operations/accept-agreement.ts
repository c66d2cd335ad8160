import { dayOf } from '#platform/time/instant.ts'
import { partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { accept, existing } from '../rules/partnership.ts'
import { partnerCommand } from './partner-steps.ts'

export const acceptAgreement = partnerCommand(partnersContract.acceptAgreement, {
  access: partnersAccess.self,
  decide: ({ version }, { state, now }) => accept(existing(state), { version, on: dayOf(now) }),
})
