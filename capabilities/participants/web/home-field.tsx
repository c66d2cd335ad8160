import { PlaceFinder } from '#capabilities/places/web/place-finder.tsx'
import { Button } from '#platform/web/parts/button.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import type { BookletDraft } from './booklet-draft.ts'
import { bookletWords } from './booklet-words.ts'

type Props = {
  readonly label: string
  readonly hint?: string
  readonly place: BookletDraft['place']
  /** The house asked for it. */
  readonly isMissing: boolean
  readonly onChange: (place: BookletDraft['place']) => void
}

/** The community or village a booklet is at home in. */
export function HomeField({ label, hint, place, isMissing, onChange }: Props) {
  const words = useWords(bookletWords)
  return (
    <FieldGroup
      label={label}
      {...(hint === undefined ? {} : { hint })}
      error={isMissing && place === null ? words.homeMissing : undefined}
    >
      {place === null ? (
        <PlaceFinder label={label} onPick={(placeId, name) => onChange({ placeId, name })} />
      ) : (
        <Inline place="spread">
          <strong>{words.homeChosen(place.name)}</strong>
          <Button tone="quiet" onPress={() => onChange(null)}>
            {words.homeClear}
          </Button>
        </Inline>
      )}
    </FieldGroup>
  )
}
