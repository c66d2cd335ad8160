import { useState } from 'react'
import { SearchBox } from '#platform/web/parts/search-box.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { organisationsContract } from '../contract.ts'
import { organisationWords } from './organisation-words.ts'

/** Finds an organisation while typing. */
export function OrganisationFinder(props: {
  readonly label?: string
  readonly keep?: boolean
  readonly onPick: (organisationId: string) => void
}) {
  const words = useWords(organisationWords)
  const [text, setText] = useState('')
  const found = useOperation(
    organisationsContract.findOrganisations,
    { text, limit: 12 },
    { enabled: text !== '', keep: true },
  )
  const organisations = text === '' ? undefined : found.data?.organisations
  const nameOf = (id: string) => organisations?.find((one) => one.organisationId === id)?.name ?? ''
  const box = (
    <SearchBox
      label={props.label ?? words.find}
      placeholder={words.findHint}
      onSearch={setText}
      results={organisations?.map((one) => ({
        id: one.organisationId,
        title: one.name,
        note: one.above.join(' · '),
      }))}
      busy={found.fetching}
      onPick={props.onPick}
      {...(props.keep ? { keepText: nameOf } : {})}
    />
  )
  if (!props.keep) return box
  return (
    <div className="field">
      <span className="field-label" aria-hidden="true">
        {props.label ?? words.find}
      </span>
      {box}
    </div>
  )
}
