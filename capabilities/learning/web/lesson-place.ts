/** How far somebody came in a lesson, and what they answered; no moment is noted with it. */
export type LessonPlace = { readonly part: number; readonly answers: readonly (number | null)[] }

export const atStart: LessonPlace = { part: 0, answers: [] }

const open = '-'

/** A place as it stands behind `#` in a link to the lesson, which no browser sends to a server. */
export const placeMark = ({ part, answers }: LessonPlace): string =>
  `at=${part}&is=${answers.map((answer) => answer ?? open).join('.')}`

const shape = /^#?at=(\d{1,2})&is=((?:[0-5-](?:\.[0-5-]){0,19})?)$/

/** The place a link brings along; undefined where it brings none. */
export function readPlaceMark(hash: string): LessonPlace | undefined {
  const [, part, answers] = shape.exec(hash) ?? []
  if (part === undefined || answers === undefined) return undefined
  const given = answers === '' ? [] : answers.split('.')
  return { part: Number(part), answers: given.map((one) => (one === open ? null : Number(one))) }
}

const answered = ({ answers }: LessonPlace): number => answers.filter((answer) => answer !== null).length

/** Of the places on two devices the one that is further on; the first if they are level. */
export function further(one: LessonPlace, other: LessonPlace): LessonPlace {
  if (one.part !== other.part) return one.part > other.part ? one : other
  return answered(other) > answered(one) ? other : one
}
