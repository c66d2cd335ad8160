import { allOf, actsThere, anyOf, type Located, type Trees } from '#platform/access/rule.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf, minutesBetween } from '#platform/time/instant.ts'
import { atConsole, opensAccounts } from '../access.ts'
import { watchContract } from '../contract/watch-contract.ts'
import { type ShiftEvent, shiftStream } from '../events.ts'
import { personProblems } from '../problems.ts'
import { replayShift, type ShiftState } from '../shift-rules.ts'
import { type ListedPost, readPosts } from '../views/directory.ts'

const planner = anyOf<Located>(atConsole, allOf<Located>(actsThere, opensAccounts))

function belongsThere(post: ListedPost, there: Located, trees: Trees): boolean {
  const touches = (tree: 'place' | 'organisation', one: string | null, other: string | null) =>
    one !== null && other !== null && (trees.within(tree, one, other) || trees.within(tree, other, one))
  return (
    touches('place', post.placeId, there.placeId) ||
    touches('organisation', post.organisationId, there.organisationId)
  )
}

/** Put somebody on duty for a time. */
export const planShift = command<
  typeof watchContract.planShift,
  ShiftEvent,
  ShiftState,
  readonly ListedPost[],
  Located
>(watchContract.planShift, {
  stream: ({ shiftId }) => shiftStream(shiftId),
  prepare: ({ personId }, call) =>
    writeTransaction(call.house.pool, (tx) => readPosts(tx, [personId], dayOf(call.now))),
  replay: replayShift,
  subject: ({ input }) => input,
  access: planner,
  see: opensAccounts,
  decide({ input, state, facts, trees }) {
    const { personId, organisationId, placeId, from, to } = input
    if (state.isPlanned) throw new Problem('conflict', houseProblems.movedOn)
    if (organisationId === null && placeId === null)
      throw new Problem('rule-broken', personProblems.postNeedsNode)
    const minutes = minutesBetween(from, to)
    if (minutes <= 0 || minutes > 24 * 60) throw new Problem('rule-broken', personProblems.shiftLength)
    if (!facts.some((post) => belongsThere(post, input, trees))) {
      throw new Problem('rule-broken', personProblems.notStaffThere)
    }
    const data = { personId, organisationId, placeId, from, to }
    return [{ type: 'people.shiftPlanned.v1', place: placeId, organisation: organisationId, data }]
  },
  reply: () => ({ done: true }),
})
