import { Card } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import type { LiftShape } from '../shapes.ts'
import { liftWords } from './lift-words.ts'

/** Lift plans one may see, those under way first. */
export function LiftRows() {
  const words = useWords(liftWords)
  const reading = useOperation(assessmentContract.listLifts, {})
  return (
    <Card title={words.lifts}>
      <Show reading={reading} lines={2}>
        {({ lifts }) => (lifts.length === 0 ? <p className="soft">{words.none}</p> : <List lifts={lifts} />)}
      </Show>
    </Card>
  )
}

function List({ lifts }: { readonly lifts: readonly LiftShape[] }) {
  const words = useWords(liftWords)
  return (
    <Rows label={words.lifts}>
      {lifts.map((lift) => (
        <Row
          key={lift.liftId}
          href={`/desk/assessment/lifts/${lift.liftId}`}
          title={`${lift.unitName} · ${lift.goal}`}
          note={words.progress(
            lift.measures.filter(({ doneOn }) => doneOn !== null).length,
            lift.measures.length,
          )}
          end={
            lift.accepted ? (
              <StatusTag tone="good" word={words.accepted} />
            ) : (
              <StatusTag tone="info" word={words.underWay} />
            )
          }
        />
      ))}
    </Rows>
  )
}
