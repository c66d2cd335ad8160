import { command } from '#platform/operations/command.ts'
import { mediationAccess } from '../access.ts'
import { mediationContract } from '../contract.ts'
import { disputeStream, groupStream, type MediationEvent } from '../events.ts'
import { replayBoard } from '../rules/board.ts'
import { decideToBring, sealTold } from './bring-steps.ts'
import { standingOf } from './dispute-command.ts'

export const bringDispute = command(mediationContract.bringDispute, {
  stream: (input) => disputeStream(input.mediationId),
  prepare: async (input, call) => sealTold(input, call),
  also: (input) => [groupStream(input.groupId)],
  replay: replayBoard,
  subject: () => null,
  access: mediationAccess.everyone,
  anywhere: 'Anybody may ask any group of mediators',
  decide: (given): MediationEvent[] => decideToBring(given, 'side'),
  secrets: ({ rows }) => rows,
  reply: standingOf,
})
