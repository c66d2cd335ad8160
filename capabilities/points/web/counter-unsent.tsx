import { useSay } from '#platform/web/language.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import { counterContract } from '../contract/counters.ts'
import { villageContract } from '../contract/village.ts'
import { counterWords } from './counter-words.ts'

const counterPaths: readonly string[] = [counterContract.redeem.path, villageContract.changeStock.path]

type Props = {
  readonly receipt?: string | undefined
  /** The counter is over: what still waits will not be taken any more. */
  readonly isOver?: boolean
}

/** What was done without network: what waits, and what could not be done and why. */
export function CounterUnsent({ receipt, isOver = false }: Props) {
  const words = useWords(counterWords)
  const say = useSay()
  const outbox = useOutbox()
  const own = outbox.items.filter((item) => counterPaths.includes(item.path) && item.receipt === receipt)
  if (own.length === 0) return null
  return (
    <Rows label={words.waiting}>
      {own.map((item) => (
        <Row
          key={item.key}
          title={item.label}
          note={item.refusal ? say(item.refusal) : undefined}
          end={
            item.refusal || isOver ? (
              <>
                <StatusTag tone="late" word={words.refused} />
                <Button onPress={() => void outbox.discard(item.key)}>{words.discard}</Button>
              </>
            ) : (
              <StatusTag tone="info" icon="upload" word={words.waiting} />
            )
          }
        />
      ))}
    </Rows>
  )
}
