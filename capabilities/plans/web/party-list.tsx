import { OrganisationPicker } from '#capabilities/people/web/node-picker.tsx'
import { Button } from '#platform/web/parts/button.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import { measureWords } from './measure-words.ts'

export type Party = { readonly organisationId: string; readonly name: string }

/** Who leads a measure and who helps. */
export function PartyFields(props: {
  readonly owner: Party | null
  readonly helpers: readonly Party[]
  readonly error?: string | undefined
  readonly onOwner: (owner: Party | null) => void
  readonly onHelpers: (helpers: readonly Party[]) => void
}) {
  const words = useWords(measureWords)
  const { owner, helpers } = props
  return (
    <Stack gap="tight">
      <OrganisationPicker
        label={words.owner}
        picked={owner && { id: owner.organisationId, name: owner.name }}
        error={props.error}
        onPick={(node) => props.onOwner(node && { organisationId: node.id, name: node.name })}
      />
      {helpers.length > 0 ? (
        <ul className="plan-parties" aria-label={words.helpers}>
          {helpers.map(({ organisationId, name }) => (
            <li key={organisationId}>
              <Button
                icon="close"
                tone="quiet"
                label={words.removeHelper(name)}
                onPress={() =>
                  props.onHelpers(helpers.filter((one) => one.organisationId !== organisationId))
                }
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <OrganisationPicker
        key={helpers.length}
        label={words.addHelper}
        picked={null}
        onPick={(node) => node && props.onHelpers([...helpers, { organisationId: node.id, name: node.name }])}
      />
    </Stack>
  )
}
