import type { Lesson } from '../shapes.ts'

const blocksOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')

/** Parts as they were typed, a blank line between them, pictures given to them in order. */
export const partsFrom = (text: string, photoIds: readonly string[]): Lesson['parts'] =>
  blocksOf(text).map((part, at) => ({ text: part, photoId: photoIds[at] ?? null }))

/** Questions as they were typed: the question, then the choices, a star before the right one; null where one is wrong. */
export function questionsFrom(text: string): Lesson['questions'] | null {
  const questions = blocksOf(text).map(questionFrom)
  const right = questions.filter((question) => question !== null)
  return right.length === questions.length && right.length > 0 ? right : null
}

function questionFrom(block: string): Lesson['questions'][number] | null {
  const [ask = '', ...lines] = block.split('\n').map((line) => line.trim())
  const right = lines.findIndex((line) => line.startsWith('*'))
  const choices = lines.map((line) => line.replace(/^\*\s*/, ''))
  return ask === '' || choices.length < 2 || right < 0 ? null : { ask, choices, right, because: '' }
}
