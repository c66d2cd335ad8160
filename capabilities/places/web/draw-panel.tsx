import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { PlaceMap } from '#platform/web/map/place-map.tsx'
import type { Area, MapShape } from '#platform/web/map/shapes.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { DateInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Inline } from '#platform/web/parts/layout.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { type Action, useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { defineWords, useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import { type DrawnKind, drawnKinds, parentKinds } from '../kinds.ts'
import { changeWords } from './change-words.ts'
import { useKindName } from './kind-name.ts'
import type { PlaceDetail } from './change.ts'

const drawWords = defineWords({
  zh: {
    says: (name: string) => `在“${name}”的地图上画出范围`,
    drawFirst: '先在地图上画出范围',
    saveNew: '保存网格',
    saveOutline: '保存边界',
    saved: '已保存',
    nameHint: '例如“第一网格”',
    onePiece: '只能画一整块',
  },
  en: {
    says: (name) => `Draw an area on the map of ${name}`,
    drawFirst: 'Draw the area on the map first',
    saveNew: 'Save the grid',
    saveOutline: 'Save the boundary',
    saved: 'Saved',
    nameHint: 'For example “Grid 1”',
    onePiece: 'Draw one whole piece',
  },
})

type Props = {
  readonly place: PlaceDetail
  readonly isNew: boolean
  readonly around: readonly MapShape[]
  readonly onDone: () => void
}

type Drawn = readonly (readonly [number, number])[]

/** The outer ring of what was drawn; `null` when it is not one piece. */
function ringOf(area: Area): [number, number][] | null {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  const outer = polygons.length === 1 ? polygons[0]?.[0] : undefined
  return outer ? outer.map(([longitude = 0, latitude = 0]) => [longitude, latitude]) : null
}

/** Draws a new grid below a place, or the place's own outline anew. */
export function DrawPanel({ place, isNew, around, onDone }: Props) {
  const words = useWords(drawWords)
  const [area, setArea] = useState<Area | null>(isNew ? null : (place.boundary?.area ?? null))
  const ring = area && ringOf(area)
  const finished = () => {
    showToast(words.saved)
    onDone()
  }
  const backdrop = isNew ? around : around.filter((shape) => shape.id !== place.placeId)
  return (
    <Card>
      <PlaceMap
        says={words.says(place.name)}
        shapes={backdrop}
        draw={{ area, onDraw: setArea }}
        height="min(30rem, 55dvh)"
        hasOwnList
      />
      {area && !ring ? <Notice tone="warn">{words.onePiece}</Notice> : null}
      {isNew ? (
        <NewGrid place={place} ring={ring} onDone={finished} onCancel={onDone} />
      ) : (
        <NewOutline place={place} ring={ring} onDone={finished} onCancel={onDone} />
      )}
    </Card>
  )
}

type FormProps = {
  readonly place: PlaceDetail
  readonly ring: Drawn | null
  readonly onDone: () => void
  readonly onCancel: () => void
}

const mutable = (ring: Drawn): [number, number][] =>
  ring.map(([longitude, latitude]) => [longitude, latitude])

function NewGrid({ place, ring, onDone, onCancel }: FormProps) {
  const words = useWords(drawWords)
  const change = useWords(changeWords)
  const kindName = useKindName()
  const today = dayOf(useNow())
  const fitting = drawnKinds.filter((kind) => parentKinds[kind].includes(place.kind))
  const [placeId] = useState(newId)
  const form = useForm({ name: '', kind: (fitting[0] ?? 'grid') as DrawnKind, on: today })
  const draw = useAction(placesContract.drawGrid, { onDone })
  const submit = () =>
    ring && draw.run({ ...form.values, placeId, parentId: place.placeId, ring: mutable(ring) })
  return (
    <Form onSubmit={submit}>
      <Field label={change.name} hint={words.nameHint} error={draw.errorOf('name')}>
        <TextInput {...form.control('name')} />
      </Field>
      <FieldGroup label={change.kind}>
        <Choice
          {...form.control('kind')}
          columns
          options={fitting.map((kind) => ({ value: kind, title: kindName(kind) }))}
        />
      </FieldGroup>
      <Field label={change.on} hint={change.onHint} error={draw.errorOf('on')}>
        <DateInput {...form.control('on')} max={today} />
      </Field>
      <Ending action={draw} ring={ring} save={words.saveNew} onCancel={onCancel} />
    </Form>
  )
}

function NewOutline({ place, ring, onDone, onCancel }: FormProps) {
  const words = useWords(drawWords)
  const change = useWords(changeWords)
  const today = dayOf(useNow())
  const form = useForm({ on: today })
  const edit = useAction(placesContract.editGrid, { onDone })
  const submit = () => ring && edit.run({ placeId: place.placeId, ring: mutable(ring), on: form.values.on })
  return (
    <Form onSubmit={submit}>
      <Field label={change.on} error={edit.errorOf('on')}>
        <DateInput {...form.control('on')} max={today} />
      </Field>
      <Ending action={edit} ring={ring} save={words.saveOutline} onCancel={onCancel} />
    </Form>
  )
}

function Ending<Input, Output>(props: {
  readonly action: Action<Input, Output>
  readonly ring: Drawn | null
  readonly save: string
  readonly onCancel: () => void
}) {
  const words = useWords(drawWords)
  const change = useWords(changeWords)
  const { action, ring } = props
  const crossing = action.errorOf('ring')
  return (
    <>
      <ProblemNotice problem={action.problem} />
      {crossing ? <Notice tone="late">{crossing}</Notice> : null}
      {ring ? null : <p className="soft small">{words.drawFirst}</p>}
      <Inline place="end">
        <Button onPress={props.onCancel}>{change.cancel}</Button>
        <Button submit tone="main" busy={action.busy} disabled={ring === null}>
          {props.save}
        </Button>
      </Inline>
    </>
  )
}
