import { useComma } from '#platform/web/use-comma.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import type { readingContract } from '../contract/reading.ts'
import { promiseWords } from './promise-words.ts'

export type PromiseRow = OutputOf<typeof readingContract.listPromises>['promises'][number]
export type PromisePage = OutputOf<typeof readingContract.getPromise>
export type GatheringRow = OutputOf<typeof readingContract.listGatherings>['gatherings'][number]
export type ListRow = OutputOf<typeof readingContract.listLists>['lists'][number]
type Counts = ListRow['counts']

type Standing = Pick<PromiseRow, 'status' | 'isLate' | 'isInTime'>
type Said = 'raised' | 'answered' | 'underWay' | 'late' | 'done' | 'kept' | 'keptLate' | 'broken'

const saidOf = ({ status, isLate, isInTime }: Standing): Said => {
  if (status === 'underWay' && isLate) return 'late'
  if (status === 'kept' && isInTime === false) return 'keptLate'
  return status
}

const tones: Readonly<Record<Said, Tone>> = {
  raised: 'still',
  answered: 'good',
  underWay: 'info',
  late: 'late',
  done: 'warn',
  kept: 'good',
  keptLate: 'good',
  broken: 'late',
}

/** How a promise stands, as word, shape and colour. */
export function PromiseTag({ promise }: { readonly promise: Standing }) {
  const words = useWords(promiseWords)
  const said = saidOf(promise)
  return <StatusTag tone={tones[said]} word={words[said]} />
}

/** How many stand how, in one line; what there is none of is left out. */
export function useSayCounts(): (counts: Counts) => string {
  const words = useWords(promiseWords)
  return (counts) => {
    const parts: readonly (readonly [number, string])[] = [
      [counts.late, words.countLate(counts.late)],
      [counts.raised, words.countRaised(counts.raised)],
      [counts.underWay, words.countUnderWay(counts.underWay)],
      [counts.done, words.countDone(counts.done)],
      [counts.kept, words.countKept(counts.kept)],
      [counts.answered, words.countAnswered(counts.answered)],
      [counts.broken, words.countBroken(counts.broken)],
    ]
    const said = parts.filter(([count]) => count > 0).map(([, word]) => word)
    return [words.countAll(counts.all), ...said].join(' · ')
  }
}

/** A counted result: "2,242 套房". */
export function useSayAmount(): (amount: NonNullable<PromiseRow['amount']>) => string {
  const words = useWords(promiseWords)
  return ({ count, unit }) => words.amount(count.toLocaleString('en-US'), words[unit])
}

/** Who the deputies of a hearing were, by level and number; nobody is named. */
export function useSayDeputies(): (deputies: GatheringRow['deputies']) => string {
  const words = useWords(promiseWords)
  const comma = useComma()
  return (deputies) =>
    words.deputies(
      deputies.reduce((sum, { count }) => sum + count, 0),
      deputies.map(({ level, count }) => words.deputyCount(count, words[level])).join(comma),
    )
}
