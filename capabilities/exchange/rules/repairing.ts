import { Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { dayNumberOf, weekdayOf } from '#platform/time/day.ts'
import type { Day } from '#platform/time/instant.ts'
import type { RepairDayEvent, RepairDayOpened, TechnicianEvent } from '../events.ts'
import { exchangeProblems } from '../problems.ts'
import type { Skill } from '../words.ts'
import { broken } from './step.ts'

/** One of the community’s repair team, as the own history tells it. */
export type TechnicianState = {
  readonly place: string
  readonly skills: readonly Skill[]
  readonly isAdmitted: boolean
} | null

/** Total: an event that does not fit changes nothing. */
export const replayTechnician = (entries: readonly Entry<TechnicianEvent>[]): TechnicianState =>
  entries.reduce(applyToTechnician, null as TechnicianState)

function applyToTechnician(state: TechnicianState, entry: Entry<TechnicianEvent>): TechnicianState {
  if (entry.type === 'exchange.technician-applied.v1') {
    return { place: entry.place ?? '', skills: entry.data.skills, isAdmitted: false }
  }
  if (state === null || entry.type === 'exchange.technician-left.v1') return null
  return { ...state, isAdmitted: true }
}

type Applying = { readonly participantId: string; readonly place: string; readonly skills: readonly Skill[] }

/** Joins the team; a change of skills or of community is agreed anew. */
export function applyAsTechnician(state: TechnicianState, applying: Applying): TechnicianEvent[] {
  const { participantId, place, skills } = applying
  if (skills.length === 0) throw broken(exchangeProblems.noSkills, 'skills')
  const applied = { type: 'exchange.technician-applied.v1', place, data: { participantId, skills } } as const
  return [...leaveTeam(state, participantId), applied]
}

export const admit = (state: TechnicianState, participantId: string): TechnicianEvent[] => {
  if (state === null) throw broken(exchangeProblems.notOnTeam)
  if (state.isAdmitted) return []
  return [{ type: 'exchange.technician-admitted.v1', place: state.place, data: { participantId } }]
}

export const leaveTeam = (state: TechnicianState, participantId: string): TechnicianEvent[] =>
  state === null
    ? []
    : [
        {
          type: 'exchange.technician-left.v1',
          place: state.place,
          data: { participantId, wasAdmitted: state.isAdmitted },
        },
      ]

/** A repair day with those of the team who come. */
export type RepairDayState =
  | (RepairDayOpened['data'] & { readonly place: string; readonly coming: readonly string[] })
  | null

/** Total: an event that does not fit changes nothing. */
export const replayRepairDay = (entries: readonly Entry<RepairDayEvent>[]): RepairDayState =>
  entries.reduce(applyToDay, null as RepairDayState)

function applyToDay(state: RepairDayState, entry: Entry<RepairDayEvent>): RepairDayState {
  if (entry.type === 'exchange.repair-day-opened.v1') {
    return state ?? { ...entry.data, place: entry.place ?? '', coming: [] }
  }
  if (state === null) return null
  const others = state.coming.filter((one) => one !== entry.data.participantId)
  const coming =
    entry.type === 'exchange.technician-coming.v1' ? [...others, entry.data.participantId] : others
  return { ...state, coming }
}

type Opening = RepairDayOpened['data'] & { readonly place: string }

const saturday = 5

/** The team goes round on Saturdays and Sundays. */
export function openRepairDay(state: RepairDayState, opening: Opening, today: Day): RepairDayEvent[] {
  const { place, ...data } = opening
  if (state !== null) throw new Problem('conflict', exchangeProblems.idTaken)
  if (weekdayOf(dayNumberOf(data.on)) < saturday) throw broken(exchangeProblems.notAWeekend, 'on')
  if (data.on < today) throw broken(exchangeProblems.dayPast, 'on')
  if (data.to <= data.from) throw broken(exchangeProblems.endsBeforeStart, 'to')
  return [{ type: 'exchange.repair-day-opened.v1', place, data }]
}

export const dayOfTeam = (state: RepairDayState, today: Day): NonNullable<RepairDayState> => {
  if (state === null) throw broken(exchangeProblems.noSuchDay, 'repairDayId')
  if (state.on < today) throw broken(exchangeProblems.dayPast, 'repairDayId')
  return state
}

type Roster = { readonly participantId: string; readonly isOnTeam: boolean; readonly today: Day }

export function comeToRepairDay(
  state: RepairDayState,
  { participantId, isOnTeam, today }: Roster,
): RepairDayEvent[] {
  const { place, coming } = dayOfTeam(state, today)
  if (!isOnTeam) throw broken(exchangeProblems.notOnTeam)
  if (coming.includes(participantId)) return []
  return [{ type: 'exchange.technician-coming.v1', place, data: { participantId } }]
}

export function stayAwayFromRepairDay(
  state: RepairDayState,
  roster: Omit<Roster, 'isOnTeam'>,
): RepairDayEvent[] {
  const { participantId, today } = roster
  const { place, coming } = dayOfTeam(state, today)
  if (!coming.includes(participantId)) return []
  return [{ type: 'exchange.technician-stays-away.v1', place, data: { participantId } }]
}
