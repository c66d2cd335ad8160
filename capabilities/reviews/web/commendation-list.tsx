import { useSayDate } from '#platform/web/use-say-date.ts'
import { useSay } from '#platform/web/language.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { PagedList } from '#platform/web/parts/paged-list.tsx'
import { usePages } from '#platform/web/parts/pages.tsx'
import { Row } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { pageSize } from '../closed-lists.ts'
import { reviewsContract } from '../contract.ts'
import { commendationStandings, commendedNames, reviewWords } from './review-words.ts'

type Item = OutputOf<typeof reviewsContract.listCommendations>['items'][number]

/** Commendations, those on notice first. */
export function CommendationList() {
  const words = useWords(reviewWords)
  const pages = usePages()
  const reading = useOperation(reviewsContract.listCommendations, pages.input, { keep: true })
  return (
    <Stack>
      <Inline place="end">
        <ButtonLink tone="quiet" icon="eye" href="/honours">
          {words.seePublic}
        </ButtonLink>
        {reading.data?.abilities.includes('nominate') ? (
          <ButtonLink tone="main" icon="add" href="/desk/reviews/commendations/new">
            {words.newNomination}
          </ButtonLink>
        ) : null}
      </Inline>
      <PagedList
        label={words.commendations}
        reading={reading}
        pages={pages}
        size={pageSize}
        empty={<EmptyState icon="flag" title={words.noCommendations} note={words.noCommendationsNote} />}
        row={(item) => <Line key={item.commendationId} item={item} />}
      />
    </Stack>
  )
}

function Line({ item }: { readonly item: Item }) {
  const words = useWords(reviewWords)
  const sayDate = useSayDate()
  const say = useSay()
  const standing = commendationStandings[item.status]
  const parts = [
    say(commendedNames[item.kind]),
    item.honour,
    item.organisationName,
    item.status === 'onNotice' && item.noticeUntil !== null ? words.notice(sayDate(item.noticeUntil)) : null,
    item.isPublished ? words.published : null,
  ]
  return (
    <Row
      href={`/desk/reviews/commendations/${item.commendationId}`}
      title={item.name}
      note={parts.filter((part) => part !== null).join(' · ')}
      end={
        item.openObjections > 0 ? (
          <StatusTag tone="warn" word={words.openObjections(item.openObjections)} />
        ) : (
          <StatusTag tone={standing.tone} word={say(standing.name)} />
        )
      }
    />
  )
}
