import { kinds } from '#platform/access/rule.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { classesContract } from '../contract.ts'
import { type TopicEvent, topicsStream } from '../events.ts'
import { forgetTopic as forget, replayTopics } from '../rules/topics.ts'
import { toTopicState } from './class-steps.ts'

export const forgetTopic = command(classesContract.forgetTopic, {
  stream: ({ month, placeId }) => topicsStream(month, placeId),
  prepare: nothing,
  replay: replayTopics,
  subject: () => null,
  access: kinds('job'),
  decide: ({ input, state, now }): TopicEvent[] => forget(state, input, dayOf(now)),
  reply: ({ state, input }) => toTopicState(state, input.topicId),
})
