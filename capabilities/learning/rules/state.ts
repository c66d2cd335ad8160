import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type {
  LearningEvent,
  LecturerBooked,
  MemberExempted,
  ProgrammeOpened,
  SessionPlanned,
} from '../events.ts'
import type { Duty, Lesson, Level } from '../shapes.ts'

type Where = { readonly placeId: string | null; readonly organisationId: string | null }

export type StandingProgramme = Where &
  Readonly<ProgrammeOpened['data']> & {
    readonly courses: readonly string[]
    readonly materials: readonly string[]
    readonly isClosed: boolean
  }
export type StandingSession = Where &
  Readonly<SessionPlanned['data']> & {
    readonly attended: number
    /** Lists and strikes in their order: members packed as the entries have them, or one member taken off. */
    readonly roll: readonly ({ readonly listed: string } | { readonly struck: string })[]
    readonly isCancelled: boolean
  }
export type StandingLecturer = Where & {
  readonly lecturerId: string
  readonly subjects: readonly string[]
  readonly booked: readonly Readonly<LecturerBooked['data']>[]
  readonly isRetired: boolean
}
export type StandingLesson = Where & {
  readonly lessonId: string
  readonly programmeId: string
  readonly level: Level
  readonly lesson: Lesson
  readonly isWithdrawn: boolean
}
export type StandingMember = Where & {
  readonly member: string
  readonly duty: Duty
  readonly codeHash: string | null
  readonly exemption: Pick<MemberExempted['data'], 'from' | 'to'> | null
  readonly participantId: string | null
  readonly leftOn: Day | null
}
export type StandingLearner = {
  readonly done: ReadonlySet<string>
  /** The certificates that hold, by programme. */
  readonly certified: ReadonlyMap<string, { readonly certificateId: string; readonly code: string }>
}

/** What one stream of this capability amounts to; a stream fills only the part that is its own. */
export type LearningState = {
  readonly programme: StandingProgramme | null
  readonly session: StandingSession | null
  readonly lecturer: StandingLecturer | null
  readonly lesson: StandingLesson | null
  readonly member: StandingMember | null
  readonly learner: StandingLearner
}

const nothingYet: LearningState = {
  programme: null,
  session: null,
  lecturer: null,
  lesson: null,
  member: null,
  learner: { done: new Set(), certified: new Map() },
}

type Applied = {
  readonly [Type in LearningEvent['type']]: (state: LearningState, entry: EntryOf<Type>) => LearningState
}
type EntryOf<Type> = Extract<Entry<LearningEvent>, { type: Type }>

const whereOf = ({ place, organisation }: Pick<Entry, 'place' | 'organisation'>): Where => ({
  placeId: place,
  organisationId: organisation,
})

const onProgramme = (state: LearningState, change: (it: StandingProgramme) => Partial<StandingProgramme>) =>
  state.programme === null
    ? state
    : { ...state, programme: { ...state.programme, ...change(state.programme) } }
const onSession = (state: LearningState, change: (it: StandingSession) => Partial<StandingSession>) =>
  state.session === null ? state : { ...state, session: { ...state.session, ...change(state.session) } }
const onLecturer = (state: LearningState, change: (it: StandingLecturer) => Partial<StandingLecturer>) =>
  state.lecturer === null ? state : { ...state, lecturer: { ...state.lecturer, ...change(state.lecturer) } }
const onMember = (state: LearningState, change: Partial<StandingMember>) =>
  state.member === null ? state : { ...state, member: { ...state.member, ...change } }

function withoutCertificate(state: LearningState, programmeId: string): LearningState {
  const certified = new Map(state.learner.certified)
  certified.delete(programmeId)
  return { ...state, learner: { ...state.learner, certified } }
}

