import { Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { learningWords } from './learning-words.ts'

/** The programmes there are, for anybody. */
export function ProgrammeRows() {
  const words = useWords(learningWords)
  const reading = useKeptOperation(learningContract.listProgrammes, {})
  return (
    <section>
      <Stack gap="tight">
        <h2>{words.programmes}</h2>
        <Show reading={reading}>
          {({ programmes }) =>
            programmes.length === 0 ? (
              <EmptyState icon="book" title={words.noProgrammes} />
            ) : (
              <Rows label={words.programmes}>
                {programmes.map((one) => (
                  <Row
                    key={one.programmeId}
                    href={`/learning/programmes/${one.programmeId}`}
                    title={one.title}
                    note={`${words.level(one.level)} · ${one.organisationName} · ${words.counts(one.sessions, one.lessons)}`}
                    end={one.isClosed ? <StatusTag tone="still" word={words.ended} /> : undefined}
                  />
                ))}
              </Rows>
            )
          }
        </Show>
      </Stack>
    </section>
  )
}
