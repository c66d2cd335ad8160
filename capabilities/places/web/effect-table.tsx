import type { OutputOf } from '#platform/operations/contract.ts'
import { Stack } from '#platform/web/parts/layout.tsx'
import { ErrorState, Notice, Skeleton } from '#platform/web/parts/states.tsx'
import { Table } from '#platform/web/parts/table.tsx'
import type { Reading } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import type { placesContract } from '../contract.ts'
import { changeWords } from './change-words.ts'

export type Effect = OutputOf<typeof placesContract.previewMove>
type Counted = Effect['before'][number]

const grouped = (count: number) => count.toLocaleString('zh-CN')

/** What a change would do: who holds what now and then, and that nothing is lost. */
export function EffectTable({ reading }: { readonly reading: Reading<Effect> }) {
  const words = useWords(changeWords)
  if (reading.problem) return <ErrorState problem={reading.problem} />
  if (!reading.data) return reading.loading ? <Skeleton lines={3} /> : null
  const effect = reading.data
  return (
    <Stack gap="tight">
      <Notice tone="info">{words.along(effect.placesBelow, grouped(effect.entries))}</Notice>
      <Counts title={words.before} counted={effect.before} />
      <Counts title={words.after} counted={effect.after} />
      <p className="soft small">{words.conserved(grouped(effect.totalAfter))}</p>
    </Stack>
  )
}

function Counts({ title, counted }: { readonly title: string; readonly counted: readonly Counted[] }) {
  const words = useWords(changeWords)
  return (
    <Table
      caption={title}
      items={counted.map((place, at) => ({ ...place, key: `${at} ${place.placeId}` }))}
      idOf={(place) => place.key}
      columns={[
        { id: 'name', title: words.name, cell: (place) => place.name },
        { id: 'places', title: words.places, cell: (place) => grouped(place.placesBelow), number: true },
        { id: 'entries', title: words.entries, cell: (place) => grouped(place.entries), number: true },
      ]}
    />
  )
}
