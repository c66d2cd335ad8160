import { useEffect, useRef } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Select, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import { DayList } from './day-list.tsx'
import type { Draft, DraftMeasure } from './draft.ts'
import { draftWords } from './draft-words.ts'
import { PartyFields } from './party-list.tsx'

type Props = {
  readonly measure: DraftMeasure
  readonly draft: Draft
  readonly isOpen: boolean
  readonly errorOf: (field: string) => string | undefined
  readonly onToggle: () => void
  readonly onChange: (measure: DraftMeasure) => void
  readonly onRemove: () => void
}

/** One measure of a draft: a line that opens into everything that can be changed. */
export function DraftMeasureFields(props: Props) {
  const { measure, isOpen, onToggle } = props
  const words = useWords(draftWords)
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <div className="plan-draft" ref={element}>
      <button type="button" className="plan-draft-line" aria-expanded={isOpen} onClick={onToggle}>
        <span>
          {measure.number}
          {measure.title === '' ? words.untitled : measure.title}
        </span>
        {measure.owner ? (
          <span className="small soft">{measure.owner.name}</span>
        ) : (
          <StatusTag tone="late" word={words.noOwner} />
        )}
      </button>
      {isOpen ? <OpenFields {...props} /> : null}
    </div>
  )
}

function OpenFields({ measure, draft, errorOf, onChange, onRemove }: Props) {
  const words = useWords(draftWords)
  const at = draft.measures.findIndex(({ measureId }) => measureId === measure.measureId)
  const errorAt = (field: string) => errorOf(`measures.${at}.${field}`)
  const areas = draft.areas.map(({ areaId, number, title }) => ({
    value: areaId,
    label: `${number}${title}`,
  }))
  return (
    <Stack>
      {measure.ownerName !== '' && measure.owner?.name !== measure.ownerName ? (
        <p className="small soft">{words.written(measure.ownerName)}</p>
      ) : null}
      <Columns least="10rem">
        <Field label={words.number} optional error={errorAt('number')}>
          <TextInput value={measure.number} onChange={(number) => onChange({ ...measure, number })} />
        </Field>
        <Field label={words.area} error={errorAt('areaId')}>
          <Select
            value={measure.areaId}
            options={areas}
            onChange={(areaId) => onChange({ ...measure, areaId })}
          />
        </Field>
      </Columns>
      <Field label={words.measureTitle} error={errorAt('title')}>
        <TextArea value={measure.title} most={400} onChange={(title) => onChange({ ...measure, title })} />
      </Field>
      <PartyFields
        owner={measure.owner}
        helpers={measure.helpers}
        error={errorAt('ownerId')}
        onOwner={(owner) => onChange({ ...measure, owner })}
        onHelpers={(helpers) => onChange({ ...measure, helpers })}
      />
      <YearFields measure={measure} draft={draft} error={errorAt('yearTexts')} onChange={onChange} />
      <DayList
        days={measure.checkDays}
        fromYear={draft.fromYear}
        toYear={draft.toYear}
        error={errorAt('checkDays')}
        onChange={(checkDays) => onChange({ ...measure, checkDays })}
      />
      <Inline place="end">
        <Button icon="trash" tone="quiet" onPress={onRemove}>
          {words.removeMeasure}
        </Button>
      </Inline>
    </Stack>
  )
}

function YearFields(
  props: Pick<Props, 'measure' | 'draft' | 'onChange'> & { readonly error: string | undefined },
) {
  const { measure, draft, onChange, error } = props
  const words = useWords(draftWords)
  const written = Object.keys(measure.yearTexts).map(Number)
  const planned = Array.from(
    { length: Math.min(10, Math.max(0, draft.toYear - draft.fromYear + 1)) },
    (_, at) => draft.fromYear + at,
  )
  const years = [...new Set([...planned, ...written])].toSorted((one, other) => one - other)
  return (
    <Columns least="12rem">
      {years.map((year) => (
        <Field key={year} label={words.ofYear(year)} optional error={error}>
          <TextInput
            value={measure.yearTexts[year] ?? ''}
            onChange={(text) => onChange({ ...measure, yearTexts: { ...measure.yearTexts, [year]: text } })}
          />
        </Field>
      ))}
    </Columns>
  )
}
