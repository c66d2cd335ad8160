import type { Doubt } from '../shapes.ts'
import type { AttendanceRow } from './read-attendances.ts'

/** What a person decided: the two rows are one member, or two. */
export type Decision = { readonly row: number; readonly other: number; readonly isOne: boolean }

/**
 * Rows that may be the same person under two spellings: one number under two names, or, at one session, one name under
 * two numbers that differ in a single place.
 */
export function findDoubts(rows: readonly AttendanceRow[]): Doubt[] {
  return [...twoNames(rows), ...nearNumbers(rows)].toSorted((one, other) => one.row - other.row)
}

function twoNames(rows: readonly AttendanceRow[]): Doubt[] {
  const first = new Map<string, AttendanceRow>()
  const asked = new Set<string>()
  const doubts: Doubt[] = []
  for (const row of rows) {
    if (row.nameKey === '') continue
    const before = first.get(row.number)
    if (before === undefined) first.set(row.number, row)
    if (before === undefined || before.nameKey === row.nameKey) continue
    const pair = `${row.number} ${row.nameKey}`
    if (asked.has(pair)) continue
    asked.add(pair)
    doubts.push(doubtOf('twoNames', before, row))
  }
  return doubts
}

function nearNumbers(rows: readonly AttendanceRow[]): Doubt[] {
  // Of a large sheet nearly every row is the only one of its name at its session: groups are made of the others alone.
  const first = new Map<string, Map<string, AttendanceRow>>()
  const groups = new Map<AttendanceRow, AttendanceRow[]>()
  for (const row of rows) {
    if (row.nameKey === '') continue
    const there = first.get(row.code) ?? new Map<string, AttendanceRow>()
    first.set(row.code, there)
    const before = there.get(row.nameKey)
    if (before === undefined) there.set(row.nameKey, row)
    else joinGroup(groups, before, row)
  }
  return [...groups.values()].flatMap(nearIn)
}

function joinGroup(
  groups: Map<AttendanceRow, AttendanceRow[]>,
  first: AttendanceRow,
  row: AttendanceRow,
): void {
  const group = groups.get(first)
  if (group) group.push(row)
  else groups.set(first, [first, row])
}

// Of one name at one session there are few; a sheet made to hurt is cut off.
const mostOfOneName = 200

function nearIn(group: readonly AttendanceRow[]): Doubt[] {
  const several = group.slice(0, mostOfOneName)
  return several.flatMap((row, at) => {
    const before = several.slice(0, at).find((one) => isOneSlip(one.number, row.number))
    return before === undefined ? [] : [doubtOf('nearNumber', before, row)]
  })
}

/** One character differs, or two neighbours changed places. */
export function isOneSlip(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false
  const wrong = [...one].flatMap((character, at) => (character === other[at] ? [] : [at]))
  const [first = 0, second] = wrong
  if (second === undefined) return true
  return (
    wrong.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]
  )
}

const doubtOf = (kind: Doubt['kind'], before: AttendanceRow, row: AttendanceRow): Doubt => ({
  row: row.row,
  other: before.row,
  kind,
  said: saidOf(row),
  otherSaid: saidOf(before),
})

const saidOf = ({ name, number, code }: AttendanceRow): string => `${name} ${number} · ${code}`
