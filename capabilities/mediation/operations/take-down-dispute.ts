import { command } from '#platform/operations/command.ts'
import { mediationAccess } from '../access.ts'
import { mediationContract } from '../contract.ts'
import { disputeStream, groupStream, type MediationEvent } from '../events.ts'
import { replayBoard } from '../rules/board.ts'
import { decideToBring, sealTold } from './bring-steps.ts'
import { standingOf } from './dispute-command.ts'
import { groupAt } from './group-steps.ts'

export const takeDownDispute = command(mediationContract.takeDownDispute, {
  stream: (input) => disputeStream(input.mediationId),
  prepare: async (input, call) => sealTold(input, call),
  also: (input) => [groupStream(input.groupId)],
  replay: replayBoard,
  subject: ({ input, others }) => groupAt(others(groupStream(input.groupId))),
  access: mediationAccess.run,
  see: mediationAccess.staff,
  decide: (given): MediationEvent[] => decideToBring(given, 'staff'),
  secrets: ({ rows }) => rows,
  reply: standingOf,
})
