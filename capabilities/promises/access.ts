import type { Actor } from '#platform/access/actor.ts'
import {
  type AccessRule,
  actsThere,
  allOf,
  anyOf,
  holds,
  kinds,
  type Located,
  not,
  anyStaff,
} from '#platform/access/rule.ts'
import { promiseStream } from './events.ts'
import type { BoardState } from './rules/gathering.ts'
import type { PromiseState } from './rules/promise-state.ts'

type Rule = AccessRule<BoardState>

const ofPromise =
  (rule: AccessRule<PromiseState>): Rule =>
  (actor, { promise }, trees) =>
    promise !== null && rule(actor, promise, trees)

const console = kinds('console')
const job = kinds('job')
const steers = holds('districtOrganiser', 'streetLeader')

/** Those who call meetings and keep lists where their posts reach. */
const runner: AccessRule<Located> = anyOf(console, allOf(steers, actsThere))

const whereOf = ({ gathering, list, promise }: BoardState): Located => {
  const found = promise ?? gathering ?? list
  return { placeId: found?.place ?? null, organisationId: found?.convenerId ?? null }
}

/** Runs the meeting or the list that this belongs to. */
const convener: Rule = (actor, state, trees) => runner(actor, whereOf(state), trees)

/** Acts for the organisation that owns the promise. */
const owner: Rule = ofPromise((actor, { ownerId }, trees) =>
  actsThere(actor, { placeId: null, organisationId: ownerId }, trees),
)

const postedAt = (actor: Actor): readonly string[] =>
  actor.kind === 'staff' ? actor.posts.flatMap((post) => post.organisationId ?? []) : []

/** Works at or under the organisation that owns the promise. */
export const ownUnit: Rule = ofPromise((actor, { ownerId }, trees) =>
  postedAt(actor).some(
    (own) => ownerId !== null && (own === ownerId || trees.within('organisation', own, ownerId)),
  ),
)

const linkHolder: Rule = ofPromise(
  (actor, { promiseId }) => actor.kind === 'resident' && actor.stream === promiseStream(promiseId),
)

/** Acts for the unit that put the problem on the agenda. */
const asker: Rule = ofPromise((actor, { askerId }, trees) =>
  actsThere(actor, { placeId: null, organisationId: askerId }, trees),
)

/** Who may do what, by operation. What is not here, nobody may. */
export const promisesAccess = {
  everyone: kinds('anonymous', 'resident', 'staff', 'console'),
  staff: anyStaff,
  run: runner,
  runHere: convener,
  answerOnSpot: convener,
  makePromise: convener,
  reportProgress: anyOf(console, owner),
  reportDone: anyOf(console, owner),
  giveUpPromise: anyOf(console, owner),
  // Whoever gave the day moves it; a unit does not give itself more time.
  movePromise: anyOf(console, allOf(convener, not(ownUnit))),
  supervisePromise: allOf(convener, not(ownUnit)),
  // The own unit is let in here and there so that it is told why it may not.
  nameAcceptors: anyOf(convener, ownUnit),
  voiceAcceptance: anyOf(linkHolder, asker, ownUnit),
  settleAcceptance: job,
  recordMissed: job,
  linkHolder,
} as const

/** A promise exists for everybody: it is public. */
export const seen: Rule = ofPromise(() => true)
