import { useComma } from '#platform/web/use-comma.ts'
import { useSay } from '#platform/web/language.ts'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import type { Definition, Part } from '../definition.ts'
import { useSayScoring } from './say-scoring.ts'
import { scorecardWords } from './scorecard-words.ts'
import { useSayAssessment } from './say-assessment.ts'

type Line = Part & { readonly area: string }

/** A scorecard as it reads on paper: areas, parts, weights, where each comes from. */
export function DefinitionView({
  title,
  definition,
}: {
  readonly title: string
  readonly definition: Definition
}) {
  const words = useWords(scorecardWords)
  const comma = useComma()
  const { words: common } = useSayAssessment()
  const sayScoring = useSayScoring()
  const nameOf = useFigureName()
  const lines = definition.areas.flatMap(({ title: area, parts }) =>
    parts.map((part): Line => ({ ...part, area })),
  )
  const columns: Column<Line>[] = [
    { id: 'area', title: words.area, cell: ({ area }) => area },
    { id: 'part', title: words.part, cell: (line) => line.title },
    { id: 'weight', title: words.weight, number: true, cell: ({ weight }) => weight },
    {
      id: 'tied',
      title: words.tied,
      cell: ({ source }) => (source.kind === 'evidence' ? words.byEvidence : nameOf(source.figure.figureId)),
    },
    {
      id: 'scoring',
      title: words.scoring,
      cell: ({ source }) => (source.kind === 'evidence' ? source.wanted : sayScoring(source.scoring)),
    },
  ]
  const share = ({ by, number }: Definition['lower']) =>
    `${number} ${by === 'count' ? words.byCount : words.byPercent}`
  return (
    <Card title={title}>
      <Stack>
        <Facts
          facts={[
            { name: words.basis, value: definition.basis },
            { name: words.period, value: common[definition.period] },
            ...(definition.size === null
              ? []
              : [
                  {
                    name: words.sizes,
                    value: words.sizesText(
                      nameOf(definition.size.figure.figureId),
                      definition.size.edges.join(comma),
                    ),
                  },
                ]),
            { name: words.upper, value: share(definition.upper) },
            { name: words.lower, value: share(definition.lower) },
            { name: words.lagging, value: definition.laggingPercent },
            { name: words.running, value: definition.laggingRunning },
            { name: words.appealDays, value: definition.appealDays },
          ]}
        />
        <Table caption={title} quietCaption columns={columns} items={lines} idOf={({ partId }) => partId} />
      </Stack>
    </Card>
  )
}

/** Names of figures in the language of the page. */
function useFigureName(): (figureId: string) => string {
  const say = useSay()
  const { data } = useOperation(assessmentContract.listScorableFigures, {})
  return (id) => {
    const found = data?.figures.find(({ figureId }) => figureId === id)
    return found ? say(found.name) : id
  }
}
