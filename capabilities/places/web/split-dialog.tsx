import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import type { ChangeProps, PlaceDetail } from './change.ts'
import { changeWords } from './change-words.ts'
import { EffectTable } from './effect-table.tsx'

type Part = { readonly placeId: string; readonly name: string }
type Shares = Readonly<Record<string, string>>

const startingParts = (): Part[] => [
  { placeId: newId(), name: '' },
  { placeId: newId(), name: '' },
]

/** The parts, who gets which place below, and what that would do. */
function useSplit(place: PlaceDetail, on: string) {
  const [parts, setParts] = useState<readonly Part[]>(startingParts)
  const [shares, setShares] = useState<Shares>({})
  const below = useOperation(placesContract.listChildren, { parentId: place.placeId })
  const children = below.data?.places ?? []
  const partOf = (childId: string) => shares[childId] ?? parts[0]?.placeId ?? ''
  const childIdsOf = (part: Part) =>
    children.map(({ placeId }) => placeId).filter((childId) => partOf(childId) === part.placeId)
  const asked = {
    placeId: place.placeId,
    parts: parts.map((part) => childIdsOf(part).join(',')).join(';'),
    on,
  }
  const preview = useOperation(placesContract.previewSplit, asked, {
    enabled: below.data !== undefined,
    keep: true,
  })
  return {
    parts,
    children,
    partOf,
    preview,
    isNamed: parts.every((part) => part.name.trim() !== ''),
    given: parts.map((part) => ({ ...part, code: null, childIds: childIdsOf(part) })),
    addPart: () => setParts([...parts, { placeId: newId(), name: '' }]),
    rename: (at: number, name: string) =>
      setParts(parts.map((part, index) => (index === at ? { ...part, name } : part))),
    share: (childId: string, partId: string) => setShares({ ...shares, [childId]: partId }),
  }
}

/** Name the parts, give each place below to one of them, see what will happen, then do it. */
export function SplitDialog({ place, onClose, onOpen }: ChangeProps) {
  const words = useWords(changeWords)
  const today = dayOf(useNow())
  const [on, setOn] = useState(today)
  const splitting = useSplit(place, on)
  const split = useAction(placesContract.splitPlace, {
    onDone: () => {
      showToast(words.done)
      onClose()
      if (place.parentId !== null) onOpen(place.parentId)
    },
  })
  const isReady = splitting.isNamed && splitting.preview.data !== undefined
  const submit = () => split.run({ placeId: place.placeId, on, parts: splitting.given })
  return (
    <FormDialog
      title={words.split(place.name)}
      lead={words.splitNote}
      action={split}
      submit={words.splitDo}
      disabled={!isReady}
      onClose={onClose}
      onSubmit={() => void (isReady && submit())}
    >
      <Parts splitting={splitting} errorOf={split.errorOf} />
      <Field label={words.on} hint={words.onHint} error={split.errorOf('on')}>
        <DateInput value={on} onChange={setOn} max={today} />
      </Field>
      <EffectTable reading={splitting.preview} />
    </FormDialog>
  )
}

function Parts(props: {
  readonly splitting: ReturnType<typeof useSplit>
  readonly errorOf: (field: string) => string | undefined
}) {
  const words = useWords(changeWords)
  const { parts, children, partOf, rename, share, addPart } = props.splitting
  return (
    <>
      <Columns least="12rem">
        {parts.map((part, at) => (
          <Field key={part.placeId} label={words.partName(at + 1)} error={props.errorOf(`parts.${at}.name`)}>
            <TextInput value={part.name} onChange={(name) => rename(at, name)} />
          </Field>
        ))}
      </Columns>
      <Button icon="add" onPress={addPart}>
        {words.addPart}
      </Button>
      <FieldGroup label={words.places}>
        <div className="split-children">
          {children.map(({ placeId, name }) => (
            <Share
              key={placeId}
              name={name}
              parts={parts}
              value={partOf(placeId)}
              onChange={(part) => share(placeId, part)}
            />
          ))}
        </div>
      </FieldGroup>
    </>
  )
}

function Share(props: {
  readonly name: string
  readonly parts: readonly Part[]
  readonly value: string
  readonly onChange: (partId: string) => void
}) {
  const words = useWords(changeWords)
  const options = props.parts.map((part, at) => ({
    value: part.placeId,
    label: part.name || words.part(at + 1),
  }))
  return (
    <Field label={props.name}>
      <Select value={props.value} onChange={props.onChange} options={options} />
    </Field>
  )
}
