import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import type { Definition, Part } from '../definition.ts'
import { blankPart, freeId, idsIn } from './editor-shape.ts'
import { type Figures, PartFields } from './part-fields.tsx'
import { scorecardWords } from './scorecard-words.ts'

type Area = Definition['areas'][number]
type Props = {
  readonly definition: Definition
  readonly figures: Figures
  readonly onChange: (patch: Partial<Definition>) => void
}

/** The areas of a scorecard with their parts. */
export function AreaFields({ definition, figures, onChange }: Props) {
  const words = useWords(scorecardWords)
  const { areas } = definition
  const put = (area: Area) =>
    onChange({ areas: areas.map((each) => (each.areaId === area.areaId ? area : each)) })
  const fresh = (): Area => {
    const taken = idsIn(definition)
    return { areaId: freeId('a', taken), title: '', parts: [blankPart(freeId('p', taken), figures[0])] }
  }
  return (
    <>
      {areas.map((area) => (
        <AreaCard
          key={area.areaId}
          area={area}
          figures={figures}
          newPart={() => blankPart(freeId('p', idsIn(definition)), figures[0])}
          onChange={put}
          {...(areas.length > 1 && {
            onRemove: () => onChange({ areas: areas.filter(({ areaId }) => areaId !== area.areaId) }),
          })}
        />
      ))}
      <div>
        <Button icon="add" onPress={() => onChange({ areas: [...areas, fresh()] })}>
          {words.addArea}
        </Button>
      </div>
    </>
  )
}

type AreaProps = {
  readonly area: Area
  readonly figures: Figures
  readonly newPart: () => Part
  readonly onChange: (area: Area) => void
  readonly onRemove?: () => void
}

function AreaCard({ area, figures, newPart, onChange, onRemove }: AreaProps) {
  const words = useWords(scorecardWords)
  const { parts } = area
  const put = (part: Part) =>
    onChange({ ...area, parts: parts.map((each) => (each.partId === part.partId ? part : each)) })
  return (
    <Card title={area.title === '' ? words.area : area.title}>
      <Stack>
        <Field label={words.areaName}>
          <TextInput value={area.title} onChange={(title) => onChange({ ...area, title })} />
        </Field>
        {parts.map((part) => (
          <PartFields
            key={part.partId}
            part={part}
            figures={figures}
            onChange={put}
            {...(parts.length > 1 && {
              onRemove: () =>
                onChange({ ...area, parts: parts.filter(({ partId }) => partId !== part.partId) }),
            })}
          />
        ))}
        <Inline>
          <Button icon="add" onPress={() => onChange({ ...area, parts: [...parts, newPart()] })}>
            {words.addPart}
          </Button>
          {onRemove ? (
            <Button tone="quiet" icon="minus" onPress={onRemove}>
              {words.removeArea}
            </Button>
          ) : null}
        </Inline>
      </Stack>
    </Card>
  )
}
