import type { AccessRule, Located } from '#platform/access/rule.ts'
import { type CommandSteps, command, type Given } from '#platform/operations/command.ts'
import type { InputOf, OperationContract } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { type Day, dayOf } from '#platform/time/instant.ts'
import type { SecretRow } from '#platform/vault/vault.ts'
import { reviewsAccess } from '../access.ts'
import { type CommendationEvent, commendationStream, type Sealed } from '../events.ts'
import {
  type Commendation,
  type CommendationState,
  existingCommendation,
  replayCommendation,
} from '../rules/commendations.ts'
import { locatedAt, sealText } from './review-steps.ts'

type OneOf = { readonly commendationId: string }

export type SealedFinding = { readonly content: Sealed; readonly rows: readonly SecretRow[] }

type Step<Input, Facts> = {
  readonly prepare: (input: Input, call: Call) => Promise<Facts>
  readonly access: AccessRule<Located>
  readonly secrets?: (facts: Facts) => readonly SecretRow[]
  readonly decide: (deciding: {
    readonly input: Input
    readonly before: Commendation
    readonly facts: Facts
    readonly on: Day
    readonly given: Given<Input, CommendationState, Facts>
  }) => readonly CommendationEvent[]
}

/** What every step of a commendation answers. */
export function commendationDone(state: CommendationState) {
  const { commendationId, status, isPublished } = existingCommendation(state)
  return { commendationId, status, isPublished }
}

/** Guarantee: every input of this capability's commendation steps names its commendation. */
const idIn = (input: unknown): string => (input as OneOf).commendationId

/** A step on one commendation that is there. */
export function commendationStep<Declared extends OperationContract, Facts>(
  declared: Declared,
  step: Step<InputOf<Declared>, Facts>,
): Operation<Declared> {
  const steps: CommandSteps<Declared, CommendationEvent, CommendationState, Facts, Located> = {
    stream: (input) => commendationStream(idIn(input)),
    prepare: step.prepare,
    replay: replayCommendation,
    subject: ({ state }) => locatedAt(state.commendation),
    access: step.access,
    see: reviewsAccess.see,
    decide: (given) =>
      step.decide({
        input: given.input,
        before: existingCommendation(given.state),
        facts: given.facts,
        on: dayOf(given.now),
        given,
      }),
    ...(step.secrets && { secrets: step.secrets }),
    reply: ({ state }) => commendationDone(state),
  }
  return command(declared, steps)
}

/** Seals what an office found, under the key of the commendation. */
export const sealFinding = async (
  call: Call,
  commendationId: string,
  words: string,
): Promise<SealedFinding> => sealText(call, commendationStream(commendationId), words)

export const rowsOf = ({ rows }: SealedFinding): readonly SecretRow[] => rows
