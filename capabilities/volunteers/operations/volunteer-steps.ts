import { bookletStream } from '#capabilities/participants/events.ts'
import { bookletOf } from '#platform/access/booklet.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { AccessRule, Located } from '#platform/access/rule.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command, type Given, nothing } from '#platform/operations/command.ts'
import type { InputOf, OperationContract } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { type Instant, minutesBetween, startOfDay } from '#platform/time/instant.ts'
import type { SecretRow } from '#platform/vault/vault.ts'
import { volunteersAccess } from '../access.ts'
import { type ProjectEvent, projectStream, type Sealed, type VolunteerEvent } from '../events.ts'
import type { ProjectState } from '../rules/project.ts'
import { existing } from '../rules/project.ts'
import { replayVolunteers, type VolunteerState } from '../rules/replay.ts'

const nowhere: Located = { placeId: null, organisationId: null }

/** Where a project belongs; nowhere when there is none. */
export const locatedAt = (project: Located | null): Located =>
  project === null ? nowhere : { placeId: project.placeId, organisationId: project.organisationId }

/** The participant whose receipt the caller shows. */
export function participantOf(actor: Actor): string {
  const participantId = bookletOf(actor)
  if (participantId === null) throw new Problem('not-found', houseProblems.notFound)
  return participantId
}

/** Minutes from the beginning of a day to a moment; negative before it. */
export const minuteOn = (day: string, at: Instant): number => Math.floor(minutesBetween(startOfDay(day), at))

/** Seals words about a volunteer under their booklet, so that they go when it is closed. */
export function sealAbout(
  { house }: Call,
  participantId: string,
  value: string,
): { readonly content: Sealed; readonly rows: readonly SecretRow[] } {
  const sealing = house.vault.sealFor(bookletStream(participantId))
  const content = sealing.seal({ id: house.newId(), field: 'volunteers.words', class: 'content', value })
  return { content, rows: sealing.rows }
}

type Steps<Input> = {
  readonly access: AccessRule<Located>
  readonly decide: (
    project: ProjectState,
    given: Pick<Given<Input, VolunteerState, null>, 'input' | 'actor' | 'now'>,
  ) => ProjectEvent[]
}

/** One step of a project: load its history, ask who may, decide purely, append, tell where it stands. */
export function projectCommand<Declared extends OperationContract>(
  declared: Declared,
  steps: Steps<InputOf<Declared>>,
): Operation<Declared> {
  return command<Declared, VolunteerEvent, VolunteerState, null, Located>(declared, {
    stream: (input) => projectStream(idIn(input)),
    prepare: nothing,
    replay: replayVolunteers,
    subject: ({ state }) => locatedAt(state.project),
    access: steps.access,
    see: volunteersAccess.staff,
    decide: (given) => steps.decide(existing(given.state.project), given),
    reply: ({ state }) => {
      const { projectId, status } = existing(state.project)
      return { projectId, status }
    },
  })
}

// Guarantee: every contract that a step of a project is bound to has `projectId` among its fields.
const idIn = (input: unknown): string => (input as { readonly projectId: string }).projectId
