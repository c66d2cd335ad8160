import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { findPersonalPatterns } from '#platform/text/personal-patterns.ts'
import { dayOf } from '#platform/time/instant.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { type TopicEvent, topicsStream, topicSubject } from '../events.ts'
import { classesProblems } from '../problems.ts'
import { nameTopic as name, replayTopics } from '../rules/topics.ts'
import { phoneHashOf, requirePlace, toTopicState } from './class-steps.ts'

export const nameTopic = command(classesContract.nameTopic, {
  stream: ({ month, placeId }) => topicsStream(month, placeId),
  prepare: async ({ topicId, words, holder, month, placeId }, { house }) => {
    const sealing = house.vault.sealFor(topicSubject(topicId))
    const sealed = sealing.seal({ id: house.newId(), field: 'classes.topic', class: 'content', value: words })
    return { words: sealed, rows: sealing.rows, phoneHash: phoneHashOf(holder, topicsStream(month, placeId)) }
  },
  replay: replayTopics,
  subject: () => null,
  access: classesAccess.everyone,
  anywhere: 'Anybody may say what they would like to hear of where they live',
  decide: ({ input, state, facts, trees, now }): TopicEvent[] => {
    requirePlace(trees, input.placeId)
    if (findPersonalPatterns(input.words).length > 0)
      throw new Problem('rule-broken', classesProblems.noPersonalNumbers)
    const { topicId, month, placeId, subject } = input
    const { words, phoneHash } = facts
    return name(state, { topicId, month, placeId, subject, words, phoneHash }, dayOf(now))
  },
  secrets: ({ rows }) => rows,
  reply: ({ state, input }) => toTopicState(state, input.topicId),
})
