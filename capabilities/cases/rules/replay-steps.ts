import type { Entry } from '#platform/ledger/entry.ts'
import {
  type CaseEvent,
  type CaseEventType,
  caseOfStream,
  type Due,
  type Rung,
  type Stint,
} from '../events.ts'
import type { Case, WhistlePart } from './case-state.ts'

export type EntryOf<Type extends CaseEventType> = Extract<Entry<CaseEvent>, { readonly type: Type }>
/** What each entry makes of a case, by its type. */
export type Steps = {
  readonly [Type in Exclude<CaseEventType, 'cases.received.v1'>]: (state: Case, entry: EntryOf<Type>) => Case
}

export const unchanged = (state: Case): Case => state

/** What nothing has happened to yet. */
const untouched = {
  status: 'received',
  firstResponse: null,
  stopped: null,
  stints: [],
  dispatch: null,
  isDispatchFinal: false,
  whistles: [],
  handlers: [],
  extensions: { times: 0, workingDays: 0 },
  supervisions: [],
  isOverdue: false,
  isPromiseCounted: false,
  answer: null,
  visits: [],
  disputes: 0,
  closings: 0,
  closedAs: null,
  closedAt: null,
  overAt: null,
  lastRatedClosing: 0,
  mergedInto: null,
  duplicates: [],
  published: null,
  isErased: false,
} as const satisfies Partial<Case>

/** How a case begins. */
export function received(entry: EntryOf<'cases.received.v1'>): Case {
  const { about, ladder, due, content, contact, photos, reported, reportedPlaces, ruleDay } = entry.data
  const responsible: Rung = { level: about.level, organisationId: entry.organisation ?? '' }
  return {
    ...untouched,
    version: entry.version,
    caseId: caseOfStream(entry.stream),
    about,
    place: entry.place,
    receivedAt: entry.at,
    ruleDay,
    teller: entry.actor,
    content,
    contact,
    photos,
    allPhotos: photos,
    reported,
    reportedPlaces,
    ladder,
    firstReceiver: responsible,
    responsible,
    due,
    stint: { minutes: 0, since: entry.at },
  }
}

type Responding = {
  readonly at: string
  readonly data: { readonly firstResponse: { readonly isOnTime: boolean } | null }
}

const responded = (state: Case, { at, data }: Responding): Case =>
  data.firstResponse === null
    ? state
    : { ...state, firstResponse: { at, isOnTime: data.firstResponse.isOnTime } }

const handledBy = (state: Case, actor: string): Case =>
  state.handlers.includes(actor) ? state : { ...state, handlers: [...state.handlers, actor] }

type Passing = {
  readonly at: string
  readonly data: { readonly to: Rung; readonly stint: Stint; readonly due: Due }
}

/** Another organisation has it now: the time used stays with the one that used it. */
const passed = (state: Case, { at, data }: Passing): Case => ({
  ...state,
  about: { ...state.about, level: data.to.level },
  responsible: data.to,
  stints: [...state.stints, data.stint],
  stint: { minutes: 0, since: at },
  due: data.due,
  stopped: null,
})

const ended = (state: Case, stint: Stint | null): Case => ({
  ...state,
  stints: stint === null ? state.stints : [...state.stints, stint],
  stint: { minutes: 0, since: null },
  stopped: null,
  isOverdue: false,
})

const begunAgain = (state: Case, at: string, due: Due): Case => ({
  ...state,
  isErased: false,
  overAt: null,
  status: 'returned',
  due,
  stint: { minutes: 0, since: at },
  answer: null,
  closedAs: null,
  closedAt: null,
})

type PartKey = { readonly whistleId: string; readonly department: string }

const changePart = (state: Case, key: PartKey, change: Partial<WhistlePart>): Case => ({
  ...state,
  whistles: state.whistles.map((part) =>
    part.whistleId === key.whistleId && part.department === key.department ? { ...part, ...change } : part,
  ),
})

const handlingSteps = {
  'cases.accepted.v1': (state, entry) =>
    handledBy({ ...responded(state, entry), status: 'accepted' }, entry.actor),
  'cases.work-started.v1': (state, entry) =>
    handledBy({ ...responded(state, entry), status: 'working' }, entry.actor),
  'cases.replied.v1': (state, entry) => handledBy(responded(state, entry), entry.actor),
  'cases.resident-asked.v1': (state, entry) => ({
    ...handledBy(responded(state, entry), entry.actor),
    stopped: {
      why: 'waitingForResident',
      since: entry.at,
      remaining: entry.data.remaining,
      waitUntil: entry.data.waitUntil,
    },
    stint: { minutes: entry.data.usedMinutes, since: null },
  }),
  'cases.clock-resumed.v1': (state, entry) => ({
    ...state,
    stopped: null,
    due: entry.data.due,
    stint: { ...state.stint, since: entry.at },
  }),
  'cases.added.v1': unchanged,
  'cases.extended.v1': (state, { data }) => ({
    ...state,
    due: data.due,
    extensions: {
      times: state.extensions.times + 1,
      workingDays: state.extensions.workingDays + data.workingDays,
    },
  }),
  'cases.answered.v1': (state, entry) => ({
    ...handledBy(ended(responded(state, entry), entry.data.stint), entry.actor),
    status: 'answered',
    isPromiseCounted: true,
    answer: answerOf(entry),
  }),
  'cases.answer-passed-on.v1': (state, entry) => ({
    ...ended(responded(state, entry), entry.data.stint),
    status: 'answered',
    isPromiseCounted: true,
    answer: answerOf(entry),
  }),
} as const satisfies Partial<Steps>

