import { useComma } from '#platform/web/use-comma.ts'
import { useSayDate } from '#platform/web/use-say-date.ts'
import { useState } from 'react'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import type { OpenAsk } from './filling.ts'
import { reportWords } from './report-words.ts'

/** What is awaited of organisations within one's reach. */
export function AsksTab() {
  const words = useWords(reportWords)
  const comma = useComma()
  const sayDate = useSayDate()
  const reading = useOperation(reportsContract.listAsks, {})
  const [open, setOpen] = useState<OpenAsk | null>(null)
  return (
    <Show reading={reading}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="check" title={words.noAsks} note={words.noAsksNote} />
        ) : (
          <>
            <Rows label={words.tabAsks}>
              {items.map((ask) => (
                <Row
                  key={`${ask.factId} ${ask.askId}`}
                  title={`${ask.name}${ask.unit === null ? '' : `（${ask.unit}）`}`}
                  note={[
                    words.askedBy(ask.ownerName, sayDate(ask.askedOn)),
                    ask.nodes.map(({ name }) => name).join(comma),
                  ].join(' · ')}
                  end={
                    <AbilityButton abilities={ask.abilities} ability="answerAsk" onPress={() => setOpen(ask)}>
                      {words.answer}
                    </AbilityButton>
                  }
                />
              ))}
            </Rows>
            {open ? <AnswerDialog ask={open} onClose={() => setOpen(null)} /> : null}
          </>
        )
      }
    </Show>
  )
}
