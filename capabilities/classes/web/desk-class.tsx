import { useState } from 'react'
import { Times } from '#capabilities/activities/web/activity-times.tsx'
import { useSay } from '#platform/web/language.ts'
import { useLive } from '#platform/web/live.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { BarList } from '#platform/web/parts/figures.tsx'
import { Card, Columns, Facts, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { classesContract } from '../contract.ts'
import { criteria, criterionNames, subjectNames } from '../words.ts'
import { AnnounceSheet } from './announce-sheet.tsx'
import { classWords } from './class-words.ts'
import { deskWords } from './desk-words.ts'
import { InviteSheet } from './invite-sheet.tsx'
import { AssessSheet, ChooseSheet, DropSheet, EvaluateSheet } from './judge-sheets.tsx'
import type { Lesson } from './lesson.ts'
import { StageTag } from './stage-tag.tsx'

type Opened = 'invite' | 'announce' | 'drop' | 'assess' | 'evaluate' | 'choose' | null

/** One class: from the residents’ words to what residents, street and district said of it. */
export function DeskClass({ params }: ScreenProps) {
  const reading = useOperation(classesContract.getClass, { classId: params.classId ?? '-' })
  useLive(['ledger_grew'])
  return <Show reading={reading}>{(lesson) => <Opening lesson={lesson} />}</Show>
}

function Opening({ lesson }: { readonly lesson: Lesson }) {
  const say = useSay()
  const [opened, setOpened] = useState<Opened>(null)
  const onClose = () => setOpened(null)
  return (
    <Page
      title={lesson.title}
      lead={`${lesson.placeName ?? ''} · ${say(subjectNames[lesson.subject])}`}
      width="wide"
      actions={<StageTag stage={lesson.stage} />}
    >
      <Stack>
        <Steps lesson={lesson} onOpen={setOpened} />
        <Columns least="22rem">
          <Origin lesson={lesson} />
          <Outcome lesson={lesson} />
        </Columns>
        {opened === 'invite' ? <InviteSheet lesson={lesson} onClose={onClose} /> : null}
        {opened === 'announce' ? <AnnounceSheet lesson={lesson} onClose={onClose} /> : null}
        {opened === 'drop' ? <DropSheet lesson={lesson} onClose={onClose} /> : null}
        {opened === 'assess' ? <AssessSheet lesson={lesson} onClose={onClose} /> : null}
        {opened === 'evaluate' ? <EvaluateSheet lesson={lesson} onClose={onClose} /> : null}
        {opened === 'choose' ? <ChooseSheet lesson={lesson} onClose={onClose} /> : null}
      </Stack>
    </Page>
  )
}

const sheets = [
  ['inviteTeacher', 'invite'],
  ['planActivity', 'announce'],
  ['assessClass', 'assess'],
  ['evaluateClass', 'evaluate'],
  ['chooseDemonstration', 'choose'],
] as const

function Steps({ lesson, onOpen }: { readonly lesson: Lesson; readonly onOpen: (step: Opened) => void }) {
  const words = useWords(deskWords)
  const colon = useColon()
  const { abilities, classId, teacherId } = lesson
  const answer = useAction(classesContract.answerInvitation, { onDone: () => showToast(words.answered) })
  const confirm = useAction(classesContract.confirmClass, { onDone: () => showToast(words.confirmed) })
  const main = sheets.findLast(([ability]) => abilities.includes(ability))?.[0]
  return (
    <Stack gap="tight">
      <Inline>
        {teacherId !== null && abilities.includes('answerInvitation') ? (
          <>
            <AbilityButton
              abilities={abilities}
              ability="answerInvitation"
              busy={answer.busy}
              onPress={() => void answer.run({ classId, teacherId, says: 'yes' })}
            >
              {words.answer}
              {colon}
              {words.yes}
            </AbilityButton>
            <AbilityButton
              abilities={abilities}
              ability="answerInvitation"
              busy={answer.busy}
              onPress={() => void answer.run({ classId, teacherId, says: 'noTime' })}
            >
              {words.answer}
              {colon}
              {words.no}
            </AbilityButton>
          </>
        ) : null}
        <AbilityButton
          abilities={abilities}
          ability="confirmClass"
          tone="main"
          busy={confirm.busy}
          onPress={() => void confirm.run({ classId })}
        >
          {words.confirm}
        </AbilityButton>
        {sheets.map(([ability, step]) => (
          <AbilityButton
            key={ability}
            abilities={abilities}
            ability={ability}
            tone={ability === main ? 'main' : 'plain'}
            onPress={() => onOpen(step)}
          >
            {words[step]}
          </AbilityButton>
        ))}
        {lesson.activityId === null ? null : (
          <ButtonLink href={`/desk/activities/${lesson.activityId}`} icon="list">
            {words.meeting}
          </ButtonLink>
        )}
        <AbilityButton abilities={abilities} ability="dropClass" tone="quiet" onPress={() => onOpen('drop')}>
          {words.drop}
        </AbilityButton>
      </Inline>
      <ProblemNotice problem={answer.problem ?? confirm.problem} />
    </Stack>
  )
}

function Origin({ lesson }: { readonly lesson: Lesson }) {
  const words = useWords(deskWords)
  const { startsAt, endsAt, teacherName, unitName } = lesson
  return (
    <Card>
      <Facts
        facts={[
          { name: words.topicWords, value: lesson.topicWords ?? '—' },
          { name: words.reason, value: lesson.reason },
          { name: words.organiser, value: lesson.organiserName ?? '' },
          { name: words.teacher, value: [teacherName, unitName].filter(Boolean).join(' · ') || '—' },
          {
            name: words.when,
            value: startsAt === null || endsAt === null ? '—' : <Times startsAt={startsAt} endsAt={endsAt} />,
          },
        ]}
      />
    </Card>
  )
}

function Outcome({ lesson }: { readonly lesson: Lesson }) {
  const words = useWords(deskWords)
  const colon = useColon()
  const names = useWords(classWords)
  const say = useSay()
  const { attended, rated, satisfied, points, verdict, demonstration } = lesson
  if (attended === null) return null
  const total = points === null ? 0 : criteria.reduce((sum, one) => sum + points[one], 0)
  return (
    <Card>
      <Stack>
        <Facts
          facts={[
            { name: words.attended, value: String(attended) },
            {
              name: words.rated,
              value: satisfied === null ? words.ratedFew(rated) : words.ratedSaid(rated, satisfied),
            },
            ...(points === null ? [] : [{ name: words.points, value: words.total(total) }]),
            ...(lesson.note ? [{ name: words.note, value: lesson.note }] : []),
            ...(verdict === null
              ? []
              : [
                  {
                    name: words.verdict,
                    value: [names.verdicts(verdict), lesson.verdictNote].filter(Boolean).join(colon),
                  },
                ]),
            ...(demonstration === null
              ? []
              : [{ name: words.chosenFor(demonstration.year), value: demonstration.reason }]),
          ]}
        />
        {points === null ? null : (
          <BarList
            label={words.points}
            bars={criteria.map((one) => ({ id: one, label: say(criterionNames[one]), value: points[one] }))}
          />
        )}
      </Stack>
    </Card>
  )
}
