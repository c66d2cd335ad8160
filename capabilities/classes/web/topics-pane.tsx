import { useState } from 'react'
import { useLocation } from 'wouter'
import { useOwnPost } from '#capabilities/promises/web/desk/own-post.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import { useSay } from '#platform/web/language.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { classesContract } from '../contract.ts'
import { subjectNames } from '../words.ts'
import { classWords } from './class-words.ts'
import { deskWords } from './desk-words.ts'
import { FormSheet } from './form-sheet.tsx'

type Topic = OutputOf<typeof classesContract.listTopics>['topics'][number]
type Opened = { readonly topic: Topic; readonly step: 'hide' | 'pick' } | null

/** What residents named this month: read, shown to the neighbours, and picked from. */
export function TopicsPane() {
  const words = useWords(deskWords)
  const { placeId } = useOwnPost()
  const month = dayOf(useNow()).slice(0, 7)
  const [opened, setOpened] = useState<Opened>(null)
  const reading = useOperation(
    classesContract.listTopics,
    { placeId: placeId ?? '-', month },
    { enabled: placeId !== null, keep: true },
  )
  return (
    <Show reading={reading}>
      {({ topics, abilities }) =>
        topics.length === 0 ? (
          <EmptyState icon="megaphone" title={words.noTopics} note={words.noTopicsNote} />
        ) : (
          <>
            <Topics
              topics={topics}
              mayOrganise={abilities.includes('sortTopic') ? 'yes' : 'no'}
              onOpen={setOpened}
            />
            <OpenedSheet opened={opened} onClose={() => setOpened(null)} />
          </>
        )
      }
    </Show>
  )
}

function OpenedSheet({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  if (opened === null) return null
  const Sheet = opened.step === 'pick' ? PickSheet : HideSheet
  return <Sheet topic={opened.topic} onClose={onClose} />
}

const where = ({ topicId, placeId, month }: Topic) => ({ topicId, placeId, month })

type TopicsProps = {
  readonly topics: readonly Topic[]
  readonly mayOrganise: 'yes' | 'no'
  readonly onOpen: (opened: Opened) => void
}

function Topics({ topics, mayOrganise, onOpen }: TopicsProps) {
  const words = useWords(deskWords)
  const names = useWords(classWords)
  const say = useSay()
  const open = useAction(classesContract.sortTopic, { onDone: () => showToast(words.opened) })
  const show = (topic: Topic) => void open.run({ ...where(topic), shows: 'open', reason: '' })
  const columns: readonly Column<Topic>[] = [
    { id: 'words', title: words.topicWords, cell: (it) => it.words ?? '—' },
    { id: 'subject', title: names.subject, cell: (it) => say(subjectNames[it.subject]) },
    { id: 'place', title: words.place, cell: (it) => it.placeName ?? '' },
    { id: 'wanted', title: words.wanted, cell: (it) => names.wanted(it.wanted), sortBy: (it) => it.wanted },
    { id: 'state', title: words.stage, cell: (it) => <TopicTag topic={it} /> },
    { id: 'reason', title: words.reason, cell: (it) => it.reason ?? '' },
    ...(mayOrganise === 'no'
      ? []
      : [
          {
            id: 'steps',
            title: '',
            cell: (it: Topic) => <TopicSteps topic={it} onShow={() => show(it)} onOpen={onOpen} />,
          },
        ]),
  ]
  return (
    <Stack>
      <ProblemNotice problem={open.problem} />
      <Table caption={words.topics} quietCaption columns={columns} items={topics} idOf={(it) => it.topicId} />
    </Stack>
  )
}

function TopicSteps(props: {
  readonly topic: Topic
  readonly onShow: () => void
  readonly onOpen: (opened: Opened) => void
}) {
  const words = useWords(deskWords)
  const { topic, onShow, onOpen } = props
  if (topic.status === 'picked') return null
  return (
    <Inline>
      {topic.status === 'open' ? null : <Button onPress={onShow}>{words.open}</Button>}
      {topic.status === 'hidden' ? null : (
        <>
          <Button onPress={() => onOpen({ topic, step: 'pick' })}>{words.pick}</Button>
          <Button tone="quiet" onPress={() => onOpen({ topic, step: 'hide' })}>
            {words.hide}
          </Button>
        </>
      )}
    </Inline>
  )
}

function TopicTag({ topic }: { readonly topic: Topic }) {
  const words = useWords(deskWords)
  const names = useWords(classWords)
  if (topic.status === 'picked') return <StatusTag tone="good" word={names.picked} />
  if (topic.status === 'hidden') return <StatusTag tone="still" word={words.hidden} />
  if (topic.status === 'open') return <StatusTag tone="info" word={words.isOpen} />
  return <StatusTag tone="warn" word={words.named} />
}

type SheetProps = { readonly topic: Topic; readonly onClose: () => void }

function HideSheet({ topic, onClose }: SheetProps) {
  const words = useWords(deskWords)
  const [reason, setReason] = useState('')
  const hide = useAction(classesContract.sortTopic, {
    onDone: () => {
      showToast(words.hidden)
      onClose()
    },
  })
  return (
    <FormSheet
      title={words.hide}
      action={hide}
      danger
      onClose={onClose}
      onSubmit={() => void hide.run({ ...where(topic), shows: 'hidden', reason })}
    >
      <Field label={words.hideReason} error={hide.errorOf('reason')}>
        <TextInput value={reason} onChange={setReason} />
      </Field>
    </FormSheet>
  )
}

function PickSheet({ topic, onClose }: SheetProps) {
  const words = useWords(deskWords)
  const [, go] = useLocation()
  const { organisationId } = useOwnPost()
  const [classId] = useState(newId)
  const form = useForm({ title: topic.words ?? '', reason: '' })
  const pick = useAction(classesContract.pickTopic, {
    onDone: () => {
      showToast(words.picked)
      go(`/desk/classes/${classId}`)
    },
  })
  const send = () => {
    if (organisationId !== null)
      void pick.run({ ...where(topic), classId, organiserId: organisationId, ...form.values })
  }
  return (
    <FormSheet title={words.pick} action={pick} onClose={onClose} onSubmit={send}>
      <Field label={words.pickTitle} error={pick.errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <Field label={words.pickReason} hint={words.pickReasonHint} error={pick.errorOf('reason')}>
        <TextArea {...form.control('reason')} most={200} />
      </Field>
    </FormSheet>
  )
}
