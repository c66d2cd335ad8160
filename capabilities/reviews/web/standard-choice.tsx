import { useState } from 'react'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { SearchLine } from '#platform/web/parts/search-line.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import type { StandardUse } from '../closed-lists.ts'
import { reviewsContract } from '../contract.ts'
import { reviewWords } from './review-words.ts'

/** The standards to go by, the newest first, and the one that is chosen among those shown. */
export function useStandards(use: StandardUse) {
  const [text, search] = useState('')
  const [chosen, choose] = useState('')
  const asked = { use, ...(text !== '' && { text }) }
  const reading = useOperation(reviewsContract.listStandards, asked, { keep: true })
  const items = reading.data?.items ?? []
  const isShown = items.some((one) => one.standardId === chosen)
  return {
    reading,
    items,
    standardId: isShown ? chosen : (items[0]?.standardId ?? ''),
    choose,
    text,
    search,
    /** Whether there is any at all, whatever is searched for. */
    isAny: items.length > 0 || text !== '',
  }
}

/** Chooses a standard; where one page does not hold them all, also by words of its name or of who published it. */
export function StandardChoice(props: {
  readonly label: string
  readonly standards: ReturnType<typeof useStandards>
}) {
  const words = useWords(reviewWords)
  const { reading, items, standardId, choose, text, search } = props.standards
  const isLong = text !== '' || (reading.data?.next ?? null) !== null
  return (
    <Stack gap="tight">
      {isLong ? <SearchLine label={words.findStandard} value={text} onSearch={search} /> : null}
      <Field label={props.label} error={items.length === 0 ? words.noneFound : undefined}>
        <Select
          value={standardId}
          onChange={choose}
          options={items.map((one) => ({ value: one.standardId, label: one.name }))}
        />
      </Field>
    </Stack>
  )
}
