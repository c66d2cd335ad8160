import { useSayDate } from '#platform/web/use-say-date.ts'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { OrganisationPicker, type PickedNode } from '#capabilities/people/web/node-picker.tsx'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
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
import { reviewWords, starStandings } from './review-words.ts'
import { StandardChoice, useStandards } from './standard-choice.tsx'
import { useOwnOrganisation } from './use-own-organisation.ts'

type Star = OutputOf<typeof reviewsContract.listStars>['items'][number]

/** Self-scores and stars: those that wait for a review first. */
export function StarList() {
  const words = useWords(reviewWords)
  const pages = usePages()
  const reading = useOperation(reviewsContract.listStars, pages.input, { keep: true })
  const standards = useStandards('star')
  const [isBeginning, setBeginning] = useState(false)
  const mayBegin = standards.reading.data?.abilities.includes('submitSelfScore') && standards.isAny
  return (
    <Stack>
      {mayBegin ? (
        <Inline place="end">
          <Button tone="main" icon="star" onPress={() => setBeginning(true)}>
            {words.startScore}
          </Button>
        </Inline>
      ) : null}
      <PagedList
        label={words.stars}
        reading={reading}
        pages={pages}
        size={pageSize}
        empty={<EmptyState icon="star" title={words.noStars} note={words.noStarsNote} />}
        row={(star) => <StarRow key={star.starId} star={star} />}
      />
      {isBeginning ? <BeginDialog standards={standards} onClose={() => setBeginning(false)} /> : null}
    </Stack>
  )
}

function StarRow({ star }: { readonly star: Star }) {
  const words = useWords(reviewWords)
  const sayDate = useSayDate()
  const say = useSay()
  const standing = starStandings[star.status]
  const parts = [
    star.standardName,
    star.level > 0 ? words.starLevel(star.level) : null,
    star.total === null ? words.submitted(sayDate(star.submittedOn)) : words.points(star.total),
    star.until === null ? null : words.until(sayDate(star.until)),
  ]
  return (
    <Row
      href={`/desk/reviews/stars/${star.starId}`}
      title={star.organisationName}
      note={parts.filter((part) => part !== null).join(' · ')}
      end={
        star.isExpiring ? (
          <StatusTag tone="warn" word={words.expiring} />
        ) : (
          <StatusTag tone={standing.tone} word={say(standing.name)} />
        )
      }
    />
  )
}

type BeginProps = {
  readonly standards: ReturnType<typeof useStandards>
  readonly onClose: () => void
}

function BeginDialog({ standards, onClose }: BeginProps) {
  const words = useWords(reviewWords)
  const [, move] = useLocation()
  const own = useOwnOrganisation()
  const { standardId } = standards
  const [picked, setPicked] = useState<PickedNode | null | undefined>(undefined)
  const unit = picked === undefined ? own : picked
  return (
    <Dialog
      open
      title={words.startScore}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            tone="main"
            disabled={unit === null || standardId === ''}
            onPress={() =>
              unit && standardId !== '' && move(`/desk/reviews/stars/new/${standardId}/${unit.id}`)
            }
          >
            {words.begin}
          </Button>
        </>
      }
    >
      <Stack>
        <StandardChoice label={words.chooseStandard} standards={standards} />
        <OrganisationPicker label={words.chooseUnit} picked={unit} onPick={setPicked} />
      </Stack>
    </Dialog>
  )
}
