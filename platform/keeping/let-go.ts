import { writeTransaction } from '../database/transaction.ts'
import { Problem } from '../errors.ts'
import type { Job } from '../jobs/job.ts'
import type { House } from '../operations/house.ts'
import { dayOf } from '../time/instant.ts'
import { endTerm, followTerms, pastTerm, putOffTerm } from './running-terms.ts'
import type { Term } from './term.ts'

const name = 'keeping.let-go'
const actor = { kind: 'job', name } as const
const mostAtOnce = 500

/**
 * Destroys what is past its term (PI-05, PI-11), by the operations of whoever keeps it. Cut short, it goes on with what
 * is left; what hangs on something else is asked for again a week later.
 */
export const letGo = (terms: readonly Term[]): Job => ({
  name,
  everySeconds: 60 * 60,
  async run(house) {
    while (await writeTransaction(house.pool, (tx) => followTerms(tx, terms)));
    for (const term of terms) await letGoOf(house, term)
  },
})

async function letGoOf(house: House, term: Term): Promise<void> {
  const today = dayOf(house.now())
  const asked = { keptId: term.kept.id, today, most: mostAtOnce }
  for (;;) {
    const streams = await writeTransaction(house.pool, (tx) => pastTerm(tx, asked))
    for (const stream of streams) await letGoOne(house, term, stream)
    if (streams.length < mostAtOnce) return
  }
}

async function letGoOne(house: House, { kept, letGo: operation, inputOf }: Term, stream: string) {
  const now = house.now()
  const running = { keptId: kept.id, stream }
  try {
    await operation.run(inputOf(stream), { house, actor, now, key: `${name}:${stream}:${dayOf(now)}` })
    await writeTransaction(house.pool, (tx) => endTerm(tx, running))
  } catch (reason) {
    if (!(reason instanceof Problem)) throw reason
    await writeTransaction(house.pool, (tx) => putOffTerm(tx, running, dayOf(now)))
  }
}
