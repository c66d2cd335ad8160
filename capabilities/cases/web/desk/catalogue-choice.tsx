import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import type { CaseKind } from '#capabilities/cases/words.ts'
import { routeWords } from './route-words.ts'

export type CatalogueItem = OutputOf<typeof casesContract.getDispatchCatalogue>['items'][number]

type Props = {
  readonly kind: CaseKind
  readonly value: string | null
  readonly onChange: (item: CatalogueItem | null) => void
  readonly error?: string | undefined
}

/** The dispatch catalogue, with the duty class of each item; what the list withdrew says so. */
export function CatalogueChoice(props: Props) {
  const words = useWords(routeWords)
  const say = useSay()
  const [text, setText] = useState('')
  const catalogue = useOperation(casesContract.getDispatchCatalogue, {})
  const { value } = props
  const fits = (item: CatalogueItem) => (value === null ? isNamed(item) : item.item === value)
  const isNamed = (item: CatalogueItem) =>
    `${item.name.zh} ${item.name.en} ${say(item.department)}`
      .toLowerCase()
      .includes(text.trim().toLowerCase())
  return (
    <Field label={words.item} error={props.error}>
      {value === null ? (
        <TextInput value={text} onChange={setText} placeholder={words.itemFind} />
      ) : (
        <Button tone="quiet" icon="refresh" onPress={() => props.onChange(null)}>
          {words.otherItem}
        </Button>
      )}
      <Show reading={catalogue}>
        {({ items }) => (
          <fieldset className="case-options">
            <legend className="hidden-text">{words.item}</legend>
            {items.filter(fits).map((item) => (
              <OneItem key={item.item} item={item} {...props} />
            ))}
            {items.some(fits) ? null : <p className="soft small">{words.noItem}</p>}
          </fieldset>
        )}
      </Show>
    </Field>
  )
}

function OneItem({ item, kind, value, onChange }: Props & { readonly item: CatalogueItem }) {
  const words = useWords(routeWords)
  const say = useSay()
  const isOtherKind = item.kinds.length > 0 && !item.kinds.includes(kind)
  const isGrey = isOtherKind || item.duty === 'withdrawn'
  const note = noteOf()
  return (
    <label className={isGrey ? 'case-option case-option-barred' : 'case-option'}>
      <input
        type="radio"
        name="case-item"
        checked={value === item.item}
        disabled={isOtherKind}
        onChange={() => onChange(item)}
      />
      <span>
        <span className="inline">
          {say(item.name)}
          {item.duty === 'core' ? null : (
            <StatusTag
              tone={item.duty === 'withdrawn' ? 'late' : 'still'}
              icon={item.duty === 'withdrawn' ? 'lock' : 'hand'}
              word={words[item.duty]}
            />
          )}
        </span>
        <span className="small soft case-option-note">{note}</span>
      </span>
    </label>
  )
  function noteOf(): string {
    if (isOtherKind) return words.otherKind
    const usual = words.usually(say(item.department))
    return item.duty === 'withdrawn' ? `${words.withdrawnWhy} · ${usual}` : usual
  }
}
