import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Sheet } from '#platform/web/parts/dialog.tsx'
import { Facts, Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import type { MeasureShape, PlanShape } from '../shapes.ts'
import type { Doing } from './doing.ts'
import { LightTag } from './light-tag.tsx'
import {
  ChecksPart,
  EvidencePart,
  FiguresPart,
  SupervisionPart,
  TextsPart,
  TitlesPart,
} from './measure-parts.tsx'
import { MeasureSteps, type StepName, steps } from './measure-steps.tsx'
import { measureWords } from './measure-words.ts'

type Props = {
  readonly planId: string
  readonly year: number
  readonly measure: MeasureShape
  /** The plan around it, where steps need its years. */
  readonly plan?: Pick<PlanShape, 'fromYear' | 'toYear'>
  readonly onClose: () => void
}

/** One measure with everything that belongs to it, and what this person may do. */
export function MeasureSheet({ planId, year, measure, plan, onClose }: Props) {
  const [doing, setDoing] = useState<StepName | null>(null)
  const years = plan ?? { fromYear: year, toYear: year }
  const around: Doing = { planId, year, measure, ...years, onDone: () => setDoing(null) }
  return (
    <Sheet open title={`${measure.number}${measure.title}`} onClose={onClose}>
      {doing === null ? (
        <Overview {...around} onDo={setDoing} />
      ) : (
        <MeasureSteps key={doing} name={doing} around={around} />
      )}
    </Sheet>
  )
}

function Overview({ measure, year, onDo }: Doing & { readonly onDo: (step: StepName) => void }) {
  const words = useWords(measureWords)
  const comma = useComma()
  const possible = steps.filter((step) => isPossible(step, measure))
  return (
    <Stack>
      <div>
        <LightTag light={measure.light} />
      </div>
      <Facts
        facts={[
          { name: words.owner, value: measure.owner.name },
          ...(measure.helpers.length > 0
            ? [{ name: words.helpers, value: measure.helpers.map(({ name }) => name).join(comma) }]
            : []),
        ]}
      />
      <TitlesPart measure={measure} />
      <TextsPart measure={measure} year={year} />
      <FiguresPart measure={measure} year={year} />
      <EvidencePart measure={measure} />
      <SupervisionPart measure={measure} />
      <ChecksPart measure={measure} />
      {possible.length > 0 ? (
        <div className="plan-steps">
          {possible.map((step, at) => (
            <Button key={step} tone={at === 0 ? 'main' : 'plain'} onPress={() => onDo(step)}>
              {words[step]}
            </Button>
          ))}
        </div>
      ) : null}
    </Stack>
  )
}

const isPossible = (step: StepName, { abilities, ties }: MeasureShape): boolean =>
  abilities.includes(step) && (ties.length > 0 || (step !== 'changeTarget' && step !== 'endTie'))
