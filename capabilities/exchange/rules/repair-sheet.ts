import { repairSkills, type Skill, type Trade } from '../words.ts'

/** One of the team who comes: an id, and the trades. */
export type Coming = { readonly participantId: string; readonly skills: readonly Skill[] }

/** A repair put on the day, in the order it was asked for. */
export type ToMend = {
  readonly itemId: string
  readonly skill: Skill | null
  /** Whoever has taken it on already. */
  readonly claimerId: string | null
}

/** Who mends it and about when; both are a proposal unless it was taken on. */
export type Planned = {
  readonly itemId: string
  readonly participantId: string | null
  /** Minutes since midnight; null where the day has no room left. */
  readonly at: number | null
}

export type TradePlan = {
  readonly trade: Trade | null
  readonly coming: readonly string[]
  readonly repairs: readonly Planned[]
}

type DayOfTeam = {
  /** Minutes since midnight. */
  readonly from: number
  readonly to: number
  readonly coming: readonly Coming[]
  readonly repairs: readonly ToMend[]
}

const slotMinutes = 30

const tradeOf = (skill: Skill | null): Trade | null => repairSkills.find((one) => one === skill) ?? null

/**
 * Shares a day's repairs out: what was taken on stays with whoever did so; the rest goes, in the order it was asked for,
 * to whoever of the trade has least so far, and among equals to the first on the list. Half an hour each.
 */
export function planDay(day: DayOfTeam): TradePlan[] {
  const { coming, repairs } = day
  const planned = shareOut(day)
  return [...repairSkills, null].flatMap((trade) => {
    const own = repairs.filter(({ skill }) => tradeOf(skill) === trade)
    const able = coming.filter(({ skills }) => trade !== null && skills.includes(trade))
    if (own.length === 0 && able.length === 0) return []
    const ids = able.map(({ participantId }) => participantId)
    return [{ trade, coming: ids, repairs: own.flatMap(({ itemId }) => planned.get(itemId) ?? []) }]
  })
}

function shareOut({ from, to, coming, repairs }: DayOfTeam): ReadonlyMap<string, Planned> {
  const loads = new Map(coming.map(({ participantId }) => [participantId, 0]))
  const takenFirst = repairs.toSorted(
    (one, other) => Number(one.claimerId === null) - Number(other.claimerId === null),
  )
  const planned = takenFirst.map((repair): Planned => {
    const participantId = repair.claimerId ?? whoFor(repair, coming, loads)
    const load = loads.get(participantId ?? '')
    if (participantId === null || load === undefined)
      return { itemId: repair.itemId, participantId, at: null }
    loads.set(participantId, load + 1)
    const at = from + load * slotMinutes
    return { itemId: repair.itemId, participantId, at: at + slotMinutes <= to ? at : null }
  })
  return new Map(planned.map((one) => [one.itemId, one]))
}

function whoFor(
  { skill }: ToMend,
  coming: readonly Coming[],
  loads: ReadonlyMap<string, number>,
): string | null {
  const trade = tradeOf(skill)
  const able = trade === null ? coming : coming.filter(({ skills }) => skills.includes(trade))
  const [first] = able.toSorted(
    (one, other) => (loads.get(one.participantId) ?? 0) - (loads.get(other.participantId) ?? 0),
  )
  return first?.participantId ?? null
}
