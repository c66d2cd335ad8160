import { command } from '#platform/operations/command.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { type TopicEvent, topicsStream } from '../events.ts'
import { joinTopic as join, replayTopics } from '../rules/topics.ts'
import { phoneHashOf, toTopicState } from './class-steps.ts'

export const joinTopic = command(classesContract.joinTopic, {
  stream: ({ month, placeId }) => topicsStream(month, placeId),
  prepare: async ({ holder, month, placeId }) => ({
    phoneHash: phoneHashOf(holder, topicsStream(month, placeId)),
  }),
  replay: replayTopics,
  subject: () => null,
  access: classesAccess.everyone,
  anywhere: 'Anybody may say what they would like to hear of where they live',
  decide: ({ input, state, facts }): TopicEvent[] =>
    join(state, { topicId: input.topicId, placeId: input.placeId, ...facts }),
  reply: ({ state, input }) => toTopicState(state, input.topicId),
})
