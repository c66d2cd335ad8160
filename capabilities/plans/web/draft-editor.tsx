import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { plansContract } from '../contract.ts'
import { type Draft, emptyMeasure, inputOf } from './draft.ts'
import { DraftHead } from './draft-head.tsx'
import { DraftArea } from './draft-area.tsx'
import { DraftProblems } from './draft-problems.tsx'
import { draftWords } from './draft-words.ts'
import { newId } from '#platform/web/new-id.ts'

type Props = {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly onTaken: (planId: string) => void
}

/** The plan before it is taken over: what was recognised, what does not fit, everything open to change. */
export function DraftEditor({ draft, onChange, onTaken }: Props) {
  const words = useWords(draftWords)
  const [openId, setOpenId] = useState<string | null>(null)
  const [isChecked, setChecked] = useState(false)
  const begin = useAction(plansContract.beginPlan, { onDone: ({ planId }) => onTaken(planId) })
  const ownerless = draft.measures.filter(({ owner }) => owner === null)
  const missing = missingIn(draft, words)
  const send = () => {
    setChecked(true)
    if (missing === undefined) void begin.run(inputOf(draft))
  }
  const letOwnUnitLead = () =>
    onChange({
      ...draft,
      measures: draft.measures.map((one) => ({ ...one, owner: one.owner ?? draft.organisation })),
    })
  return (
    <Stack>
      <DraftHead draft={draft} onChange={onChange} errorOf={begin.errorOf} />
      <DraftProblems draft={draft} onOpen={setOpenId} />
      {ownerless.length > 0 && draft.organisation ? (
        <Notice tone="warn" action={<Button onPress={letOwnUnitLead}>{words.ownUnitLeads}</Button>}>
          {words.ownersMissing(ownerless.length)}
        </Notice>
      ) : null}
      {draft.areas.map((area) => (
        <DraftArea
          key={area.areaId}
          area={area}
          draft={draft}
          openId={openId}
          errorOf={begin.errorOf}
          onOpen={setOpenId}
          onChange={onChange}
          onAdd={() => {
            const measure = emptyMeasure(area.areaId)
            onChange({ ...draft, measures: [...draft.measures, measure] })
            setOpenId(measure.measureId)
          }}
        />
      ))}
      <Inline>
        <Button
          icon="add"
          onPress={() =>
            onChange({ ...draft, areas: [...draft.areas, { areaId: newId(), number: '', title: '' }] })
          }
        >
          {words.addArea}
        </Button>
      </Inline>
      <ProblemNotice problem={begin.problem} />
      {isChecked && missing ? <Notice tone="late">{missing}</Notice> : null}
      <Inline place="end">
        <Button tone="main" icon="check" busy={begin.busy} onPress={send}>
          {words.takeOver}
        </Button>
      </Inline>
    </Stack>
  )
}

function missingIn(draft: Draft, words: (typeof draftWords)['zh']): string | undefined {
  if (draft.name.trim() === '') return words.mustName
  if (draft.measures.length === 0) return words.mustMeasure
  const isOwnerless = draft.organisation === null || draft.measures.some(({ owner }) => owner === null)
  return isOwnerless ? words.mustOwner : undefined
}
