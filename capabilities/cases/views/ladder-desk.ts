import { setImmediate } from 'node:timers/promises'
import type { Pool } from 'pg'
import { readTransaction } from '#platform/database/transaction.ts'
import type { LiveTrees } from '#platform/trees/live-trees.ts'
import { type Asked, laddersFor, type NamedRung } from './ladder.ts'

type Waiting = {
  readonly asked: Asked
  readonly resolve: (ladder: NamedRung[]) => void
  readonly reject: (reason: unknown) => void
}

const desks = new WeakMap<Pool, Waiting[]>()
const mostAtOnce = 128

/** Who answers, asked by many at once: whoever comes while a question is under way shares the next. */
export function askLadder(pool: Pool, trees: LiveTrees, asked: Asked): Promise<NamedRung[]> {
  const open = desks.get(pool)
  return new Promise((resolve, reject) => {
    if (open) {
      open.push({ asked, resolve, reject })
      return
    }
    const waiting = [{ asked, resolve, reject }]
    desks.set(pool, waiting)
    void answerAll(pool, trees, waiting)
  })
}

async function answerAll(pool: Pool, trees: LiveTrees, waiting: Waiting[]): Promise<void> {
  // Whoever comes in the same breath shares the first question too.
  await setImmediate()
  while (waiting.length > 0) await answer(pool, trees, waiting.splice(0, mostAtOnce))
  desks.delete(pool)
}

async function answer(pool: Pool, trees: LiveTrees, group: readonly Waiting[]): Promise<void> {
  try {
    const asked = group.map((one) => one.asked)
    const ladders = await readTransaction(pool, {}, (tx) => laddersFor(tx, trees, asked))
    group.forEach((one, at) => {
      one.resolve(ladders[at] ?? [])
    })
  } catch (reason) {
    for (const one of group) one.reject(reason)
  }
}
