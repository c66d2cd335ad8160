import { hash } from 'node:crypto'
import type { Actor } from '../access/actor.ts'
import { secretHash } from '../access/secret.ts'
import type { AccessRule, Trees } from '../access/rule.ts'
import { houseProblems, Problem } from '../errors.ts'
import type { NewEntry } from '../ledger/append.ts'
import type { Entry, LedgerEvent } from '../ledger/entry.ts'
import { asEntriesOf } from '../ledger/read.ts'
import type { Instant } from '../time/instant.ts'
import type { SecretRow } from '../vault/vault.ts'
import type { InputOf, OperationContract } from './contract.ts'
import { heldBack, unlessRefused, unprepared } from './held-back.ts'
import type { Call } from './house.ts'
import { newEntry } from './new-entry.ts'
import { admitKind, type Operation, parseInput, parseOutput } from './operation.ts'
import type { Attempt, Histories } from './write-queue.ts'

/** Everything a pure step may look at. `others` are the states of the streams named by `also`. */
export type Given<Input, State, Facts> = {
  readonly input: Input
  readonly state: State
  readonly facts: Facts
  readonly others: (stream: string) => State
  readonly actor: Actor
  readonly now: Instant
  /** When it really happened: earlier than `now` for a phone that was offline. */
  readonly occurredAt: Instant
  readonly trees: Trees
  readonly newId: () => string
}

/** A decided event; `stream` only if it goes to one of the streams named by `also`. */
export type Decided<Event extends LedgerEvent> = Event & { readonly stream?: string }

export type CommandSteps<
  Declared extends OperationContract,
  Event extends LedgerEvent,
  State,
  Facts,
  Subject,
> = {
  /** The stream whose history decides; it may be the caller's own, known from `prepare`. */
  readonly stream: (input: InputOf<Declared>, facts: Facts) => string
  /**
   * Reads what the decision needs besides the history, and seals secrets. Runs before the transaction. A refusal it
   * throws is told only to who has access; what the subject needs of its facts is then out of reach.
   */
  readonly prepare: (input: InputOf<Declared>, call: Call) => Promise<Facts>
  /** Further streams the decision reads and may write to. */
  readonly also?: (input: InputOf<Declared>, facts: Facts) => readonly string[]
  readonly replay: (entries: readonly Entry<Event>[]) => State
  /** What is being acted upon, for `access` and `see`. */
  readonly subject: (given: Given<InputOf<Declared>, State, Facts>) => Subject
  readonly access: AccessRule<Subject>
  /** Who may know that it exists; anyone else is told "not found". Default: whoever has access. */
  readonly see?: AccessRule<Subject>
  /** Why staff may write here outside their own reach; without it the database refuses such entries. */
  readonly anywhere?: string
  readonly decide: (given: Given<InputOf<Declared>, State, Facts>) => readonly Decided<Event>[]
  /** Rows for the vault, written in the same transaction if anything was decided. */
  readonly secrets?: (facts: Facts) => readonly SecretRow[]
  readonly reply: (given: Given<InputOf<Declared>, State, Facts>) => unknown
}

/** For commands whose history is all they need. */
export const nothing = async (): Promise<null> => null

/** Turns a contract and pure steps into one write: load, authorise, decide, append, project, reply. */
export function command<Declared extends OperationContract, Event extends LedgerEvent, State, Facts, Subject>(
  declared: Declared,
  steps: CommandSteps<Declared, Event, State, Facts, Subject>,
): Operation<Declared> {
  return {
    contract: declared,
    kind: 'command',
    async run(rawInput, call) {
      admitKind(declared, call.actor)
      const input = parseInput(declared, rawInput)
      if (call.key === undefined) throw new Problem('invalid-input', houseProblems.keyMissing)
      const digest = digestOf(declared.path, input)
      const preparing = heldBack(steps.prepare(input, call))
      const reply = await call.house.writes.write(preparing, ({ facts, refusal }) => {
        const stream = unlessRefused(refusal, () => steps.stream(input, facts), noStream)
        const also = unlessRefused(refusal, () => steps.also?.(input, facts) ?? [], [])
        const streams = [stream, ...also].filter((one) => one !== noStream)
        const trial = { input, facts, refusal, call, stream, streams, digest }
        return { streams, attempt: (histories) => attempt(steps, { ...trial, histories }) }
      })
      return parseOutput(declared, reply)
    },
  }
}

/** The stream of a command that could not learn which one it is: without history, so without anything in it. */
const noStream = ''

type Trial<Input, Facts> = {
  readonly input: Input
  readonly facts: Facts
  readonly refusal: Problem | null
  readonly call: Call
  readonly stream: string
  readonly streams: readonly string[]
  readonly digest: string
  /** Other callers' streams may be in here too: they share the transaction. */
  readonly histories: Histories
}

