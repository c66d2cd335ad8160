import { useSay } from '#platform/web/language.ts'
import { Button, IconButton } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { NumberInput, Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { areaParts } from '../closed-lists.ts'
import type { reviewsContract } from '../contract.ts'
import { partNames } from './review-words.ts'
import { type DraftArea, type DraftItem, emptyItem, nextNumber } from './standard-draft.ts'
import { standardWords } from './standard-words.ts'
import './reviews.css'

type Figures = OutputOf<typeof reviewsContract.listScorableFigures>['figures']

type AreasProps = {
  readonly areas: readonly DraftArea[]
  readonly figures: Figures
  readonly onChange: (areas: readonly DraftArea[]) => void
}

/** The areas of a standard that is being written, with their items. */
export function StandardAreas({ areas, figures, onChange }: AreasProps) {
  const words = useWords(standardWords)
  const change = (at: number, area: DraftArea) => onChange(areas.with(at, area))
  const addArea = () =>
    onChange([...areas, { part: 'own', title: '', items: [emptyItem(nextNumber(areas))] }])
  return (
    <Stack>
      {areas.map((area, at) => (
        <AreaCard
          key={area.items[0]?.itemId ?? at}
          area={area}
          figures={figures}
          newNumber={nextNumber(areas)}
          onChange={(changed) =>
            changed.items.length === 0 ? onChange(areas.toSpliced(at, 1)) : change(at, changed)
          }
        />
      ))}
      <Inline>
        <Button icon="add" onPress={addArea}>
          {words.addArea}
        </Button>
      </Inline>
    </Stack>
  )
}

type AreaProps = {
  readonly area: DraftArea
  readonly figures: Figures
  readonly newNumber: number
  readonly onChange: (area: DraftArea) => void
}

function AreaCard({ area, figures, newNumber, onChange }: AreaProps) {
  const words = useWords(standardWords)
  const say = useSay()
  const { items } = area
  return (
    <Card>
      <Stack>
        <Columns least="12rem">
          <Field label={words.areaTitle}>
            <TextInput value={area.title} onChange={(title) => onChange({ ...area, title })} />
          </Field>
          <Field label={words.part}>
            <Select
              value={area.part}
              onChange={(part) => onChange({ ...area, part })}
              options={areaParts.map((value) => ({ value, label: say(partNames[value]) }))}
            />
          </Field>
        </Columns>
        {items.map((item, at) => (
          <ItemFields
            key={item.itemId}
            item={item}
            figures={figures}
            onChange={(changed) => onChange({ ...area, items: items.with(at, changed) })}
            onRemove={() => onChange({ ...area, items: items.toSpliced(at, 1) })}
          />
        ))}
        <Inline>
          <Button
            tone="quiet"
            icon="add"
            onPress={() => onChange({ ...area, items: [...items, emptyItem(newNumber)] })}
          >
            {words.addItem}
          </Button>
        </Inline>
      </Stack>
    </Card>
  )
}

type ItemProps = {
  readonly item: DraftItem
  readonly figures: Figures
  readonly onChange: (item: DraftItem) => void
  readonly onRemove: () => void
}

function ItemFields({ item, figures, onChange, onRemove }: ItemProps) {
  const words = useWords(standardWords)
  return (
    <div className="review-item-fields">
      <div className="review-item-head">
        <Field label={words.itemTitle}>
          <TextInput value={item.title} onChange={(title) => onChange({ ...item, title })} />
        </Field>
        <Field label={words.points}>
          <NumberInput
            value={item.points}
            min={1}
            max={100}
            onChange={(points) => onChange({ ...item, points })}
          />
        </Field>
        <IconButton icon="trash" name={words.removeItem(item.title || words.item)} onPress={onRemove} />
      </div>
      <Columns least="14rem">
        <Field label={words.evidence} optional>
          <TextInput value={item.evidence} onChange={(evidence) => onChange({ ...item, evidence })} />
        </Field>
        <MeasuredFields item={item} figures={figures} onChange={onChange} />
      </Columns>
    </div>
  )
}

function MeasuredFields({ item, figures, onChange }: Omit<ItemProps, 'onRemove'>) {
  const words = useWords(standardWords)
  const say = useSay()
  const chosen = figures.find((figure) => figure.figureId === item.figureId)
  const options = [
    { value: '-', label: words.byHand },
    ...figures.map((figure) => ({ value: figure.figureId, label: say(figure.name) })),
  ]
  return (
    <>
      <Field label={words.measured} optional>
        <Select
          value={item.figureId === '' ? '-' : item.figureId}
          onChange={(value) => onChange({ ...item, figureId: value === '-' ? '' : value })}
          options={options}
        />
      </Field>
      {chosen ? (
        <Field label={chosen.isShare ? words.fullShare : words.full}>
          <NumberInput value={item.full} min={1} onChange={(full) => onChange({ ...item, full })} />
        </Field>
      ) : null}
    </>
  )
}
