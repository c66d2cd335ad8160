import { secretHash } from '#platform/access/secret.ts'
import { bookletOf } from '#platform/access/booklet.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Located } from '#platform/access/rule.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { houseRules } from '#platform/time/house-rules.ts'
import type { StandingProgramme } from '../rules/state.ts'

export const rules = houseRules()

/** A year's days in the house's calendar belong to the year they begin with. */
export const yearOf = (day: string): number => Number(day.slice(0, 4))

const nowhere: Located = { placeId: null, organisationId: null }

export const locatedAt = (where: Located | null): Located =>
  where === null ? nowhere : { placeId: where.placeId, organisationId: where.organisationId }

/** Whether what an input names is there. */
export const lookAround = async (
  input: { readonly placeId?: string; readonly organisationId: string },
  { house }: Call,
) => ({
  isPlaceKnown: input.placeId !== undefined && house.trees.index('place').has(input.placeId),
  isOrganisationKnown: house.trees.index('organisation').has(input.organisationId),
})

export function toProgramme(programme: StandingProgramme | null) {
  if (programme === null) throw new Error('a programme that was just changed is there')
  const { programmeId, title, isClosed } = programme
  return { programmeId, title, isClosed }
}

/** The participant whose booklet the caller shows; operations that need one let nobody else in. */
export function participantOf(actor: Actor): string {
  const participantId = bookletOf(actor)
  if (participantId === null) throw new Problem('not-found', houseProblems.notFound)
  return participantId
}

/** The hash of a card's code, as the ledger keeps it. */
export function codeHashOf(code: string): string {
  const hash = secretHash(code)
  if (!hash) throw new Problem('invalid-input', houseProblems.invalidInput)
  return hash.toString('hex')
}
