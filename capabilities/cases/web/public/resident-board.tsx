import type { OutputOf } from '#platform/operations/contract.ts'
import { residentContract } from '#capabilities/cases/contract/resident.ts'
import { PlacePage } from '#capabilities/places/web/place-page.tsx'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { useLive } from '#platform/web/live.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { GrowingList } from '#platform/web/parts/growing-list.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useGrowing } from '#platform/web/use-growing.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import type { Result } from '#capabilities/cases/words.ts'
import { useSayCase } from '../say-case.ts'
import { BoardFigures } from './board-figures.tsx'
import { boardWords } from './board-words.ts'
import { sayWorkingTime } from './say-working-time.ts'

type BoardItem = OutputOf<typeof residentContract.getPublicBoard>['items'][number]

const tones: Readonly<Record<Result, Tone>> = { solved: 'good', explained: 'still', redirected: 'info' }

/** What was done here lately: redacted, with few plain figures. */
export function ResidentBoard({ params }: ScreenProps) {
  const words = useWords(boardWords)
  useLive(['figures_changed', 'ledger_grew'])
  return (
    <PlacePage
      title={words.title}
      leadOf={words.lead}
      chooseLead={words.chooseLead}
      choose={words.choose}
      placeId={params.placeId}
      beside={({ placeId }) => (
        <ButtonLink icon="hand" tone="quiet" href={`/promises/${placeId}`}>
          {words.promises}
        </ButtonLink>
      )}
    >
      {({ placeId }) => (
        <>
          <BoardFigures placeId={placeId} />
          <BoardList placeId={placeId} />
          <ButtonLink href="/" tone="main" icon="letter" wide>
            {words.write}
          </ButtonLink>
        </>
      )}
    </PlacePage>
  )
}

function BoardList({ placeId }: BoardPlaceId) {
  const words = useWords(boardWords)
  const board = useGrowing(residentContract.getPublicBoard, { placeId }, { keep: true })
  const since = addDays(dayOf(useNow()), -6)
  const isOfLate = (item: BoardItem) => dayOf(item.answeredAt) >= since
  return (
    <GrowingList
      reading={board}
      itemsOf={(page) => page.items}
      empty={<BoardWeek title={words.sevenDays} items={[]} isEmptyShown />}
    >
      {(items) => (
        <Stack gap="loose">
          <BoardWeek title={words.sevenDays} items={items.filter(isOfLate)} isEmptyShown />
          <BoardWeek title={words.earlier} items={items.filter((item) => !isOfLate(item))} />
        </Stack>
      )}
    </GrowingList>
  )
}

type BoardPlaceId = { readonly placeId: string }

function BoardWeek(props: {
  readonly title: string
  readonly items: readonly BoardItem[]
  readonly isEmptyShown?: boolean
}) {
  const words = useWords(boardWords)
  if (props.items.length === 0 && !props.isEmptyShown) return null
  return (
    <section className="stack">
      <h2>{props.title}</h2>
      {props.items.length === 0 ? (
        <EmptyState icon="check" title={words.empty} note={words.emptyNote} />
      ) : (
        props.items.map((item) => <OneItem key={item.caseId} item={item} />)
      )}
    </section>
  )
}

function OneItem({ item }: { readonly item: BoardItem }) {
  const words = useWords(boardWords)
  const { kind } = useSayCase()
  return (
    <Card>
      <Stack gap="tight">
        <h3>{item.title}</h3>
        <p>{item.outcome}</p>
        <Inline>
          <StatusTag tone={tones[item.result]} word={words[item.result]} />
          <span className="soft small">
            {[kind(item.kind), item.placeName, words.minutes(sayWorkingTime(item.workingMinutes, words))]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Inline>
        <p className="faint small">
          <Moment at={item.answeredAt} /> · {words.published(item.number)}
        </p>
      </Stack>
    </Card>
  )
}
