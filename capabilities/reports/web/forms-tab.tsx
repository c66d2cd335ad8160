import type { OutputOf } from '#platform/operations/contract.ts'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import { rhythmWords } from './list-words.ts'
import { reportWords } from './report-words.ts'

type Item = OutputOf<typeof reportsContract.listForms>['items'][number]

function useColumns(): readonly Column<Item>[] {
  const words = useWords(reportWords)
  const rhythms = useWords(rhythmWords)
  return [
    { id: 'title', title: words.form, cell: ({ title }) => title, sortBy: ({ title }) => title },
    { id: 'issuer', title: words.issuer, cell: ({ issuer }) => issuer },
    { id: 'basis', title: words.basis, cell: ({ legalBasis }) => legalBasis },
    { id: 'rhythm', title: words.rhythm, cell: ({ rhythm }) => rhythms[rhythm] },
    { id: 'fields', title: words.fields, number: true, cell: ({ fields }) => fields.asked },
    { id: 'held', title: words.held, number: true, cell: ({ fields }) => fields.held + fields.kept },
    { id: 'times', title: words.times, number: true, cell: ({ fillings }) => words.timesUsed(fillings) },
    {
      id: 'saved',
      title: words.saved,
      number: true,
      cell: ({ minutesSaved }) => words.minutes(minutesSaved),
    },
  ]
}

/** Forms that were let in, with their basis and the time they no longer cost. */
export function FormsTab() {
  const words = useWords(reportWords)
  const columns = useColumns()
  const reading = useOperation(reportsContract.listForms, {})
  return (
    <Show reading={reading}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="document" title={words.noForms} note={words.noFormsNote} />
        ) : (
          <Stack>
            <Table
              caption={words.tabForms}
              quietCaption
              columns={columns}
              items={items}
              idOf={({ formId }) => formId}
            />
            <p className="small soft">{words.savedHow}</p>
          </Stack>
        )
      }
    </Show>
  )
}
