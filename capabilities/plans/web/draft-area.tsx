import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import type { Draft, DraftMeasure } from './draft.ts'
import { DraftMeasureFields } from './draft-measure.tsx'
import { draftWords } from './draft-words.ts'

type Props = {
  readonly area: Draft['areas'][number]
  readonly draft: Draft
  readonly openId: string | null
  readonly errorOf: (field: string) => string | undefined
  readonly onOpen: (measureId: string | null) => void
  readonly onChange: (draft: Draft) => void
  readonly onAdd: () => void
}

/** One area with its measures; a measure opens where it stands. */
export function DraftArea({ area, draft, openId, errorOf, onOpen, onChange, onAdd }: Props) {
  const words = useWords(draftWords)
  const at = draft.areas.findIndex(({ areaId }) => areaId === area.areaId)
  const measures = draft.measures.filter(({ areaId }) => areaId === area.areaId)
  const put = (measure: DraftMeasure) =>
    onChange({
      ...draft,
      measures: draft.measures.map((one) => (one.measureId === measure.measureId ? measure : one)),
    })
  const takeOut = (measureId: string) =>
    onChange({ ...draft, measures: draft.measures.filter((one) => one.measureId !== measureId) })
  const rename = (title: string) => onChange({ ...draft, areas: draft.areas.with(at, { ...area, title }) })
  return (
    <Card>
      <Stack gap="tight">
        <Field label={`${words.area} ${area.number}`} error={errorOf(`areas.${at}.title`)}>
          <TextInput value={area.title} onChange={rename} />
        </Field>
        {measures.map((measure) => (
          <DraftMeasureFields
            key={measure.measureId}
            measure={measure}
            draft={draft}
            isOpen={openId === measure.measureId}
            errorOf={errorOf}
            onToggle={() => onOpen(openId === measure.measureId ? null : measure.measureId)}
            onChange={put}
            onRemove={() => takeOut(measure.measureId)}
          />
        ))}
        <Inline>
          <Button icon="add" tone="quiet" onPress={onAdd}>
            {words.addMeasure}
          </Button>
        </Inline>
      </Stack>
    </Card>
  )
}
