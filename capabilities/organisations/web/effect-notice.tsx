import type { OutputOf } from '#platform/operations/contract.ts'
import { Stack } from '#platform/web/parts/layout.tsx'
import { ErrorState, Notice, Skeleton } from '#platform/web/parts/states.tsx'
import type { Reading } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import type { organisationsContract } from '../contract.ts'
import { organisationWords } from './organisation-words.ts'

type Effect = OutputOf<typeof organisationsContract.previewMoveOrganisation>

const grouped = (count: number) => count.toLocaleString('zh-CN')

/** What a change would carry along, and that nothing is lost. */
export function EffectNotice({ reading }: { readonly reading: Reading<Effect> }) {
  const words = useWords(organisationWords)
  if (reading.problem) return <ErrorState problem={reading.problem} />
  if (!reading.data) return reading.loading ? <Skeleton lines={2} /> : null
  const { organisationsBelow, placesAnswered, entries, totalAfter } = reading.data
  return (
    <Stack gap="tight">
      <Notice tone="info">{words.effect(organisationsBelow, placesAnswered, grouped(entries))}</Notice>
      <p className="soft small">{words.conserved(grouped(totalAfter))}</p>
    </Stack>
  )
}