const apply: Applied = {
  'learning.programmeOpened.v1': (state, entry) => ({
    ...state,
    programme: state.programme ?? {
      ...entry.data,
      ...whereOf(entry),
      courses: [],
      materials: [],
      isClosed: false,
    },
  }),
  'learning.courseAdded.v1': (state, { data }) =>
    onProgramme(state, ({ courses }) => ({ courses: [...courses, data.courseId] })),
  'learning.materialAdded.v1': (state, { data }) =>
    onProgramme(state, ({ materials }) => ({ materials: [...materials, data.materialId] })),
  'learning.programmeClosed.v1': (state) => onProgramme(state, () => ({ isClosed: true })),
  'learning.sessionPlanned.v1': (state, entry) => ({
    ...state,
    session: state.session ?? {
      ...entry.data,
      ...whereOf(entry),
      attended: 0,
      roll: [],
      isCancelled: false,
    },
  }),
  'learning.sessionCancelled.v1': (state) => onSession(state, () => ({ isCancelled: true })),
  'learning.attended.v1': (state, { data }) =>
    onSession(state, ({ attended, roll }) => ({
      attended: attended + data.count,
      roll: [...roll, { listed: data.members }],
    })),
  'learning.attendanceStruck.v1': (state, { data }) =>
    onSession(state, ({ attended, roll }) => ({
      attended: attended - 1,
      roll: [...roll, { struck: data.member }],
    })),
  'learning.sheetTaken.v1': (state) => state,
  'learning.lecturerNamed.v1': (state, entry) => ({
    ...state,
    lecturer: state.lecturer ?? {
      lecturerId: entry.data.lecturerId,
      subjects: entry.data.subjects,
      ...whereOf(entry),
      booked: [],
      isRetired: false,
    },
  }),
  'learning.lecturerBooked.v1': (state, { data }) =>
    onLecturer(state, ({ booked }) => ({ booked: [...booked, data] })),
  'learning.lecturerFreed.v1': (state, { data }) =>
    onLecturer(state, ({ booked }) => ({ booked: booked.filter((one) => one.sessionId !== data.sessionId) })),
  'learning.lecturerRetired.v1': (state) => onLecturer(state, () => ({ isRetired: true })),
  'learning.lessonOffered.v1': (state, entry) => ({
    ...state,
    lesson: state.lesson ?? { ...entry.data, ...whereOf(entry), isWithdrawn: false },
  }),
  'learning.lessonWithdrawn.v1': (state) =>
    state.lesson === null ? state : { ...state, lesson: { ...state.lesson, isWithdrawn: true } },
  'learning.memberEnrolled.v1': (state, entry) => ({
    ...state,
    member: {
      ...(state.member ?? { codeHash: null, exemption: null, participantId: null }),
      ...whereOf(entry),
      member: entry.data.member,
      duty: entry.data.duty,
      leftOn: null,
    },
  }),
  'learning.cardGiven.v1': (state, { data }) => onMember(state, { codeHash: data.codeHash }),
  'learning.memberExempted.v1': (state, { data }) =>
    onMember(state, { exemption: { from: data.from, to: data.to } }),
  'learning.memberLeft.v1': (state, { data }) => onMember(state, { leftOn: data.on }),
  'learning.memberTied.v1': (state, { data }) =>
    onMember(state, { participantId: data.participantId, codeHash: null }),
  'learning.lessonDone.v1': (state, { data }) => ({
    ...state,
    learner: { ...state.learner, done: new Set([...state.learner.done, data.lessonId]) },
  }),
  'learning.certificateGiven.v1': (state, { data: { programmeId, certificateId, code } }) => {
    const certified = new Map(state.learner.certified).set(programmeId, { certificateId, code })
    return { ...state, learner: { ...state.learner, certified } }
  },
  'learning.certificateReplaced.v1': (state, { data }) => withoutCertificate(state, data.programmeId),
  'learning.certificateRevoked.v1': (state, { data }) => withoutCertificate(state, data.programmeId),
}

/** Guarantee: the step found under an entry's type takes entries of that type. */
const stepFor = (entry: Entry<LearningEvent>) =>
  apply[entry.type] as ((state: LearningState, entry: Entry<LearningEvent>) => LearningState) | undefined

/** Total: an event that does not fit changes nothing. */
export const replayLearning = (entries: readonly Entry<LearningEvent>[]): LearningState =>
  entries.reduce((state, entry) => stepFor(entry)?.(state, entry) ?? state, nothingYet)
