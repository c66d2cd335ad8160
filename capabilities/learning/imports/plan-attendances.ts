import type { ProblemText } from '#platform/errors.ts'
import type { RowProblem } from '#platform/text/read-table.ts'
import type { Day } from '#platform/time/instant.ts'
import { learningProblems } from '../problems.ts'
import type { Doubt } from '../shapes.ts'
import type { ListedSession } from '../views/read-attendances.ts'
import { type Decision, findDoubts } from './find-doubts.ts'
import type { AttendanceRow } from './read-attendances.ts'

/** Who a sheet says was at one session, each number once. */
export type SessionPlan = { readonly session: ListedSession; readonly numbers: ReadonlySet<string> }

export type SheetPlan = {
  readonly sessions: readonly SessionPlan[]
  readonly problems: readonly RowProblem[]
  /** What nobody has decided yet. */
  readonly doubts: readonly Doubt[]
  /** Rows that say again what an earlier row said. */
  readonly twice: number
}

type Means = {
  readonly sessions: ReadonlyMap<string, ListedSession>
  readonly decisions: readonly Decision[]
  readonly today: Day
}

/** Sorts the rows of a sheet by session; what does not fit is named row by row. */
export function planAttendances(rows: readonly AttendanceRow[], means: Means): SheetPlan {
  const decided = new Map(means.decisions.map((one) => [`${one.row} ${one.other}`, one.isOne]))
  const doubts = findDoubts(rows)
  const same = sameNumbers(rows, doubts, decided)
  const plans = new Map<string, Planned | ProblemText>()
  const problems: RowProblem[] = []
  let twice = 0
  for (const row of rows) {
    const plan = plans.get(row.code) ?? planFor(row.code, means)
    plans.set(row.code, plan)
    if ('zh' in plan) {
      problems.push(said(row, plan))
      continue
    }
    const before = plan.numbers.size
    plan.numbers.add(same.get(row.row) ?? row.number)
    if (plan.numbers.size === before) twice += 1
  }
  return {
    sessions: [...plans.values()].flatMap((plan) => ('zh' in plan ? [] : [plan])),
    problems,
    doubts: doubts.filter((doubt) => !isSettled(doubt, decided)),
    twice,
  }
}

type Planned = { readonly session: ListedSession; readonly numbers: Set<string> }

/** What a sheet says of one session begins empty; of one it cannot speak of, what is wrong. */
function planFor(code: string, { sessions, today }: Means): Planned | ProblemText {
  const session = sessions.get(code)
  const wrong = whatIsWrong(session, today)
  if (wrong || session === undefined) return wrong ?? learningProblems.unknownSession
  return { session, numbers: new Set() }
}

/** Two names under one number can only be one member; if they are two, one number is wrong and the sheet is mended. */
function isSettled({ row, other, kind }: Doubt, decided: ReadonlyMap<string, boolean>): boolean {
  const isOne = decided.get(`${row} ${other}`)
  return isOne === true || (isOne === false && kind === 'nearNumber')
}

/** By row: the number of the earlier row that was said to be the same member. */
function sameNumbers(
  rows: readonly AttendanceRow[],
  doubts: readonly Doubt[],
  decided: ReadonlyMap<string, boolean>,
): ReadonlyMap<number, string> {
  const joined = doubts.filter(
    ({ kind, row, other }) => kind === 'nearNumber' && decided.get(`${row} ${other}`) === true,
  )
  if (joined.length === 0) return new Map()
  const numbers = new Map(rows.map(({ row, number }) => [row, number]))
  const same = new Map<number, string>()
  for (const { row, other } of joined) same.set(row, same.get(other) ?? numbers.get(other) ?? '')
  return same
}

function whatIsWrong(session: ListedSession | undefined, today: Day): ProblemText | undefined {
  if (session === undefined) return learningProblems.unknownSession
  if (session.isCancelled) return learningProblems.sessionCancelled
  return session.on > today ? learningProblems.sessionNotHeld : undefined
}

const said = ({ row }: AttendanceRow, { zh, en }: ProblemText): RowProblem => ({ row, field: 'code', zh, en })
