import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, holderStream, villageStream } from '../events.ts'
import { openAccount as open } from '../rules/members.ts'
import { replayPoints } from '../rules/replay.ts'
import { requireList } from '../rules/village.ts'
import { newCode, ownIdOf } from './points-steps.ts'

export const openAccount = command(pointsContract.openAccount, {
  stream: ({ accountId }) => accountStream(accountId),
  prepare: async (_input, { actor }) => ({ participantId: ownIdOf(actor), code: newCode() }),
  also: ({ placeId }, { participantId }) => [holderStream(participantId), villageStream(placeId)],
  replay: replayPoints,
  subject: () => null,
  access: pointsAccess.booklet,
  decide: ({ input, state, others, facts, now }) => {
    requireList(others(villageStream(input.placeId)).village, dayOf(now))
    return open(state.account, others(holderStream(facts.participantId)).holder, { ...input, ...facts })
  },
  reply: ({ input: { accountId }, state }) => ({ accountId, code: state.account?.code }),
})
