import { partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { existing, giveLink as give } from '../rules/partnership.ts'
import { partnerCommand, receiptHashOf } from './partner-steps.ts'

export const giveLink = partnerCommand(partnersContract.giveLink, {
  access: partnersAccess.keep,
  decide: ({ receipt }, { state }) => give(existing(state), receiptHashOf(receipt)),
})
