import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Chance } from './chance.ts'

const folder = path.resolve(import.meta.dirname, '..', '..', 'data-sets', 'names')
const linesOf = (file: string): string[][] =>
  readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(','))

const read = () => ({
  surnames: linesOf('surnames-weighted.csv').map(([surname = '', weight = '0']) => ({
    surname,
    weight: Number(weight),
  })),
  given: linesOf('given-names.csv').map(([name = '']) => name),
})
let lists: ReturnType<typeof read> | undefined

/** Gives made-up names, as common as in life; none belongs to a real person. */
export function namesBy(chance: Chance): () => string {
  lists ??= read()
  const { surnames, given } = lists
  return () => `${chance.weighted(surnames, (one) => one.weight).surname}${chance.one(given)}`
}

/** A made-up mobile number in a range that is not given out (1300000xxxx). */
export const phoneBy = (chance: Chance): string => `1300000${String(chance.whole(10_000)).padStart(4, '0')}`
