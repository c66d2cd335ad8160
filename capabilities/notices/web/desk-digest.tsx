import { useEffect } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { useLive } from '#platform/web/live.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useSession } from '#platform/web/session.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { noticesContract } from '../contract.ts'
import { digestHours } from '../shapes.ts'
import { noticeWords } from './notice-words.ts'
import { markRead } from './read-digests.ts'

type Line = OutputOf<typeof noticesContract.listWaiting>['lines'][number]
type Kept = OutputOf<typeof noticesContract.getDigest>

/** What waits for one's own posts now, beside what the morning's digest said; and whether one wants a digest. */
export function DeskDigest() {
  const words = useWords(noticeWords)
  const { session } = useSession()
  const personId = session?.personId ?? null
  const waiting = useOperation(noticesContract.listWaiting, {}, { keep: true })
  const kept = useOperation(noticesContract.getDigest, {})
  useLive(['ledger_grew'])
  const on = kept.data?.digest?.on
  useEffect(() => {
    if (personId !== null && on !== undefined) markRead(personId, on)
  }, [personId, on])
  return (
    <Page title={words.title} lead={words.lead}>
      <Stack>
        <Show reading={waiting}>
          {({ lines }) => <Lines now={lines} morning={kept.data?.digest?.lines ?? []} />}
        </Show>
        {personId === null ? null : (
          <Show reading={kept}>{(data) => <Hour kept={data} personId={personId} />}</Show>
        )}
      </Stack>
    </Page>
  )
}

function Lines({ now, morning }: { readonly now: readonly Line[]; readonly morning: readonly Line[] }) {
  const words = useWords(noticeWords)
  const say = useSay()
  const cleared = morning.filter(({ matter }) => !now.some((line) => line.matter === matter))
  const before = (line: Line) => morning.find(({ matter }) => matter === line.matter)?.count
  const noteOf = (line: Line) => {
    const count = before(line)
    return count === undefined || count === line.count ? undefined : words.morning(count)
  }
  if (now.length + cleared.length === 0)
    return <EmptyState icon="check" title={words.nothing} note={words.nothingNote} />
  return (
    <Rows label={words.title}>
      {now.map((line) => (
        <Row
          key={line.matter}
          href={line.href}
          title={say(line)}
          note={noteOf(line)}
          end={<strong className="figures">{words.items(line.count)}</strong>}
        />
      ))}
      {cleared.map((line) => (
        <Row
          key={line.matter}
          href={line.href}
          title={say(line)}
          note={words.morning(line.count)}
          end={<StatusTag tone="good" word={words.cleared} />}
        />
      ))}
    </Rows>
  )
}

const off = 'off'

function Hour({ kept, personId }: { readonly kept: Kept; readonly personId: string }) {
  const words = useWords(noticeWords)
  const choose = useAction(noticesContract.chooseHour, { onDone: () => showToast(words.saved) })
  return (
    <Card title={words.daily}>
      <Stack>
        <p className="soft">{words.dailyNote}</p>
        <Field label={words.when} error={choose.errorOf('hour')}>
          <Select
            value={kept.hour === null ? off : String(kept.hour)}
            onChange={(value) => void choose.run({ personId, hour: value === off ? null : Number(value) })}
            options={[
              { value: off, label: words.off },
              ...digestHours.map((hour) => ({ value: String(hour), label: words.hour(hour) })),
            ]}
          />
        </Field>
        <ProblemNotice problem={choose.problem} />
      </Stack>
    </Card>
  )
}
