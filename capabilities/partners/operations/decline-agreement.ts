import { partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { decline, existing } from '../rules/partnership.ts'
import { partnerCommand } from './partner-steps.ts'

export const declineAgreement = partnerCommand(partnersContract.declineAgreement, {
  access: partnersAccess.self,
  decide: ({ version }, { state }) => decline(existing(state), version),
})
