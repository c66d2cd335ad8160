import { Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { command, type Decided, nothing } from '#platform/operations/command.ts'
import { findPersonalPatterns } from '#platform/text/personal-patterns.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { type ClassEvent, classStream, type TopicEvent, topicsStream } from '../events.ts'
import { classesProblems } from '../problems.ts'
import { begin, replayClass } from '../rules/class.ts'
import { pickTopic as pick, replayTopics, topicOf } from '../rules/topics.ts'
import { placedAt, requireUnit } from './class-steps.ts'

type Event = TopicEvent | ClassEvent

const isOfTopic = (entry: Entry<Event>): entry is Entry<TopicEvent> => entry.type.startsWith('classes.topic')
const isOfClass = (entry: Entry<Event>): entry is Entry<ClassEvent> => !isOfTopic(entry)

/** A stream is either one of topics or one of a class. */
const replayBoth = (entries: readonly Entry<Event>[]) => ({
  topics: replayTopics(entries.filter(isOfTopic)),
  lesson: replayClass(entries.filter(isOfClass)),
})

export const pickTopic = command(classesContract.pickTopic, {
  stream: ({ month, placeId }) => topicsStream(month, placeId),
  also: ({ classId }) => [classStream(classId)],
  prepare: nothing,
  replay: replayBoth,
  subject: ({ input }) => placedAt(input),
  access: classesAccess.organise,
  see: classesAccess.staff,
  decide: ({ input, state, others, trees }): Decided<Event>[] => {
    requireUnit(trees, input.organiserId, 'organiserId')
    const { placeId, organiserId, topicId, classId, title, reason } = input
    if (findPersonalPatterns(`${title} ${reason}`).length > 0)
      throw new Problem('rule-broken', classesProblems.noPersonalNumbers)
    const { subject } = topicOf(state.topics, topicId)
    const given = { placeId, organiserId, topicId, title, subject, reason }
    const stream = classStream(classId)
    const begun = begin(others(stream).lesson, given).map((event) => ({ ...event, stream }))
    return [...pick(state.topics, { topicId, placeId, classId, reason }), ...begun]
  },
  reply: ({ input }) => ({ classId: input.classId, stage: 'picked' }),
})