function attempt<Declared extends OperationContract, Event extends LedgerEvent, State, Facts, Subject>(
  steps: CommandSteps<Declared, Event, State, Facts, Subject>,
  trial: Trial<InputOf<Declared>, Facts>,
): Attempt<unknown> {
  const given = gather(steps, trial)
  const isRepeat = wasDoneBefore(trial)
  authorise(steps, given, { isRepeat, refusal: trial.refusal })
  if (isRepeat) return { entries: [], secrets: [], reply: () => steps.reply(given) }
  if (trial.refusal !== null) throw trial.refusal

  const decided = steps.decide(given)
  const entries = enter(decided, steps.anywhere === undefined, trial)
  const own = entries
    .filter((entry) => entry.stream === trial.stream)
    .map(({ token: _token, ...rest }) => ({ ...rest, seq: '' }))
  const state = steps.replay(asEntriesOf<Event>([...historyOf(trial, trial.stream), ...own]))
  const secrets = decided.length > 0 ? (steps.secrets?.(trial.facts) ?? []) : []
  return { entries, secrets, reply: () => steps.reply({ ...given, state }) }
}

const historyOf = (trial: Trial<unknown, unknown>, stream: string) => [...(trial.histories.get(stream) ?? [])]

function gather<Declared extends OperationContract, Event extends LedgerEvent, State, Facts, Subject>(
  steps: CommandSteps<Declared, Event, State, Facts, Subject>,
  trial: Trial<InputOf<Declared>, Facts>,
): Given<InputOf<Declared>, State, Facts> {
  const { call, input, facts } = trial
  const stateOf = (stream: string) => steps.replay(asEntriesOf<Event>(historyOf(trial, stream)))
  return {
    input,
    facts,
    state: stateOf(trial.stream),
    others: stateOf,
    actor: call.actor,
    now: call.now,
    occurredAt: call.occurredAt ?? call.now,
    trees: call.house.trees,
    newId: call.house.newId,
  }
}

function authorise<Declared extends OperationContract, Event extends LedgerEvent, State, Facts, Subject>(
  steps: CommandSteps<Declared, Event, State, Facts, Subject>,
  given: Given<InputOf<Declared>, State, Facts>,
  { isRepeat, refusal }: { readonly isRepeat: boolean; readonly refusal: Problem | null },
): void {
  const subject = subjectOf(steps, given, refusal)
  const holds = (rule: AccessRule<Subject> | undefined) =>
    unlessRefused(refusal, () => rule?.(given.actor, subject, given.trees) ?? false, false)
  if (holds(steps.access)) return
  // A step that hands something on ends the right to take it; sent again, it still gets its answer.
  const isSeen = holds(steps.see)
  if (isSeen && isRepeat) return
  if (isSeen) throw new Problem('not-allowed', houseProblems.notAllowed)
  throw new Problem('not-found', houseProblems.notFound)
}

/** What is acted upon; if that itself could not be learnt, it is out of everybody's reach. */
function subjectOf<Declared extends OperationContract, Event extends LedgerEvent, State, Facts, Subject>(
  steps: CommandSteps<Declared, Event, State, Facts, Subject>,
  given: Given<InputOf<Declared>, State, Facts>,
  refusal: Problem | null,
): Subject {
  if (refusal === null) return steps.subject(given)
  return unlessRefused(refusal, () => steps.subject(given), unprepared<Subject>(refusal))
}

function wasDoneBefore(trial: Trial<unknown, unknown>): boolean {
  for (const stream of trial.streams) {
    const before = trial.histories.get(stream)?.find((entry) => entry.key === trial.call.key)
    if (!before) continue
    if (before.digest === trial.digest) return true
    throw new Problem('conflict', houseProblems.keyReused)
  }
  return false
}

function enter<Event extends LedgerEvent>(
  decided: readonly Decided<Event>[],
  isWalled: boolean,
  trial: Trial<unknown, unknown>,
): NewEntry[] {
  const { call, digest, histories } = trial
  const token = isWalled && call.sessionToken ? (secretHash(call.sessionToken) ?? null) : null
  const versions = new Map<string, number>()
  const nextVersion = (stream: string): number => {
    const version = (versions.get(stream) ?? histories.get(stream)?.length ?? 0) + 1
    versions.set(stream, version)
    return version
  }
  return decided.map((event, index) => {
    const stream = event.stream ?? trial.stream
    const first = index === 0 && { key: call.key ?? null, digest }
    return newEntry(event, call, { stream, version: nextVersion(stream), token, ...first })
  })
}

const digestOf = (path: string, input: unknown): string =>
  hash('sha256', `${path}\0${JSON.stringify(input)}`, 'hex').slice(0, 32)
