import { command, nothing } from '#platform/operations/command.ts'
import { noticesAccess } from '../access.ts'
import { noticesContract } from '../contract.ts'
import { type NoticeEvent, noticesStream } from '../events.ts'
import * as rules from '../rules.ts'

export const chooseHour = command(noticesContract.chooseHour, {
  stream: ({ personId }) => noticesStream(personId),
  prepare: nothing,
  replay: rules.replayNotices,
  subject: ({ input }) => input.personId,
  access: noticesAccess.own,
  decide: ({ input, state }): NoticeEvent[] => rules.chooseHour(state, input.hour),
  reply: ({ state }) => ({ hour: state.hour }),
})
