import { secretHash } from '#platform/access/secret.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Given } from '#platform/operations/command.ts'
import type { Call } from '#platform/operations/house.ts'
import { groupStream, type MediationEvent } from '../events.ts'
import type { BoardState } from '../rules/board.ts'
import { bring } from '../rules/consenting.ts'
import { standingGroup } from '../rules/group.ts'
import type { Party } from '../shapes.ts'
import type { Subject } from '../words.ts'
import { type Prepared, requireWords, sealWords } from './dispute-command.ts'

/** What a dispute begins with, whoever writes it down. */
export type Told = {
  readonly mediationId: string
  readonly groupId: string
  readonly subject: Subject
  readonly receiptA: string
  readonly receiptB: string
  readonly partyA: Party
  readonly partyB: Party
  readonly text: string
  readonly aside?: string
}

/** Each side’s name lies with that side, the telling with the one who told it. */
export const sealTold = (told: Told, call: Call): Prepared =>
  sealWords(call, told.mediationId, [
    { of: 'a', text: JSON.stringify(told.partyA) },
    { of: 'b', text: JSON.stringify(told.partyB) },
    { of: 'a', text: told.text },
    { of: 'a', text: told.aside ?? '' },
  ])

function hashOf(receipt: string): string {
  const hash = secretHash(receipt)
  if (!hash) throw new Problem('invalid-input', houseProblems.invalidInput)
  return hash.toString('hex')
}

type GivenTold = Pick<Given<Told, BoardState, Prepared>, 'input' | 'state' | 'facts' | 'others'>

export function decideToBring(
  { input, state, facts, others }: GivenTold,
  by: 'side' | 'staff',
): MediationEvent[] {
  const [a, b, words, aside] = facts.sealed
  return bring(state.dispute, standingGroup(others(groupStream(input.groupId)).group), {
    subject: input.subject,
    isByStaff: by === 'staff',
    receipts: { a: hashOf(input.receiptA), b: hashOf(input.receiptB) },
    parties: { a: requireWords(a), b: requireWords(b) },
    words: requireWords(words),
    aside: aside ?? null,
  })
}
