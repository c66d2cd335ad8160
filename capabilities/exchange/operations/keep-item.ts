import { exchangeContract } from '../contract.ts'
import { keepInBooklet } from '../rules/listing.ts'
import { hashOf, itemCommand } from './item-command.ts'

export const keepItem = itemCommand(exchangeContract.keepItem, {
  verb: 'keepItem',
  decide: ({ input, item, facts }) => keepInBooklet(item, hashOf(input.receipt), facts.participantId ?? ''),
})
