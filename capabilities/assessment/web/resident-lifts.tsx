import { useSayDate } from '#platform/web/use-say-date.ts'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import { liftWords } from './lift-words.ts'

/** For everybody: what units set out to lift and reached. */
export function ResidentLifts() {
  const words = useWords(liftWords)
  const sayDate = useSayDate()
  const reading = useOperation(assessmentContract.listAcceptedLifts, {})
  return (
    <Page title={words.publicTitle} lead={words.publicLead}>
      <Show reading={reading}>
        {({ lifts }) =>
          lifts.length === 0 ? (
            <EmptyState icon="star" title={words.publicNone} note={words.publicNoneNote} />
          ) : (
            <Stack>
              {lifts.map((lift) => (
                <Card key={lift.liftId} title={lift.unitName}>
                  <Stack>
                    <p>{lift.result}</p>
                    <p className="soft">{lift.goal}</p>
                    <div>
                      <h3>{words.did}</h3>
                      <ul>
                        {lift.measures.map((measure) => (
                          <li key={measure}>{measure}</li>
                        ))}
                      </ul>
                    </div>
                    {lift.helperName ? <p className="soft">{words.helped(lift.helperName)}</p> : null}
                    <Inline>
                      <StatusTag tone="good" word={words.publicAcceptedOn(sayDate(lift.acceptedOn))} />
                    </Inline>
                  </Stack>
                </Card>
              ))}
            </Stack>
          )
        }
      </Show>
    </Page>
  )
}
