import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { NumberInput, Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import { deedKinds, vouchers } from '../shapes.ts'
import { draftWords } from './draft-words.ts'
import type { ItemDraft } from './list-draft.ts'
import { pointNames } from './point-names.ts'

type Props = {
  readonly item: ItemDraft
  readonly title: string
  /** Why the whole line was refused. */
  readonly error: string | undefined
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (given: Partial<ItemDraft>) => void
  readonly onRemove: () => void
}

/** One line of a draft. */
export function DraftItem({ item, title, error, errorOf, onChange, onRemove }: Props) {
  const words = useWords(draftWords)
  const names = useWords(pointNames)
  return (
    <Card title={title}>
      <Stack>
        {error === undefined ? null : <Notice tone="late">{error}</Notice>}
        <Columns>
          <Field label={words.itemName} error={errorOf('name')}>
            <TextInput value={item.name} onChange={(name) => onChange({ name })} />
          </Field>
          <Field label={words.note} error={errorOf('note')} optional>
            <TextInput value={item.note} onChange={(note) => onChange({ note })} />
          </Field>
        </Columns>
        <Columns least="12rem">
          <Field label={words.kind}>
            <Select
              value={item.kind}
              onChange={(kind) => onChange({ kind })}
              options={deedKinds.map((kind) => ({ value: kind, label: names.kinds(kind) }))}
            />
          </Field>
          <Field label={words.points} error={errorOf('points')}>
            <NumberInput
              value={item.points}
              onChange={(points) => onChange({ points })}
              min={-100}
              max={100}
            />
          </Field>
          <Field label={words.voucher}>
            <Select
              value={item.voucher}
              onChange={(voucher) => onChange({ voucher })}
              options={vouchers.map((voucher) => ({ value: voucher, label: names.vouchers(voucher) }))}
            />
          </Field>
        </Columns>
        {(item.points ?? 0) < 0 ? <BasisFields item={item} errorOf={errorOf} onChange={onChange} /> : null}
        <Inline>
          <Button tone="quiet" icon="trash" onPress={onRemove}>
            {words.remove}
          </Button>
        </Inline>
      </Stack>
    </Card>
  )
}

function BasisFields({ item, errorOf, onChange }: Pick<Props, 'item' | 'errorOf' | 'onChange'>) {
  const words = useWords(draftWords)
  return (
    <Columns least="12rem">
      <Field label={words.basisKind}>
        <Select
          value={item.basisKind}
          onChange={(basisKind) => onChange({ basisKind })}
          options={[
            { value: 'charter', label: words.charter },
            { value: 'law', label: words.law },
          ]}
        />
      </Field>
      <Field label={words.article} error={errorOf('basis.article')}>
        <TextInput value={item.article} onChange={(article) => onChange({ article })} />
      </Field>
    </Columns>
  )
}
