import { useSayDate } from '#platform/web/use-say-date.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { PagedList } from '#platform/web/parts/paged-list.tsx'
import { usePages } from '#platform/web/parts/pages.tsx'
import { Row } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { pageSize } from '../closed-lists.ts'
import { reviewsContract } from '../contract.ts'
import { reviewWords } from './review-words.ts'

/** Reviews of secretaries’ posts, those that are voted on first. */
export function RoundList() {
  const words = useWords(reviewWords)
  const sayDate = useSayDate()
  const pages = usePages()
  const reading = useOperation(reviewsContract.listRounds, pages.input, { keep: true })
  return (
    <Stack>
      {reading.data?.abilities.includes('openRound') ? (
        <Inline place="end">
          <ButtonLink tone="main" icon="add" href="/desk/reviews/rounds/new">
            {words.newRound}
          </ButtonLink>
        </Inline>
      ) : null}
      <PagedList
        label={words.rounds}
        reading={reading}
        pages={pages}
        size={pageSize}
        empty={<EmptyState icon="check" title={words.noRounds} note={words.noRoundsNote} />}
        row={(round) => (
          <Row
            key={round.roundId}
            href={`/desk/reviews/rounds/${round.roundId}`}
            title={round.name}
            note={words.roundNote(round.seats, sayDate(round.from), sayDate(round.until))}
            end={
              <StatusTag
                tone={round.isClosed ? 'good' : 'info'}
                word={round.isClosed ? words.closed : words.voting}
              />
            }
          />
        )}
      />
    </Stack>
  )
}
