import { command, nothing } from '#platform/operations/command.ts'
import { noticesAccess } from '../access.ts'
import { noticesContract } from '../contract.ts'
import { type NoticeEvent, noticesStream } from '../events.ts'
import * as rules from '../rules.ts'

export const composeDigest = command(noticesContract.composeDigest, {
  stream: ({ personId }) => noticesStream(personId),
  prepare: nothing,
  replay: rules.replayNotices,
  subject: () => null,
  access: noticesAccess.compose,
  decide: ({ input: { on, lines }, state }): NoticeEvent[] => rules.composeDigest(state, { on, lines }),
  reply: ({ input }) => ({ personId: input.personId }),
})
