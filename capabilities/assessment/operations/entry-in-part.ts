import { Problem } from '#platform/errors.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Figure } from '#platform/figures/figure.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { readStream } from '#platform/ledger/read.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Part } from '../definition.ts'
import type { Effect } from '../events.ts'
import { assessmentProblems } from '../problems.ts'
import type { PeriodRow } from '../views/period-reading.ts'

type Amount = { readonly part: number; readonly whole: number }
const none: Amount = { part: 0, whole: 0 }

type Where = {
  readonly from: string
  readonly to: string
  readonly isInside: (organisation: string | null) => boolean
}

/** What one entry adds to a figure of the unit in the period. */
function amountOf(figure: Figure | undefined, entry: Entry, { from, to, isInside }: Where): Amount {
  if (!figure?.of.includes(entry.type)) return none
  return figure
    .contribute(entry)
    .filter(({ day = entry.occurredOn, organisation = entry.organisation }) => {
      return from <= day && day <= to && isInside(organisation)
    })
    .map((each): Amount => {
      if ('amount' in each) return { part: each.amount, whole: each.amount }
      return 'part' in each ? { part: each.part, whole: each.whole } : none
    })
    .reduce((sum, each) => ({ part: sum.part + each.part, whole: sum.whole + each.whole }), none)
}

type Asked = { readonly period: PeriodRow; readonly part: Part; readonly unitId: string }

/** What leaving out one entry takes away from a part of a unit; an entry that does not count there is refused. */
export async function effectOfEntry(
  tx: Transaction,
  call: Call,
  asked: Asked & { readonly entry: { readonly stream: string; readonly version: number } },
): Promise<Effect> {
  const { period, part, unitId, entry: named } = asked
  const { source } = part
  if (source.kind === 'evidence') throw new Problem('rule-broken', assessmentProblems.onlyFigures)
  const entry = (await readStream(tx, named.stream)).find(({ version }) => version === named.version)
  const under = await call.house.trees.at('organisation', period.treeDay)
  const where: Where = {
    from: period.from,
    to: period.to,
    isInside: (organisation) => organisation !== null && under.within(organisation, unitId),
  }
  const of = (figureId: string | undefined): Amount =>
    entry
      ? amountOf(
          call.house.figures.find(({ id }) => id === figureId),
          entry,
          where,
        )
      : none
  const own = of(source.figure.figureId)
  const whole = source.per ? of(source.per.figureId).whole : own.whole
  const ignored = of(source.ignored?.figure.figureId).part
  const isCounted = own.part !== 0 || whole !== 0 || ignored !== 0
  if (!isCounted) throw new Problem('rule-broken', assessmentProblems.notInPart, named)
  return { kind: 'takeAway', part: own.part, whole, ignored }
}
