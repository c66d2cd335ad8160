import { useSayDate } from '#platform/web/use-say-date.ts'
import { DayText, Moment } from '#platform/web/parts/moment.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import { reportWords } from './report-words.ts'
import { UploadForm } from './upload-form.tsx'

type Item = OutputOf<typeof reportsContract.listFillings>['items'][number]

/** Hand in a form, and those that came in before. */
export function FillingsTab() {
  const words = useWords(reportWords)
  const reading = useOperation(reportsContract.listFillings, {})
  return (
    <Stack gap="loose">
      <UploadForm />
      <Show reading={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="document" title={words.noFillings} note={words.noFillingsNote} />
          ) : (
            <Rows label={words.tabFillings}>
              {items.map((item) => (
                <FillingRow key={item.fillingId} item={item} />
              ))}
            </Rows>
          )
        }
      </Show>
    </Stack>
  )
}

function FillingRow({ item }: { readonly item: Item }) {
  const words = useWords(reportWords)
  const sayDate = useSayDate()
  const note = [item.nodeName, words.period(sayDate(item.from), sayDate(item.to))].join(' · ')
  return (
    <Row
      {...(item.isForgotten ? {} : { href: `/desk/reports/${item.fillingId}` })}
      title={item.isForgotten ? words.gone : item.name}
      note={
        <>
          {note} · <Moment at={item.uploadedAt} />
          {item.isForgotten ? null : (
            <>
              {' · '}
              {words.keptUntil('')}
              <DayText day={item.forgetOn} />
            </>
          )}
        </>
      }
      end={
        item.filled === null ? (
          <StatusTag tone="still" word={words.notTaken} />
        ) : (
          <StatusTag tone="good" word={words.filledOf(item.filled, item.leftOpen ?? 0)} />
        )
      }
    />
  )
}
