import { useState } from 'react'
import { organisationsContract } from '#capabilities/organisations/contract.ts'
import { placesContract } from '#capabilities/places/contract.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { SearchBox, type SearchResult } from '#platform/web/parts/search-box.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { directoryWords } from './directory-words.ts'

export type PickedNode = { readonly id: string; readonly name: string }

type PickerProps = {
  readonly label: string
  readonly picked: PickedNode | null
  readonly onPick: (node: PickedNode | null) => void
  readonly error?: string | undefined
}

/** Finds an organisation by name or pinyin. */
export function OrganisationPicker(props: PickerProps) {
  const words = useWords(directoryWords)
  const [text, setText] = useState('')
  const asked = { text: text || '-', limit: 8 }
  const { data, fetching } = useOperation(organisationsContract.findOrganisations, asked, {
    enabled: text !== '',
    keep: true,
  })
  const results = data?.organisations.map(({ organisationId, name, above }) => ({
    id: organisationId,
    title: name,
    note: above.join(' · '),
  }))
  return (
    <Picker
      {...props}
      hint={words.organisationFind}
      results={text === '' ? undefined : results}
      busy={fetching}
      onSearch={setText}
    />
  )
}

/** Finds a place by name, pinyin or code. */
export function PlacePicker(props: PickerProps) {
  const words = useWords(directoryWords)
  const [text, setText] = useState('')
  const asked = { text: text || '-', limit: 8 }
  const { data, fetching } = useOperation(placesContract.findPlaces, asked, {
    enabled: text !== '',
    keep: true,
  })
  const results = data?.places.map(({ placeId, name, above }) => ({
    id: placeId,
    title: name,
    note: above.join(' · '),
  }))
  return (
    <Picker
      {...props}
      hint={words.placeFind}
      results={text === '' ? undefined : results}
      busy={fetching}
      onSearch={setText}
    />
  )
}

type Found = SearchResult & { readonly title: string }

function Picker({
  label,
  picked,
  onPick,
  error,
  ...search
}: PickerProps & {
  readonly hint: string
  readonly results: readonly Found[] | undefined
  readonly busy: boolean
  readonly onSearch: (text: string) => void
}) {
  const words = useWords(directoryWords)
  return (
    <FieldGroup label={label} error={error}>
      {picked ? (
        <Inline place="spread">
          <strong>{picked.name}</strong>
          <Button onPress={() => onPick(null)}>{words.remove}</Button>
        </Inline>
      ) : (
        <SearchBox
          label={search.hint}
          results={search.results}
          busy={search.busy}
          onSearch={search.onSearch}
          onPick={(id) => onPick({ id, name: search.results?.find((found) => found.id === id)?.title ?? id })}
        />
      )}
    </FieldGroup>
  )
}
