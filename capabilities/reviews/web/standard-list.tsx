import { useState } from 'react'
import { useSay } from '#platform/web/language.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { PagedList } from '#platform/web/parts/paged-list.tsx'
import { usePages } from '#platform/web/parts/pages.tsx'
import { Row } from '#platform/web/parts/rows.tsx'
import { SearchLine } from '#platform/web/parts/search-line.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useSayDate } from '#platform/web/use-say-date.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { pageSize } from '../closed-lists.ts'
import { reviewsContract } from '../contract.ts'
import { reviewWords, standardUseNames } from './review-words.ts'

/** Published standards, the newest first, and a search among them. */
export function StandardList() {
  const words = useWords(reviewWords)
  const say = useSay()
  const sayDate = useSayDate()
  const pages = usePages()
  const [text, setText] = useState('')
  const asked = { ...pages.input, ...(text !== '' && { text }) }
  const reading = useOperation(reviewsContract.listStandards, asked, { keep: true })
  const search = (wanted: string) => {
    setText(wanted)
    pages.turn([])
  }
  return (
    <Stack>
      {reading.data?.abilities.includes('publishStandard') ? (
        <Inline place="end">
          <ButtonLink tone="main" icon="add" href="/desk/reviews/standards/new">
            {words.newStandard}
          </ButtonLink>
        </Inline>
      ) : null}
      <SearchLine label={words.findStandard} value={text} onSearch={search} />
      <PagedList
        label={words.standards}
        reading={reading}
        pages={pages}
        size={pageSize}
        empty={text === '' ? <NoStandards /> : <EmptyState icon="search" title={words.noneFound} />}
        row={(standard) => (
          <Row
            key={standard.standardId}
            href={`/desk/reviews/standards/${standard.standardId}`}
            title={standard.name}
            note={[
              words.standardNote(standard.items, say(standardUseNames[standard.use])),
              standard.organisationName,
              sayDate(standard.on),
            ].join(' · ')}
          />
        )}
      />
    </Stack>
  )
}

function NoStandards() {
  const words = useWords(reviewWords)
  return <EmptyState icon="document" title={words.noStandards} note={words.noStandardsNote} />
}
