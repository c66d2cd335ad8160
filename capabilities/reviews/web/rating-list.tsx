import { useSayDate } from '#platform/web/use-say-date.ts'
import { sayYuan } from '#platform/text/yuan.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
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

/** Partner firms with their grades, each by itself and in the order of the days. */
export function RatingList() {
  const words = useWords(reviewWords)
  const pages = usePages()
  const reading = useOperation(reviewsContract.listRatings, pages.input, { keep: true })
  return (
    <Stack>
      {reading.data?.abilities.includes('ratePartner') ? (
        <Inline place="end">
          <ButtonLink tone="main" icon="add" href="/desk/reviews/ratings/new">
            {words.newRating}
          </ButtonLink>
        </Inline>
      ) : null}
      <PagedList
        label={words.ratings}
        reading={reading}
        pages={pages}
        size={pageSize}
        empty={<EmptyState icon="building" title={words.noRatings} note={words.noRatingsNote} />}
        row={(firm) => <Firm key={firm.ratingId} firm={firm} />}
      />
    </Stack>
  )
}

type FirmProps = { readonly firm: OutputOf<typeof reviewsContract.listRatings>['items'][number] }

function Firm({ firm }: FirmProps) {
  const words = useWords(reviewWords)
  const sayDate = useSayDate()
  const given = firm.benefitFen > 0 ? [words.benefit(sayYuan(firm.benefitFen))] : []
  const graded = firm.grade === 'A' ? 'good' : 'info'
  return (
    <Row
      href={`/desk/reviews/ratings/${firm.ratingId}`}
      title={firm.organisationName}
      note={[firm.standardName, words.points(firm.total), words.until(sayDate(firm.until)), ...given].join(
        ' · ',
      )}
      end={
        <StatusTag
          tone={firm.isInForce ? graded : 'still'}
          word={firm.isInForce ? words.grade(firm.grade) : words.outOfForce}
        />
      }
    />
  )
}
