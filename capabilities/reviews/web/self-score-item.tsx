import { useEffect } from 'react'
import { useSay } from '#platform/web/language.ts'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { NumberInput, TextArea } from '#platform/web/parts/inputs.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { PhotoStrip } from '#platform/web/parts/photo-strip.tsx'
import { usePhotos } from '#platform/web/photos/use-photos.ts'
import { useWords } from '#platform/web/words.ts'
import { sayReading } from './say-reading.ts'
import type { Prepared } from './shown.ts'
import { starWords } from './star-words.ts'

/** What a unit says about one item. */
export type Claim = {
  readonly points: number | null
  readonly words: string
  readonly photos: string[]
}

export const emptyClaim: Claim = { points: null, words: '', photos: [] }

type Item = Prepared['standard']['areas'][number]['items'][number]

type ShownProps = {
  readonly item: Item
  readonly claim: Claim
  readonly onChange: (claim: Claim) => void
}

/** An item that is shown: points, a sentence, photos. */
export function ShownItem({ item, claim, onChange }: ShownProps) {
  const words = useWords(starWords)
  const photos = usePhotos()
  const sent = photos.ids.join(' ')
  // Photos finish sending on their own time; a reload of the page keeps those that were sent.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only newly sent photos change the claim here.
  useEffect(() => {
    if (sent !== '') onChange({ ...claim, photos: sent.split(' ') })
  }, [sent])
  return (
    <FieldGroup label={item.title} hint={item.evidence === '' ? undefined : words.wanted(item.evidence)}>
      <div className="review-claim">
        <Field label={words.points} hint={words.most(item.points)}>
          <NumberInput
            value={claim.points}
            min={0}
            max={item.points}
            onChange={(points) => onChange({ ...claim, points })}
          />
        </Field>
        <Field label={words.words} hint={words.wordsHint} optional>
          <TextArea
            value={claim.words}
            most={1_000}
            onChange={(written) => onChange({ ...claim, words: written })}
          />
        </Field>
      </div>
      {sent === '' ? <PhotoStrip photoIds={claim.photos} /> : null}
      <PhotoPicker photos={photos} />
    </FieldGroup>
  )
}

type MeasuredProps = {
  readonly item: Item
  readonly reading: Prepared['readings'][number] | undefined
}

/** An item that a figure fills; nothing is typed. */
export function MeasuredItem({ item, reading }: MeasuredProps) {
  const words = useWords(starWords)
  const say = useSay()
  const value = reading?.thousandths ?? null
  return (
    <div className="review-measured">
      <strong>{item.title}</strong>
      <span className="soft">{reading ? words.fills(say(reading.name)) : null}</span>
      <span className="figures">
        {reading && value !== null
          ? words.reading(sayReading(value, reading.isShare), reading.n, reading.points)
          : words.noReading}
      </span>
    </div>
  )
}
