import type { Entry } from '#platform/ledger/entry.ts'
import { type Day, dayOf } from '#platform/time/instant.ts'
import type { ActivityEvent, Attended, SignedUp } from '../events.ts'
import type { Numbers, Plan } from '../shapes.ts'
import type { Group, SignUpStatus } from '../words.ts'

export type SignUp = {
  readonly signUpId: string
  readonly status: SignUpStatus
  readonly group: Group
  readonly holderHash: string
  readonly receiptHash: string
  /** In whose booklet it is kept. */
  readonly participantId: string | null
}

/** One activity; sign-ups in order of arrival. */
export type Activity = {
  readonly plan: Plan
  readonly classId: string | null
  readonly calledOff: string | null
  readonly signUps: readonly SignUp[]
  readonly attendance: { readonly came: readonly string[]; readonly numbers: Numbers } | null
  readonly raters: ReadonlySet<string>
  /** The last day that counts: of the activity itself, or of its list. */
  readonly lastOn: Day
  /** Whether anybody's name is kept with it. */
  readonly hasNames: boolean
}

export type ActivityState = Activity | null

type Draft = Omit<Activity, 'signUps' | 'raters'> & {
  readonly signUps: Map<string, SignUp>
  readonly raters: Set<string>
}

/** Total: an event that does not fit changes nothing. Activities of many sign-ups are replayed in one pass. */
export function replayActivity(entries: readonly Entry<ActivityEvent>[]): ActivityState {
  let draft: Draft | null = null
  for (const entry of entries) draft = draft === null ? begin(entry) : apply(draft, entry)
  return draft && { ...draft, signUps: [...draft.signUps.values()] }
}

function begin(entry: Entry<ActivityEvent>): Draft | null {
  if (entry.type !== 'activities.planned.v1') return null
  const { plan } = entry.data
  const lastOn = dayOf(plan.endsAt)
  const empty = { calledOff: null, attendance: null, signUps: new Map(), raters: new Set<string>() }
  return { plan, classId: entry.subject, lastOn, hasNames: false, ...empty }
}

function apply(draft: Draft, entry: Entry<ActivityEvent>): Draft {
  switch (entry.type) {
    case 'activities.planned.v1':
      return draft
    case 'activities.changed.v1':
      return { ...draft, plan: entry.data.plan, lastOn: dayOf(entry.data.plan.endsAt) }
    case 'activities.calledOff.v1':
      return { ...draft, calledOff: entry.data.reason }
    case 'activities.signedUp.v1':
      draft.signUps.set(entry.data.signUpId, begun(entry.data))
      return entry.data.name === null ? draft : { ...draft, hasNames: true }
    case 'activities.keptInBooklet.v1':
      change(draft, entry.data.signUpId, { participantId: entry.data.participantId })
      return { ...draft, hasNames: true }
    case 'activities.promoted.v1':
      return change(draft, entry.data.signUpId, { status: 'signed' })
    case 'activities.withdrawn.v1':
      return change(draft, entry.data.signUpId, { status: 'withdrawn' })
    case 'activities.attended.v1':
    case 'activities.attendanceCorrected.v1':
      return listed(draft, entry.data, entry.occurredOn)
    case 'activities.namesForgotten.v1':
      return { ...draft, hasNames: false }
    case 'activities.rated.v1':
      draft.raters.add(entry.data.phoneHash)
      return draft
  }
}

const listed = (draft: Draft, { came, numbers, names }: Attended['data'], on: Day): Draft => ({
  ...draft,
  attendance: { came, numbers },
  lastOn: on > draft.lastOn ? on : draft.lastOn,
  hasNames: draft.hasNames || names !== null,
})

const begun = ({ signUpId, isWaiting, group, holderHash, receiptHash }: SignedUp['data']): SignUp => ({
  signUpId,
  status: isWaiting ? 'waiting' : 'signed',
  group,
  holderHash,
  receiptHash,
  participantId: null,
})

function change(draft: Draft, signUpId: string, given: Partial<SignUp>): Draft {
  const before = draft.signUps.get(signUpId)
  if (before) draft.signUps.set(signUpId, { ...before, ...given })
  return draft
}
