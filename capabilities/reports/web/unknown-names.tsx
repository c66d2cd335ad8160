import { OrganisationFinder } from '#capabilities/organisations/web/organisation-finder.tsx'
import { PlaceFinder } from '#capabilities/places/web/place-finder.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import type { Filling } from './filling.ts'
import { fillingWords } from './filling-words.ts'

/** Names of rows that lead nowhere; chosen once, they are known in every form. */
export function UnknownNames({ filling }: { readonly filling: Filling }) {
  const words = useWords(fillingWords)
  const choose = useAction(reportsContract.chooseNode)
  const names = filling.sheet.unknownNames
  if (names.length === 0 || !filling.abilities.includes('chooseMeaning')) return null
  const { formId, tree, node } = filling
  return (
    <Card title={words.unknownNames}>
      <Stack>
        <p className="small soft">{words.unknownNote}</p>
        {names.map((label) => {
          const pick = (id: string) => void choose.run({ formId, label, tree, node: id })
          return tree === 'place' ? (
            <PlaceFinder key={label} keep label={words.chooseFor(label)} within={node} onPick={pick} />
          ) : (
            <OrganisationFinder key={label} keep label={words.chooseFor(label)} onPick={pick} />
          )
        })}
        <ProblemNotice problem={choose.problem} />
      </Stack>
    </Card>
  )
}
