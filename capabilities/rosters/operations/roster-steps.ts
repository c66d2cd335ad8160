import type { AccessRule, Located } from '#platform/access/rule.ts'
import type { Actor } from '#platform/access/actor.ts'
import { readTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command, type Given } from '#platform/operations/command.ts'
import type { InputOf, OperationContract } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { houseCalendar } from '#platform/time/house-calendar.ts'
import { addDays, type Day, dayOf, type Instant, minutesBetween, startOfDay } from '#platform/time/instant.ts'
import { memberIn, type MemberSubject, rostersAccess } from '../access.ts'
import { type RosterEvent, rosterStream } from '../events.ts'
import type { Clock } from '../rules/keeping.ts'
import { type Roster, type RosterHistory, replayRoster } from '../rules/roster-state.ts'
import type { Elsewhere } from '../rules/turns.ts'
import { dutiesElsewhere } from '../views/read-rosters.ts'

export const calendar = houseCalendar()

/** Now, as the rules of rosters take it. */
export const clockAt = (now: Instant): Clock => ({
  today: dayOf(now),
  minute: Math.floor(minutesBetween(startOfDay(dayOf(now)), now)),
})

/** A clock time from minutes since midnight. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

type OnRoster = { readonly rosterId: string }

type Deciding<Input> = {
  readonly input: Input
  readonly roster: RosterHistory
  readonly elsewhere: Elsewhere
  readonly clock: Clock
  readonly calendar: typeof calendar
  readonly actor: Actor
  readonly newId: () => string
}

type Steps<Input> = {
  readonly access: AccessRule<MemberSubject>
  /** Which member it is about, where it is about one. */
  readonly member?: (input: Input) => string
  readonly anywhere?: string
  readonly decide: (deciding: Deciding<Input>) => readonly RosterEvent[]
}

/** A roster and the member a step is about, for access. */
export const subjectOf = (roster: RosterHistory, memberId: string): MemberSubject => ({
  placeId: roster?.placeId ?? null,
  organisationId: roster?.organisationId ?? null,
  memberId,
})

type Facts = { readonly elsewhere: Elsewhere }

const factsFor = ({ rosterId }: OnRoster, { house, actor, now }: Call): Promise<Facts> =>
  readTransaction(house.pool, {}, async (tx) => ({
    elsewhere: await dutiesElsewhere(tx, rosterId, { from: dayOf(now), also: memberIn(actor) }),
  }))

/** One step on a roster: load its history, ask who may, decide purely, append, tell its state. */
export function rosterCommand<Declared extends OperationContract>(
  declared: Declared,
  steps: Steps<InputOf<Declared> & OnRoster>,
): Operation<Declared> {
  type Input = InputOf<Declared>
  return command<Declared, RosterEvent, RosterHistory, Facts, MemberSubject>(declared, {
    stream: (input) => rosterStream(onRoster(input).rosterId),
    prepare: (input, call) => factsFor(onRoster(input), call),
    replay: replayRoster,
    subject: ({ input, state }) => subjectOf(state, steps.member?.(onRoster(input)) ?? ''),
    access: steps.access,
    see: rostersAccess.everyone,
    ...(steps.anywhere !== undefined && { anywhere: steps.anywhere }),
    decide: (given) => steps.decide(decidingOn(given, onRoster(given.input))),
    reply: ({ input, state }) => toRosterState(onRoster(input).rosterId, state),
  })
  // Guarantee: every contract that a step on a roster is bound to has `rosterId` among its fields.
  function onRoster(input: Input) {
    return input as Input & OnRoster
  }
}

const decidingOn = <Input>(given: Given<unknown, RosterHistory, Facts>, input: Input): Deciding<Input> => ({
  input,
  roster: given.state,
  elsewhere: given.facts.elsewhere,
  clock: clockAt(given.now),
  calendar,
  actor: given.actor,
  newId: given.newId,
})

/** What every change of a roster answers. */
export function toRosterState(rosterId: string, roster: RosterHistory) {
  if (roster === null) throw new Error('a roster that was just changed is there')
  return { rosterId, name: roster.pattern.name, status: roster.closedOn === null ? 'running' : 'closed' }
}

/** Whoever serves and shows their receipt; access has let nobody else in. */
export function servingMember(actor: Actor): string {
  const memberId = memberIn(actor)
  if (memberId === null) throw new Problem('not-allowed', houseProblems.notAllowed)
  return memberId
}

/** Who is speaking, when, and what else takes their time. */
export const takingBy = ({ actor, clock, elsewhere }: Deciding<unknown>) => ({
  memberId: servingMember(actor),
  clock,
  elsewhere,
})

export const locatedAt = ({
  placeId,
  organisationId,
}: Pick<Roster, 'placeId' | 'organisationId'>): Located => ({
  placeId,
  organisationId,
})

/** The last day that is entered as passed: until then the other side may say that nobody came. */
export const passedUntil = (now: Instant): Day => addDays(dayOf(now), -2)
