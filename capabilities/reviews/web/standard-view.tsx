import { useSayDate } from '#platform/web/use-say-date.ts'
import { useSay } from '#platform/web/language.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Facts, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useComma } from '#platform/web/use-comma.ts'
import { useWords } from '#platform/web/words.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { partnerGrades } from '../closed-lists.ts'
import { reviewsContract } from '../contract.ts'
import { partNames, standardUseNames } from './review-words.ts'
import { standardWords } from './standard-words.ts'

type Standard = OutputOf<typeof reviewsContract.getStandard>

/** A published standard as a page to read and to print. */
export function StandardView({ params }: ScreenProps) {
  const reading = useOperation(reviewsContract.getStandard, { standardId: params.standardId ?? '-' })
  return <Show reading={reading}>{(standard) => <Whole standard={standard} />}</Show>
}

function Whole({ standard }: { readonly standard: Standard }) {
  const words = useWords(standardWords)
  const comma = useComma()
  const sayDate = useSayDate()
  const say = useSay()
  const lineName = (at: number) =>
    standard.use === 'star' ? words.starLine(at + 1) : words.gradeLine(partnerGrades[2 - at] ?? '')
  const facts = [
    { name: words.use, value: say(standardUseNames[standard.use]) },
    { name: words.published, value: `${standard.organisationName ?? ''} · ${sayDate(standard.on)}` },
    {
      name: words.levels,
      value: standard.thresholds.map((points, at) => `${lineName(at)} ≥ ${points}`).join(comma),
    },
    { name: words.validMonths, value: words.months(standard.validMonths) },
  ]
  return (
    <Page
      title={standard.name}
      width="wide"
      actions={
        <>
          <ButtonLink href="/desk/reviews?show=standards">{words.back}</ButtonLink>
          <Button icon="print" onPress={() => print()}>
            {words.print}
          </Button>
        </>
      }
    >
      <PrintArea>
        <Stack>
          <Card title={words.facts}>
            <Facts facts={facts} />
          </Card>
          {standard.areas.map((area) => (
            <Card
              key={area.items[0]?.itemId ?? area.title}
              title={`${say(partNames[area.part])} · ${area.title}`}
            >
              <ItemRows items={area.items} />
            </Card>
          ))}
        </Stack>
      </PrintArea>
    </Page>
  )
}

function ItemRows({ items }: { readonly items: Standard['areas'][number]['items'] }) {
  const words = useWords(standardWords)
  const say = useSay()
  const figures = useOperation(reviewsContract.listScorableFigures, {})
  const noteOf = ({ measured, evidence }: (typeof items)[number]) => {
    if (!measured) return evidence
    const figure = figures.data?.figures.find((one) => one.figureId === measured.figureId)
    const full = figure?.isShare ? `${Math.round(measured.full * 100)}%` : String(measured.full)
    return words.fills(figure ? say(figure.name) : measured.figureId, full)
  }
  return (
    <Rows>
      {items.map((item) => (
        <Row key={item.itemId} title={item.title} note={noteOf(item)} end={words.itemPoints(item.points)} />
      ))}
    </Rows>
  )
}
