import { command, nothing } from '#platform/operations/command.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { type TopicEvent, topicsStream } from '../events.ts'
import { replayTopics, sortTopic as sort } from '../rules/topics.ts'
import { placedAt, toTopicState } from './class-steps.ts'

export const sortTopic = command(classesContract.sortTopic, {
  stream: ({ month, placeId }) => topicsStream(month, placeId),
  prepare: nothing,
  replay: replayTopics,
  subject: ({ input }) => placedAt(input),
  access: classesAccess.organise,
  see: classesAccess.staff,
  decide: ({ input, state }): TopicEvent[] => sort(state, input),
  reply: ({ state, input }) => toTopicState(state, input.topicId),
})
