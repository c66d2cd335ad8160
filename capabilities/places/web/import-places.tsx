import { useState } from 'react'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { ImportProgress } from '#platform/web/parts/import-progress.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { useWords } from '#platform/web/words.ts'
import { BoundaryChoice, DivisionChoice } from './import-choices.tsx'
import { ImportOutcome } from './import-outcome.tsx'
import { importWords } from './import-words.ts'
import { changesNothing, useImport, type Wanted } from './use-import.ts'

type What = Wanted['what']

/** Choose a file, see what will change, import it. */
export function ImportPlaces() {
  const words = useWords(importWords)
  const [what, setWhat] = useState<What>('divisions')
  const tabs = [
    { id: 'divisions' as const, label: words.divisions },
    { id: 'boundaries' as const, label: words.boundaries },
  ]
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      <Tabs label={words.tabs} tabs={tabs} chosen={what} onChoose={setWhat}>
        <OneImport key={what} what={what} onNext={() => setWhat('boundaries')} />
      </Tabs>
    </Page>
  )
}

function OneImport({ what, onNext }: { readonly what: What; readonly onNext: () => void }) {
  const words = useWords(importWords)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const { run, clear, running, outcome, problem, progress } = useImport()
  const check = (chosen: Wanted) => {
    setWanted(chosen)
    void run(chosen, { dryRun: true })
  }
  const again = () => {
    clear()
    setWanted(null)
  }
  const isReady =
    outcome !== null && outcome.problemCount === 0 && !outcome.applied && !changesNothing(outcome)
  if (running) return <ImportProgress progress={progress} />
  return (
    <Stack>
      {wanted === null ? <Choose what={what} onChosen={check} /> : null}
      <ProblemNotice problem={problem} />
      {outcome ? <ImportOutcome outcome={outcome} /> : null}
      {outcome?.applied ? <Finished what={what} milliseconds={outcome.milliseconds} onNext={onNext} /> : null}
      {wanted ? (
        <Inline>
          <Button onPress={again}>{words.another}</Button>
          {isReady ? (
            <Button tone="main" onPress={() => void run(wanted, { dryRun: false })}>
              {words.do}
            </Button>
          ) : null}
        </Inline>
      ) : null}
    </Stack>
  )
}

const Choose = ({ what, onChosen }: { readonly what: What; readonly onChosen: (wanted: Wanted) => void }) => (
  <Card>
    {what === 'divisions' ? <DivisionChoice onChosen={onChosen} /> : <BoundaryChoice onChosen={onChosen} />}
  </Card>
)

function Finished(props: {
  readonly what: What
  readonly milliseconds: number
  readonly onNext: () => void
}) {
  const words = useWords(importWords)
  return (
    <Notice
      tone="good"
      action={
        <Inline>
          <ButtonLink href="/desk/places">{words.seePlaces}</ButtonLink>
          {props.what === 'divisions' ? (
            <Button tone="main" onPress={props.onNext}>
              {words.goBoundaries}
            </Button>
          ) : (
            <ButtonLink href="/desk/organisations" tone="main">
              {words.goOrganisations}
            </ButtonLink>
          )}
        </Inline>
      }
    >
      {words.done((props.milliseconds / 1000).toFixed(1))}
    </Notice>
  )
}
