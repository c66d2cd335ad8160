import { useSay } from '#platform/web/language.ts'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import { type Mark, markNames, marks } from '../closed-lists.ts'
import type { Round } from './shown.ts'
import { roundWords } from './round-words.ts'
import { sayShare } from './say-amount.ts'

type Results = NonNullable<Round['results']>

const tones: Readonly<Record<Mark, Tone>> = {
  good: 'good',
  fairlyGood: 'info',
  average: 'warn',
  poor: 'late',
}

/** Each post by its own shares, in the order in which the round named them. */
export function RoundResults({ results }: { readonly results: Results }) {
  const words = useWords(roundWords)
  return (
    <Card title={words.results}>
      <Stack>
        <p className="soft">{words.resultsNote}</p>
        <Rows>
          {results.map((seat) => (
            <Seat key={seat.organisationId} seat={seat} />
          ))}
        </Rows>
      </Stack>
    </Card>
  )
}

function Seat({ seat }: { readonly seat: Results[number] }) {
  const words = useWords(roundWords)
  const say = useSay()
  const shares = marks.flatMap((mark, at) => {
    const share = seat.shares?.[at] ?? 0
    return share === 0 ? [] : [`${say(markNames[mark])} ${sayShare(share)}`]
  })
  const notes = [
    ...shares,
    words.votes(seat.panel.n, seat.residents.n),
    ...(seat.residents.n > 0 && seat.residents.counts === null ? [words.hidden] : []),
  ]
  return (
    <Row
      title={seat.organisationName}
      note={notes.join(' · ')}
      end={
        seat.result === null ? (
          <StatusTag tone="still" word={words.noResult} />
        ) : (
          <StatusTag tone={tones[seat.result]} word={say(markNames[seat.result])} />
        )
      }
    />
  )
}
