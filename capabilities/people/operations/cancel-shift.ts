import { actsThere, allOf, anyOf, type Located } from '#platform/access/rule.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { atConsole, opensAccounts } from '../access.ts'
import { watchContract } from '../contract/watch-contract.ts'
import { type ShiftEvent, shiftStream } from '../events.ts'
import { replayShift, type ShiftState } from '../shift-rules.ts'

/** Take a shift off the roster. */
export const cancelShift = command<
  typeof watchContract.cancelShift,
  ShiftEvent,
  ShiftState,
  null,
  ShiftState
>(watchContract.cancelShift, {
  stream: ({ shiftId }) => shiftStream(shiftId),
  prepare: nothing,
  replay: replayShift,
  subject: ({ state }) => state,
  access: (actor, shift, trees) =>
    shift.wasPlanned &&
    anyOf<Located>(atConsole, allOf<Located>(actsThere, opensAccounts))(actor, shift, trees),
  decide: ({ state }) =>
    state.isPlanned
      ? [
          {
            type: 'people.shiftCancelled.v1',
            place: state.placeId,
            organisation: state.organisationId,
            data: {},
          },
        ]
      : [],
  reply: () => ({ done: true }),
})
