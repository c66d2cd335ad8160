import { houseProblems, Problem } from '#platform/errors.ts'
import { keptUntil } from '#platform/keeping/length-on.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type { TopicEvent } from '../events.ts'
import { classesKept } from '../keeps.ts'
import { classesProblems } from '../problems.ts'
import type { Subject, TopicStatus } from '../words.ts'

export type Topic = {
  readonly topicId: string
  readonly subject: Subject
  readonly status: TopicStatus
  /** Phones that want it; the first is whose it is. */
  readonly phones: readonly string[]
  readonly namedOn: Day
  readonly isForgotten: boolean
}

/** The topics of one place and month, in the order they were named. */
export type Topics = readonly Topic[]

/** Total: an event that does not fit changes nothing. */
export function replayTopics(entries: readonly Entry<TopicEvent>[]): Topics {
  const topics = new Map<string, Topic>()
  for (const entry of entries) {
    const { topicId } = entry.data
    const before = topics.get(topicId)
    if (entry.type === 'classes.topicNamed.v1') {
      const { subject, phoneHash } = entry.data
      if (before === undefined)
        topics.set(topicId, {
          ...{ topicId, subject, status: 'named', phones: [phoneHash] },
          ...{ namedOn: entry.occurredOn, isForgotten: false },
        })
    } else if (before !== undefined) topics.set(topicId, changed(before, entry))
  }
  return [...topics.values()]
}

type Change = Exclude<Entry<TopicEvent>, { type: 'classes.topicNamed.v1' }>

function changed(topic: Topic, entry: Change): Topic {
  switch (entry.type) {
    case 'classes.topicOpened.v1':
      return { ...topic, status: 'open' }
    case 'classes.topicHidden.v1':
      return { ...topic, status: 'hidden' }
    case 'classes.topicJoined.v1':
      return { ...topic, phones: [...topic.phones, entry.data.phoneHash] }
    case 'classes.topicPicked.v1':
      return { ...topic, status: 'picked' }
    case 'classes.topicForgotten.v1':
      return { ...topic, isForgotten: true }
  }
}

export function topicOf(topics: Topics, topicId: string): Topic {
  const topic = topics.find((one) => one.topicId === topicId)
  if (topic === undefined) throw new Problem('not-found', houseProblems.notFound)
  return topic
}

type Named = {
  readonly topicId: string
  readonly month: string
  readonly placeId: string
  readonly subject: Subject
  readonly words: SealedSecret
  readonly phoneHash: string
}

/** CLS-01: one topic a phone and month, in the month it is named. */
export function nameTopic(topics: Topics, { placeId, ...named }: Named, today: Day): TopicEvent[] {
  if (named.month !== today.slice(0, 7)) throw new Problem('rule-broken', classesProblems.notThisMonth)
  if (topics.some(({ topicId }) => topicId === named.topicId))
    throw new Problem('conflict', classesProblems.idTaken)
  if (topics.some(({ phones }) => phones[0] === named.phoneHash))
    throw new Problem('rule-broken', classesProblems.namedAlready)
  return [{ type: 'classes.topicNamed.v1', place: placeId, data: named }]
}

/** CLS-02: a phone joins a topic once. */
export function joinTopic(
  topics: Topics,
  given: { readonly topicId: string; readonly placeId: string; readonly phoneHash: string },
): TopicEvent[] {
  const { topicId, placeId, phoneHash } = given
  const topic = topicOf(topics, topicId)
  if (topic.status !== 'open') throw new Problem('rule-broken', classesProblems.notOpen)
  if (topic.phones.includes(phoneHash)) throw new Problem('rule-broken', classesProblems.joinedAlready)
  return [{ type: 'classes.topicJoined.v1', place: placeId, data: { topicId, phoneHash } }]
}

type Sorting = {
  readonly topicId: string
  readonly placeId: string
  readonly shows: 'open' | 'hidden'
  readonly reason: string
}

/** Before neighbours see it, the branch has read it; what is not shown has its reason. */
export function sortTopic(topics: Topics, { topicId, placeId, shows, reason }: Sorting): TopicEvent[] {
  const { status } = topicOf(topics, topicId)
  if (status === 'picked' || status === shows) throw new Problem('rule-broken', classesProblems.sortedAlready)
  if (shows === 'open') return [{ type: 'classes.topicOpened.v1', place: placeId, data: { topicId } }]
  if (reason === '') throw new Problem('rule-broken', classesProblems.reasonNeeded)
  return [{ type: 'classes.topicHidden.v1', place: placeId, data: { topicId, reason } }]
}

type Picking = {
  readonly topicId: string
  readonly placeId: string
  readonly classId: string
  readonly reason: string
}

export function pickTopic(topics: Topics, { topicId, placeId, classId, reason }: Picking): TopicEvent[] {
  const { status } = topicOf(topics, topicId)
  if (status === 'picked' || status === 'hidden')
    throw new Problem('rule-broken', classesProblems.sortedAlready)
  return [{ type: 'classes.topicPicked.v1', place: placeId, data: { topicId, classId, reason } }]
}

/** KEEP-01: the words of a topic go once the days of the rule have passed. */
export function forgetTopic(
  topics: Topics,
  { topicId, placeId }: { readonly topicId: string; readonly placeId: string },
  today: Day,
): TopicEvent[] {
  const { namedOn, isForgotten } = topicOf(topics, topicId)
  if (isForgotten) return []
  if (today < keptUntil(classesKept.topic.length, namedOn))
    throw new Problem('rule-broken', classesProblems.keptYet)
  return [{ type: 'classes.topicForgotten.v1', place: placeId, data: { topicId } }]
}