const answerOf = (entry: EntryOf<'cases.answered.v1' | 'cases.answer-passed-on.v1'>) => ({
  at: entry.at,
  version: entry.version,
  result: entry.data.result,
  confirmBy: entry.data.confirmBy,
  handlingMinutes: entry.data.handlingMinutes,
})

const routingSteps = {
  'cases.dispatched.v1': (state, entry) => ({
    ...handledBy(passed(state, entry), entry.actor),
    status: 'dispatched',
    dispatch: { by: entry.actor, disputableUntil: entry.data.disputableUntil },
  }),
  'cases.dispatch-disputed.v1': (state, { at, data }) => ({
    ...state,
    status: 'dispatchDisputed',
    stopped: { why: 'dispatchDisputed', since: at, remaining: data.remaining, waitUntil: data.decideBy },
    stint: { minutes: data.usedMinutes, since: null },
  }),
  'cases.dispute-decided.v1': (state, entry) => ({
    ...decided(state, entry),
    status: 'dispatched',
    isDispatchFinal: true,
  }),
  'cases.escalated.v1': (state, entry) => ({
    ...passed(state, entry),
    status: 'received',
    isDispatchFinal: false,
    dispatch: null,
  }),
  'cases.whistled.v1': (state, { at, data }) => ({
    ...state,
    whistles: [
      ...state.whistles,
      ...data.called.map((department) => ({
        whistleId: data.whistleId,
        department,
        calledAt: at,
        dueAt: data.dueAt,
        reportedAt: null,
        finishedAt: null,
        recalledAt: null,
      })),
    ],
  }),
  'cases.whistle-reported.v1': (state, { at, data }) => changePart(state, data, { reportedAt: at }),
  'cases.whistle-part-finished.v1': (state, { at, data, actor }) =>
    handledBy(changePart(state, data, { finishedAt: at }), actor),
  'cases.whistle-recalled.v1': (state, { at, data }) => changePart(state, data, { recalledAt: at }),
} as const satisfies Partial<Steps>

/** A dispatch that was kept goes on with the organisation that had it, and with the time it had used. */
function decided(state: Case, entry: EntryOf<'cases.dispute-decided.v1'>): Case {
  if (entry.data.outcome === 'moved') return passed(state, entry)
  return { ...state, stopped: null, due: entry.data.due, stint: { ...state.stint, since: entry.at } }
}

const authorSteps = {
  'cases.disputed.v1': (state, { at, data }) => ({
    ...begunAgain(state, at, data.due),
    disputes: data.times,
  }),
  'cases.closed.v1': (state, { at, data }) => ({
    ...state,
    status: 'closed',
    closedAs: data.how,
    closedAt: at,
    overAt: at,
    closings: data.closing,
  }),
  'cases.rated.v1': (state, { data }) => ({ ...state, lastRatedClosing: data.closing }),
  'cases.withdrawn.v1': (state, { at }) => ({ ...ended(state, null), status: 'withdrawn', overAt: at }),
  'cases.contact-revealed.v1': unchanged,
  'cases.erased.v1': (state) => ({
    ...state,
    photos: [],
    allPhotos: [],
    contact: null,
    published: null,
    isErased: true,
  }),
} as const satisfies Partial<Steps>

const overseeingSteps = {
  'cases.supervised.v1': (state, { data }) => ({ ...state, supervisions: [...state.supervisions, data.why] }),
  'cases.followed-up.v1': (state, { at, data }) => ({
    ...state,
    visits: [...state.visits, { visitId: data.visitId, at, way: data.way, result: data.result }],
  }),
  'cases.returned.v1': (state, { at, data }) => begunAgain(state, at, data.due),
  'cases.first-response-missed.v1': (state, { at }) => ({ ...state, firstResponse: { at, isOnTime: false } }),
  'cases.promise-missed.v1': (state) => ({ ...state, isOverdue: true, isPromiseCounted: true }),
  'cases.merged.v1': (state, { data }) => ({ ...state, mergedInto: data.into }),
  'cases.unmerged.v1': (state) => ({ ...state, mergedInto: null }),
  'cases.duplicate-joined.v1': (state, { data }) => ({
    ...state,
    duplicates: [...state.duplicates, data.duplicate],
  }),
  'cases.duplicate-left.v1': (state, { data }) => ({
    ...state,
    duplicates: state.duplicates.filter((one) => one !== data.duplicate),
  }),
  'cases.published.v1': (state, { data }) => ({ ...state, published: data.content }),
  'cases.unpublished.v1': (state) => ({ ...state, published: null }),
} as const satisfies Partial<Steps>

export const steps: Steps = { ...handlingSteps, ...routingSteps, ...authorSteps, ...overseeingSteps }
