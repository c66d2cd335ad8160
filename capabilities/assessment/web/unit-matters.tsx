import { Card } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import { partsOf } from '../parts.ts'
import { periodWords } from './period-words.ts'
import type { UnitResult } from './unit-result.ts'
import { whyWords } from './why-words.ts'

/** The unit's appeals and what was corrected, with the answers. */
export function UnitMatters({ why }: { readonly why: UnitResult }) {
  const words = useWords(whyWords)
  const said = useWords(periodWords)
  const { appeals, corrections, definition } = why
  if (appeals.length + corrections.length === 0) return null
  const titleOf = (id: string) => partsOf(definition).find(({ partId }) => partId === id)?.title ?? ''
  const verdict = (isUpheld: boolean | null) =>
    isUpheld === null ? (
      <StatusTag tone="warn" word={said.undecided} />
    ) : (
      <StatusTag tone={isUpheld ? 'good' : 'still'} word={isUpheld ? said.upheld : said.notUpheld} />
    )
  return (
    <Card title={words.myAppeals}>
      <Rows label={words.myAppeals}>
        {appeals.map((appeal) => (
          <Row
            key={appeal.appealId}
            title={`${titleOf(appeal.partId)} · ${appeal.reason}`}
            note={appeal.answer ?? <Moment at={appeal.at} />}
            end={verdict(appeal.isUpheld)}
          />
        ))}
        {corrections
          .filter(({ appealId }) => appealId === null)
          .map(({ correctionId, partId, why: reason, note, at }) => (
            <Row
              key={correctionId}
              title={`${titleOf(partId)} · ${said[reason]}`}
              note={note}
              end={<Moment at={at} />}
            />
          ))}
      </Rows>
    </Card>
  )
}
