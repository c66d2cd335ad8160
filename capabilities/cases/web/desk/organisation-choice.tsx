import { useState } from 'react'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { useWords } from '#platform/web/words.ts'
import { likeliestFirst } from './likeliest-first.ts'
import { routeWords } from './route-words.ts'
import { type Organisation, useFoundOrganisations, useNearbyOrganisations } from './use-organisations.ts'

type Props = {
  readonly label: string
  /** From where one looks around. */
  readonly near: string
  readonly chosen: readonly string[]
  readonly onToggle: (organisation: Organisation) => void
  /** Why an organisation cannot be chosen; it stays in the list, greyed, with the reason. */
  readonly barred: (organisation: Organisation) => string | null
  readonly isMany?: boolean
  /** The department that usually does it, as the catalogue says. */
  readonly usually?: string
  readonly error?: string | undefined
}

/** Organisations to choose from: the usual ones, or what is found while typing. */
export function OrganisationChoice(props: Props) {
  const words = useWords(routeWords)
  const [text, setText] = useState('')
  const nearby = useNearbyOrganisations(props.near)
  const found = useFoundOrganisations(text)
  const shown = found ?? likeliestFirst(nearby, props.usually ?? '')
  return (
    <Field label={props.label} error={props.error}>
      <TextInput value={text} onChange={setText} placeholder={words.toFind} />
      <fieldset className="case-options">
        <legend className="small soft">{found ? words.found : words.nearby}</legend>
        {shown.map((one) => (
          <OneOrganisation key={one.organisationId} organisation={one} {...props} />
        ))}
        {found?.length === 0 ? <p className="soft small">{words.noneFound}</p> : null}
      </fieldset>
    </Field>
  )
}

function OneOrganisation({
  organisation,
  chosen,
  onToggle,
  barred,
  isMany,
}: Props & { readonly organisation: Organisation }) {
  const reason = barred(organisation)
  const note = reason ?? organisation.above.slice(-2).join(' · ')
  return (
    <label className={reason === null ? 'case-option' : 'case-option case-option-barred'}>
      <input
        type={isMany ? 'checkbox' : 'radio'}
        name="case-organisation"
        checked={chosen.includes(organisation.organisationId)}
        disabled={reason !== null}
        onChange={() => onToggle(organisation)}
      />
      <span>
        <span>{organisation.name}</span>
        {note === '' ? null : <span className="small soft case-option-note">{note}</span>}
      </span>
    </label>
  )
}
