import { useSayDate } from '#platform/web/use-say-date.ts'
import { Card, Facts, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { reviewsContract } from '../contract.ts'
import { StarMarks } from './star-marks.tsx'
import { starWords } from './star-words.ts'
import './reviews.css'

type Plaque = OutputOf<typeof reviewsContract.getPlaque>

/** What a plaque stands for, for whoever scanned it. */
export function ResidentPlaque({ params }: ScreenProps) {
  const words = useWords(starWords)
  const code = (params.code ?? '-').toUpperCase()
  const reading = useOperation(reviewsContract.getPlaque, { code })
  return (
    <Page title={reading.data?.organisationName ?? words.plaqueCode(code)} lead={words.publicLead}>
      <Show reading={reading}>{(plaque) => <What plaque={plaque} />}</Show>
    </Page>
  )
}

const tones: Readonly<Record<Plaque['state'], Tone>> = {
  inForce: 'good',
  expired: 'still',
  withdrawn: 'late',
}

function What({ plaque }: { readonly plaque: Plaque }) {
  const words = useWords(starWords)
  const sayDate = useSayDate()
  const said = { inForce: words.inForce, expired: words.expired, withdrawn: words.isWithdrawn }
  return (
    <Stack>
      <Inline>
        <StatusTag tone={tones[plaque.state]} word={said[plaque.state]} />
      </Inline>
      <Card>
        <Stack>
          <StarMarks level={plaque.level} says={words.stars(plaque.level)} />
          <Facts
            facts={[
              { name: words.level, value: words.stars(plaque.level) },
              { name: words.since, value: sayDate(plaque.since) },
              { name: words.until, value: sayDate(plaque.until) },
              { name: words.by, value: plaque.standardName },
            ]}
          />
        </Stack>
      </Card>
      <p className="soft figures">{words.plaqueCode(plaque.code)}</p>
    </Stack>
  )
}
