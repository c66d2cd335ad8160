import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { PlannedDuty, RosterEvent } from '../events.ts'
import type { Away, Pattern, SwapStatus } from '../shapes.ts'

export type Member = {
  readonly memberId: string
  readonly startsAt: number
  readonly isIn: boolean
  readonly away: Away
}

export type Duty = PlannedDuty & {
  readonly asksCover: boolean
  readonly status: 'ahead' | 'passed' | 'missed'
}

export type Swap = {
  readonly swapId: string
  readonly dutyId: string
  readonly forDutyId: string
  readonly askerId: string
  readonly askedId: string
  readonly status: SwapStatus
}

export type Roster = {
  readonly placeId: string | null
  readonly organisationId: string | null
  readonly pattern: Pattern
  /** Shifts after this day fell away; null while it runs. */
  readonly closedOn: Day | null
  /** In order of joining; those who left stay known. */
  readonly members: ReadonlyMap<string, Member>
  readonly periods: readonly { readonly from: Day; readonly to: Day }[]
  readonly duties: ReadonlyMap<string, Duty>
  readonly swaps: ReadonlyMap<string, Swap>
}

export type RosterHistory = Roster | null

type Draft = {
  roster: Omit<Roster, 'members' | 'duties' | 'swaps'>
  readonly members: Map<string, Member>
  readonly duties: Map<string, Duty>
  readonly swaps: Map<string, Swap>
}

/** Total: an event that does not fit changes nothing. A year of duty is replayed in one pass. */
export function replayRoster(entries: readonly Entry<RosterEvent>[]): RosterHistory {
  let draft: Draft | undefined
  for (const entry of entries) {
    if (entry.type === 'rosters.opened.v1') draft ??= opened(entry)
    else if (draft) apply(draft, entry)
  }
  if (draft === undefined) return null
  const { roster, ...maps } = draft
  return { ...roster, ...maps }
}

type Opened = Extract<Entry<RosterEvent>, { type: 'rosters.opened.v1' }>
type Later = Exclude<Entry<RosterEvent>, Opened>
type OnRoster = Extract<Later, { type: 'rosters.changed.v1' | 'rosters.closed.v1' | 'rosters.published.v1' }>
type OnMember = Extract<Later, { type: 'rosters.joined.v1' | 'rosters.left.v1' | 'rosters.awaySet.v1' }>
type OnSwap = Extract<
  Later,
  {
    type:
      | 'rosters.swapAsked.v1'
      | 'rosters.swapAccepted.v1'
      | 'rosters.swapDeclined.v1'
      | 'rosters.swapWithdrawn.v1'
  }
>
type OnDuty = Exclude<Later, OnRoster | OnMember | OnSwap>

const opened = ({ data, place, organisation }: Opened): Draft => ({
  roster: {
    placeId: place,
    organisationId: organisation,
    pattern: data.pattern,
    closedOn: null,
    periods: [],
  },
  members: new Map(),
  duties: new Map(),
  swaps: new Map(),
})

const neverAway: Away = { weekdays: [], spans: [] }

function apply(draft: Draft, entry: Later): void {
  if (isOnRoster(entry)) applyToRoster(draft, entry)
  else if (isOnMember(entry)) applyToMember(draft, entry)
  else if (isOnSwap(entry)) applyToSwap(draft, entry)
  else applyToDuty(draft, entry)
}

const isOnRoster = (entry: Later): entry is OnRoster =>
  ['rosters.changed.v1', 'rosters.closed.v1', 'rosters.published.v1'].includes(entry.type)
const isOnMember = (entry: Later): entry is OnMember =>
  ['rosters.joined.v1', 'rosters.left.v1', 'rosters.awaySet.v1'].includes(entry.type)
const isOnSwap = (entry: Later): entry is OnSwap => entry.type.startsWith('rosters.swap')

function applyToRoster(draft: Draft, entry: OnRoster): void {
  if (entry.type === 'rosters.changed.v1') draft.roster = { ...draft.roster, pattern: entry.data.pattern }
  else if (entry.type === 'rosters.closed.v1') draft.roster = { ...draft.roster, closedOn: entry.data.on }
  else {
    const { from, to, duties } = entry.data
    draft.roster = { ...draft.roster, periods: [...draft.roster.periods, { from, to }] }
    for (const duty of duties) draft.duties.set(duty.dutyId, { ...duty, asksCover: false, status: 'ahead' })
  }
}

function applyToMember({ members, duties }: Draft, entry: OnMember): void {
  const { memberId } = entry.data
  const before = members.get(memberId)
  if (entry.type === 'rosters.joined.v1') {
    // Whoever comes back joins at the end of the line.
    members.delete(memberId)
    members.set(memberId, { memberId, startsAt: entry.data.startsAt, isIn: true, away: neverAway })
  } else if (before === undefined) return
  else if (entry.type === 'rosters.awaySet.v1') members.set(memberId, { ...before, away: entry.data.away })
  else {
    members.set(memberId, { ...before, isIn: false })
    for (const dutyId of entry.data.dutyIds) changeDuty(duties, dutyId, { memberId: null, asksCover: false })
  }
}

function changeDuty(duties: Map<string, Duty>, dutyId: string, change: Partial<Duty>): void {
  const before = duties.get(dutyId)
  if (before) duties.set(dutyId, { ...before, ...change })
}

const swapStatusOf = {
  'rosters.swapAccepted.v1': 'accepted',
  'rosters.swapDeclined.v1': 'declined',
  'rosters.swapWithdrawn.v1': 'withdrawn',
} as const

function applyToSwap({ swaps, duties }: Draft, entry: OnSwap): void {
  const { swapId } = entry.data
  if (entry.type === 'rosters.swapAsked.v1') {
    if (!swaps.has(swapId)) swaps.set(swapId, { ...entry.data, status: 'asked' })
    return
  }
  const before = swaps.get(swapId)
  if (before) swaps.set(swapId, { ...before, status: swapStatusOf[entry.type] })
  if (entry.type !== 'rosters.swapAccepted.v1') return
  const { dutyId, forDutyId, askerId, askedId } = entry.data
  changeDuty(duties, dutyId, { memberId: askedId, asksCover: false })
  changeDuty(duties, forDutyId, { memberId: askerId, asksCover: false })
}

function applyToDuty({ duties }: Draft, entry: OnDuty): void {
  changeDuty(duties, entry.data.dutyId, changeBy(entry))
}

function changeBy(entry: OnDuty): Partial<Duty> {
  switch (entry.type) {
    case 'rosters.taken.v1':
      return { memberId: entry.data.memberId, asksCover: false }
    case 'rosters.released.v1':
      return { memberId: null, asksCover: false }
    case 'rosters.coverAsked.v1':
      return { asksCover: true }
    case 'rosters.coverWithdrawn.v1':
      return { asksCover: false }
    case 'rosters.passed.v1':
      return { status: 'passed' }
    case 'rosters.missed.v1':
      return { status: 'missed' }
  }
}
