import { useState } from 'react'
import { PlaceFinder } from '#capabilities/places/web/place-finder.tsx'
import { Button, IconButton } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { SearchLine } from '#platform/web/parts/search-line.tsx'
import { caseKinds, channels } from '#capabilities/cases/words.ts'
import { useSayCase } from '../say-case.ts'
import { extraFilters, type InboxFilter, type SavedFilter, savedFilters } from './inbox-filter.ts'
import { useSayDesk } from './say-desk.ts'

export const searchBoxId = 'inbox-search'

type Props = {
  readonly filter: InboxFilter
  readonly counts: Readonly<Partial<Record<SavedFilter, string>>>
  readonly onChange: (change: Partial<InboxFilter>) => void
}

/** Saved filters, search, and what further narrows the list. */
export function InboxFilters(props: Props) {
  const { words } = useSayDesk()
  const [open, setOpen] = useState(extraFilters(props.filter) > 0)
  return (
    <div className="inbox-filters no-print">
      <SavedFilters {...props} />
      <div className="inbox-search-line">
        <div className="inbox-search">
          <SearchLine
            key={props.filter.search}
            id={searchBoxId}
            label={words.search}
            shortcut="/"
            value={props.filter.search}
            onSearch={(search) => props.onChange({ search })}
          />
        </div>
        <Button icon="filter" tone="quiet" onPress={() => setOpen(!open)}>
          {words.moreFilters(extraFilters(props.filter))}
        </Button>
      </div>
      {open ? <Narrowing {...props} /> : null}
    </div>
  )
}

function SavedFilters({ filter, counts, onChange }: Props) {
  const { words } = useSayDesk()
  return (
    <nav className="inbox-saved" aria-label={words.savedFilters}>
      {savedFilters.map((name) => (
        <button
          key={name}
          type="button"
          className="inbox-chip"
          aria-pressed={filter.saved === name}
          onClick={() => onChange({ saved: name })}
        >
          {words[name]}
          <span className="figures inbox-chip-count">{counts[name] ?? ' '}</span>
        </button>
      ))}
    </nav>
  )
}

function Narrowing({ filter, onChange }: Props) {
  const { words, channel } = useSayDesk()
  const say = useSayCase()
  return (
    <Stack gap="tight">
      <div className="inbox-narrow">
        <Field label={words.kind} optional>
          <Select
            value={filter.kind ?? 'any'}
            onChange={(value) => onChange({ kind: value === 'any' ? null : value })}
            options={[
              { value: 'any', label: words.anyKind },
              ...caseKinds.map((kind) => ({ value: kind, label: say.kind(kind) })),
            ]}
          />
        </Field>
        <Field label={words.channel} optional>
          <Select
            value={filter.channel ?? 'any'}
            onChange={(value) => onChange({ channel: value === 'any' ? null : value })}
            options={[
              { value: 'any', label: words.anyChannel },
              ...channels.map((one) => ({ value: one, label: channel(one) })),
            ]}
          />
        </Field>
      </div>
      {filter.place === null ? (
        <PlaceFinder label={words.place} onPick={(placeId, name) => onChange({ place: { placeId, name } })} />
      ) : (
        <Inline place="spread">
          <span>{words.onlyPlace(filter.place.name)}</span>
          <IconButton icon="close" name={words.clearFilters} onPress={() => onChange({ place: null })} />
        </Inline>
      )}
      {extraFilters(filter) > 0 ? (
        <Button tone="quiet" onPress={() => onChange({ kind: null, channel: null, place: null })}>
          {words.clearFilters}
        </Button>
      ) : null}
    </Stack>
  )
}
