import { houseProblems, Problem } from '#platform/errors.ts'
import { actsFor } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { checkInStream, technicianStream } from '../events.ts'
import { exchangeProblems } from '../problems.ts'
import { claim } from '../rules/claiming.ts'
import { broken } from '../rules/step.ts'
import { type Deciding, itemCommand, requireUnit } from './item-command.ts'

type Input = { readonly claimId: string; readonly organisationId?: string | undefined }

/** Who takes it on: the holder of the booklet, or the unit that staff act for. */
function takerOf({ input, facts, actor, others, trees }: Deciding<Input>) {
  const { participantId } = facts
  if (participantId !== null) {
    const unitId = others(checkInStream(participantId)).checkIn.participant?.unitId ?? null
    const isOnTeam = others(technicianStream(participantId)).technician?.isAdmitted ?? false
    return { claimerId: participantId, organisationId: null, unitId, isOnTeam }
  }
  const { organisationId } = input
  if (organisationId === undefined) throw broken(exchangeProblems.needsBooklet)
  requireUnit(trees, organisationId)
  if (!actsFor(actor, organisationId, trees)) throw new Problem('not-allowed', houseProblems.notAllowed)
  return { claimerId: null, organisationId, unitId: null, isOnTeam: false }
}

export const claimItem = itemCommand(exchangeContract.claimItem, {
  verb: 'claimItem',
  words: ({ note }) => note,
  anywhere: 'A unit takes on what is on the list for everybody, and signs for itself alone',
  also: (_input, { participantId }) =>
    participantId === null ? [] : [checkInStream(participantId), technicianStream(participantId)],
  decide: (deciding) => {
    const { input, item, facts, now } = deciding
    return claim(item, { ...takerOf(deciding), claimId: input.claimId, note: facts.words }, now)
  },
})
