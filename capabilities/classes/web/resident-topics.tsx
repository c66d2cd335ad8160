import { useState } from 'react'
import { ownHolder } from '#capabilities/bookings/web/kept-bookings.ts'
import { ChooseHomeFirst } from '#capabilities/cases/web/resident/choose-home-first.tsx'
import { type HomePlace, useHomePlace } from '#capabilities/cases/web/resident/home-place.ts'
import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import type { OutputOf } from '#platform/operations/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import { useSay } from '#platform/web/language.ts'
import { useLive } from '#platform/web/live.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { classesContract } from '../contract.ts'
import { type Subject, subjectNames, subjects } from '../words.ts'
import { classWords } from './class-words.ts'

type Topic = OutputOf<typeof classesContract.listTopics>['topics'][number]

/** What the neighbours want to hear of: name a topic, or say “me too”. */
export function ResidentTopics() {
  const words = useWords(classWords)
  const home = useHomePlace()
  return (
    <>
      <TopBar title={words.topics} back="/activities" />
      <Page title={words.topics} lead={words.topicsLead}>
        {home === null ? <ChooseHomeFirst /> : <Topics home={home} />}
      </Page>
    </>
  )
}

function Topics({ home }: { readonly home: HomePlace }) {
  const words = useWords(classWords)
  const month = dayOf(useNow()).slice(0, 7)
  const around = home.aroundId ?? home.placeId
  const reading = useOperation(classesContract.listTopics, { placeId: around, month }, { keep: true })
  useLive(['ledger_grew'])
  return (
    <Stack>
      <NameTopic placeId={home.placeId} month={month} />
      <Show reading={reading}>
        {({ topics }) => {
          const shown = topics.filter(({ status }) => status === 'open' || status === 'picked')
          return shown.length === 0 ? (
            <EmptyState icon="megaphone" title={words.nobody} note={words.nobodyNote} />
          ) : (
            <Stack>
              {shown.map((topic) => (
                <TopicCard key={topic.topicId} topic={topic} />
              ))}
            </Stack>
          )
        }}
      </Show>
      <ButtonLink href="/classes" icon="star" wide>
        {words.demonstrations}
      </ButtonLink>
    </Stack>
  )
}

const blank = { subject: 'neighbours' as Subject, words: '' }

function NameTopic({ placeId, month }: { readonly placeId: string; readonly month: string }) {
  const words = useWords(classWords)
  const say = useSay()
  const form = useForm(blank, 'class-topic')
  const [topicId, setTopicId] = useState(newId)
  const name = useAction(classesContract.nameTopic, {
    onDone: () => {
      form.reset()
      setTopicId(newId())
      showToast(words.named)
    },
  })
  return (
    <Card title={words.name} raised>
      <Form onSubmit={() => void name.run({ topicId, placeId, month, holder: ownHolder(), ...form.values })}>
        <Field label={words.subject}>
          <Select
            {...form.control('subject')}
            options={subjects.map((value) => ({ value, label: say(subjectNames[value]) }))}
          />
        </Field>
        <Field label={words.words} hint={words.wordsHint} error={name.errorOf('words')}>
          <TextInput {...form.control('words')} />
        </Field>
        <HowUsed about="classes.topic" />
        <ProblemNotice problem={name.problem} />
        <Button submit tone="main" wide busy={name.busy}>
          {words.send}
        </Button>
      </Form>
    </Card>
  )
}

function TopicCard({ topic }: { readonly topic: Topic }) {
  const words = useWords(classWords)
  const colon = useColon()
  const say = useSay()
  const join = useAction(classesContract.joinTopic, { onDone: () => showToast(words.joined) })
  const { topicId, placeId, month, status } = topic
  return (
    <Card title={topic.words ?? say(subjectNames[topic.subject])}>
      <Stack gap="tight">
        <p className="soft small">
          {say(subjectNames[topic.subject])} · {topic.placeName}
        </p>
        <Inline place="spread">
          <strong className="figures">{words.wanted(topic.wanted)}</strong>
          {status === 'picked' ? (
            <StatusTag tone="good" word={words.picked} />
          ) : (
            <Button
              busy={join.busy}
              onPress={() => void join.run({ topicId, placeId, month, holder: ownHolder() })}
            >
              {words.join}
            </Button>
          )}
        </Inline>
        {status === 'picked' && topic.reason !== null ? (
          <p>
            {words.pickedWhy}
            {colon}
            {topic.reason}
          </p>
        ) : null}
        <ProblemNotice problem={join.problem} />
      </Stack>
    </Card>
  )
}
