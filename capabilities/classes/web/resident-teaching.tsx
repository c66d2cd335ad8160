import { CopyOfMine } from '#capabilities/keeping/web/copy-of-mine.tsx'
import { Times } from '#capabilities/activities/web/activity-times.tsx'
import { useReceiptInAddress } from '#platform/web/receipt.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { OpenedByReceipt, useOpened } from '#platform/web/parts/opened-by-receipt.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { classesContract } from '../contract.ts'
import { declineReasons, subjectNames } from '../words.ts'
import { classWords } from './class-words.ts'

type Teaching = OutputOf<typeof classesContract.getMyTeaching>
type Lesson = Teaching['classes'][number]

/** What a volunteer teacher's card opens: invitations to answer, and classes promised. */
export function ResidentTeaching() {
  const words = useWords(classWords)
  const receipt = useReceiptInAddress()
  const reading = useOpened(classesContract.getMyTeaching, receipt, {})
  return (
    <>
      <TopBar title={words.teaching} back="/" />
      <OpenedByReceipt
        receipt={receipt}
        reading={reading}
        title={words.teaching}
        gone={{ title: words.gone, note: words.goneNote }}
      >
        {(teaching, shown) => (
          <Page title={teaching.name ?? words.teaching} lead={teaching.unitName ?? words.teachingLead}>
            <Opened teaching={teaching} receipt={shown} />
          </Page>
        )}
      </OpenedByReceipt>
    </>
  )
}

function Opened({ teaching, receipt }: { readonly teaching: Teaching; readonly receipt: string }) {
  const words = useWords(classWords)
  const shown = teaching.classes.filter(({ stage }) => stage !== 'picked' && stage !== 'dropped')
  return (
    <Stack>
      {shown.length === 0 ? (
        <EmptyState icon="book" title={words.noInvitations} note={words.noInvitationsNote} />
      ) : (
        <p className="soft">{words.teachingLead}</p>
      )}
      {shown.map((lesson) => (
        <LessonCard key={lesson.classId} lesson={lesson} receipt={receipt} teacherId={teaching.teacherId} />
      ))}
      <CopyOfMine receipt={receipt} />
    </Stack>
  )
}

type Props = { readonly lesson: Lesson; readonly receipt: string; readonly teacherId: string }

function LessonCard({ lesson, receipt, teacherId }: Props) {
  const words = useWords(classWords)
  const say = useSay()
  const { classId, startsAt, endsAt, stage } = lesson
  const answer = useAction(classesContract.answerInvitation, {
    receipt,
    onDone: () => showToast(words.answered),
  })
  return (
    <Card title={lesson.title}>
      <Stack gap="tight">
        <p>
          {startsAt !== null && endsAt !== null ? <Times startsAt={startsAt} endsAt={endsAt} /> : null} ·{' '}
          {lesson.placeName}
        </p>
        <p className="soft small">{say(subjectNames[lesson.subject])}</p>
        {stage === 'invited' ? (
          <>
            <Button
              tone="main"
              wide
              busy={answer.busy}
              onPress={() => void answer.run({ classId, teacherId, says: 'yes' })}
            >
              {words.yes}
            </Button>
            <Inline>
              {declineReasons.map((says) => (
                <Button
                  key={says}
                  busy={answer.busy}
                  onPress={() => void answer.run({ classId, teacherId, says })}
                >
                  {words[says]}
                </Button>
              ))}
            </Inline>
            <ProblemNotice problem={answer.problem} />
          </>
        ) : (
          <p>
            <StatusTag tone="good" word={stage === 'accepted' ? words.accepted : words.stages(stage)} />
          </p>
        )}
      </Stack>
    </Card>
  )
}
