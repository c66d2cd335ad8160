import type { Entry } from '#platform/ledger/entry.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import { type Amount, type Milestone, promiseOfStream, type PromiseEvent, type Sealed } from '../events.ts'
import type { Acceptance, PromiseKind, PromiseStatus } from '../words.ts'

export type Step = Milestone & { readonly doneOn: Day | null }

/** What was said to be done, and until when those it is for may speak. */
export type Done = {
  readonly on: Day
  readonly isInTime: boolean
  readonly amount: Amount | null
  readonly confirmBy: Instant
}

export type Voice = { readonly voter: string; readonly isThere: boolean }

/** A promise as its own history tells it. */
export type PromiseState = {
  readonly promiseId: string
  readonly kind: PromiseKind
  readonly status: PromiseStatus
  readonly title: string
  readonly place: string
  readonly convenerId: string
  readonly gatheringId: string | null
  readonly listId: string | null
  readonly askerId: string | null
  readonly content: Sealed | null
  readonly acceptors: readonly string[]
  readonly ownerId: string | null
  /** The day in force; `firstDueOn` is the one first promised. */
  readonly dueOn: Day | null
  readonly firstDueOn: Day | null
  readonly steps: readonly Step[]
  readonly needsEvidence: boolean
  readonly isLate: boolean
  readonly done: Done | null
  readonly voices: readonly Voice[]
  readonly acceptedAs: Acceptance | null
}

export type PromiseEntry = Entry<PromiseEvent>

/** Total: an event that does not fit changes nothing. */
export const replayPromise = (entries: readonly PromiseEntry[]): PromiseState | null =>
  entries.reduce(applyEntry, null as PromiseState | null)

function applyEntry(state: PromiseState | null, entry: PromiseEntry): PromiseState | null {
  if (entry.type === 'promises.raised.v1') return state ?? raised(entry)
  if (state === null || isOver(state.status)) return state
  switch (entry.type) {
    case 'promises.answered-on-spot.v1':
      return { ...state, status: 'answered' }
    case 'promises.made.v1':
      return made(state, entry)
    case 'promises.progressed.v1':
      return { ...state, steps: stepped(state.steps, entry) }
    case 'promises.acceptors-named.v1':
      return { ...state, acceptors: [...new Set([...state.acceptors, ...entry.data.acceptors])] }
    case 'promises.missed.v1':
      return { ...state, isLate: true }
    case 'promises.broken.v1':
      return { ...state, status: 'broken' }
    case 'promises.moved.v1':
      return { ...state, dueOn: entry.data.dueOn }
    default:
      return judged(state, entry)
  }
}

export const isOver = (status: PromiseStatus): boolean =>
  status === 'answered' || status === 'kept' || status === 'broken'

type EntryOf<Type extends PromiseEvent['type']> = Extract<PromiseEntry, { readonly type: Type }>

function judged(state: PromiseState, entry: PromiseEntry): PromiseState {
  switch (entry.type) {
    case 'promises.reported-done.v1':
      return { ...state, status: 'done', voices: [], done: doneOf(entry) }
    case 'promises.spoken.v1': {
      const { voter, isThere } = entry.data
      return { ...state, voices: [...state.voices, { voter, isThere }] }
    }
    case 'promises.accepted.v1':
      return { ...state, status: 'kept', acceptedAs: entry.data.how }
    case 'promises.returned.v1':
      return { ...state, status: 'underWay', done: null, voices: [] }
    default:
      return state
  }
}

function raised(entry: EntryOf<'promises.raised.v1'>): PromiseState {
  const { kind, title, gatheringId, listId, askerId, content, acceptors } = entry.data
  return {
    promiseId: promiseOfStream(entry.stream),
    kind,
    title,
    gatheringId,
    listId,
    askerId,
    content,
    acceptors,
    status: 'raised',
    place: entry.place ?? '',
    convenerId: entry.organisation ?? '',
    ownerId: null,
    dueOn: null,
    firstDueOn: null,
    steps: [],
    needsEvidence: false,
    isLate: false,
    done: null,
    voices: [],
    acceptedAs: null,
  }
}

function made(state: PromiseState, { data }: EntryOf<'promises.made.v1'>): PromiseState {
  const { ownerId, dueOn, milestones, needsEvidence } = data
  const steps = milestones.map((milestone) => ({ ...milestone, doneOn: null }))
  return { ...state, status: 'underWay', ownerId, dueOn, firstDueOn: dueOn, needsEvidence, steps }
}

const stepped = (steps: readonly Step[], { data, occurredOn }: EntryOf<'promises.progressed.v1'>): Step[] =>
  steps.map((step) =>
    step.milestoneId === data.milestoneId && step.doneOn === null ? { ...step, doneOn: occurredOn } : step,
  )

const doneOf = ({ data, occurredOn }: EntryOf<'promises.reported-done.v1'>): Done => ({
  on: occurredOn,
  isInTime: data.isInTime,
  amount: data.amount,
  confirmBy: data.confirmBy,
})

/** How the voices stand. */
export const tallyOf = ({ voices }: Pick<PromiseState, 'voices'>) => ({
  accept: voices.filter((voice) => voice.isThere).length,
  notYet: voices.filter((voice) => !voice.isThere).length,
})
