import { secretHash } from '#platform/access/secret.ts'
import type { AccessRule } from '#platform/access/rule.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command, type Given, nothing } from '#platform/operations/command.ts'
import type { InputOf, OperationContract } from '#platform/operations/contract.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { findPersonalPatterns } from '#platform/text/personal-patterns.ts'
import { partnersAccess, type PartnerSubject } from '../access.ts'
import { type PartnerEvent, partnerStream } from '../events.ts'
import { partnersProblems } from '../problems.ts'
import { type PartnerHistory, replayPartner } from '../rules/partnership.ts'

type OnPartner = { readonly partnerId: string }

type Steps<Input> = {
  readonly access: AccessRule<PartnerSubject>
  readonly decide: (input: Input, given: Given<unknown, PartnerHistory, null>) => readonly PartnerEvent[]
}

/** Where a partner is, and which one. */
export const subjectOf = (partnerId: string, partner: PartnerHistory): PartnerSubject => ({
  partnerId,
  placeId: partner?.placeId ?? null,
  organisationId: null,
})

/** One step of a partnership: load its history, ask who may, decide purely, append, tell its state. */
export function partnerCommand<Declared extends OperationContract>(
  declared: Declared,
  steps: Steps<InputOf<Declared> & OnPartner>,
): Operation<Declared> {
  type Input = InputOf<Declared>
  return command<Declared, PartnerEvent, PartnerHistory, null, PartnerSubject>(declared, {
    stream: (input) => partnerStream(onPartner(input).partnerId),
    prepare: nothing,
    replay: replayPartner,
    subject: ({ input, state }) => subjectOf(onPartner(input).partnerId, state),
    access: steps.access,
    see: partnersAccess.staff,
    decide: (given) => steps.decide(onPartner(given.input), given),
    reply: ({ input, state }) => toPartnerState(onPartner(input).partnerId, state),
  })
  // Guarantee: every contract that a step of a partnership is bound to has `partnerId` among its fields.
  function onPartner(input: Input) {
    return input as Input & OnPartner
  }
}

/** What every change of a partnership answers. */
export function toPartnerState(partnerId: string, partner: PartnerHistory) {
  if (partner === null) throw new Error('a partner that was just changed is there')
  return { partnerId, status: partner.status, name: partner.name }
}

/** What the ledger keeps of the secret in a partner’s link. */
export function receiptHashOf(receipt: string): string {
  const hash = secretHash(receipt)
  if (hash === undefined) throw new Problem('invalid-input', houseProblems.invalidInput)
  return hash.toString('hex')
}

/** Refuses words that everybody may read where they hold a phone or ID number. */
export function assertImpersonal(...texts: readonly string[]): void {
  if (texts.some((text) => findPersonalPatterns(text).length > 0))
    throw new Problem('rule-broken', partnersProblems.personalWords)
}
