import { houseProblems, Problem } from '#platform/errors.ts'
import { bookletOf } from '#platform/access/booklet.ts'
import { houseReadTransaction, readTransaction } from '#platform/database/transaction.ts'
import { command } from '#platform/operations/command.ts'
import type { Call } from '#platform/operations/house.ts'
import { readerOf } from '#platform/operations/query.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, memberStream } from '../events.ts'
import { learningProblems } from '../problems.ts'
import * as members from '../rules/member.ts'
import { replayLearning } from '../rules/state.ts'
import { memberWithCard, ownMember } from '../views/read-learners.ts'
import { codeHashOf, participantOf } from './learning-steps.ts'
import { membersAsked } from './member-steps.ts'

/** Whose card it is; a card that was used before still finds the member it opened, so that sending again is no failure. */
async function findCard({ code }: { readonly code: string }, call: Call) {
  if (bookletOf(call.actor) === null) throw new Problem('not-found', houseProblems.notFound)
  const codeHash = codeHashOf(code)
  const { pool } = call.house
  const own = await readTransaction(pool, readerOf(call), ownMember)
  const found = await houseReadTransaction(pool, (tx) => memberWithCard(tx, codeHash))
  const member = found ?? own?.member
  if (member === undefined) throw new Problem('rule-broken', learningProblems.badCard)
  return { member, codeHash, isTied: own !== undefined && own.member !== member }
}

export const tieMember = command(learningContract.tieMember, {
  stream: membersAsked,
  prepare: findCard,
  also: (_input, { member }) => [memberStream(member)],
  replay: replayLearning,
  subject: () => null,
  access: learningAccess.booklet,
  anywhere: 'Whoever holds the card of the branch enters it in their own booklet',
  decide: ({ others, facts, actor }): (LearningEvent & { readonly stream: string })[] => {
    const stream = memberStream(facts.member)
    const { codeHash, isTied } = facts
    const given = { participantId: participantOf(actor), codeHash, isTied }
    return members.tieMember(others(stream).member, given).map((event) => ({ ...event, stream }))
  },
  reply: () => ({ isTied: true }),
})
