import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Abilities, Id, nameText, OrganisationId, PlaceId, text } from '#platform/operations/fields.ts'
import { classesProblems as p } from '../problems.ts'
import { ClassState, Month, Reason, Secret, Subject, TopicShape, TopicState } from '../shapes.ts'

const OnTopic = { placeId: PlaceId, month: Month, topicId: Id }

/** What residents want to hear of, and what the branch makes of it. */
export const topicsContract = contract({
  listTopics: {
    method: 'GET',
    path: '/api/class-topics',
    summary:
      'Topics of a month and the one before at a place and below it; those not yet read only for those who organise there',
    actors: everyKind,
    input: z.strictObject({ placeId: PlaceId, month: Month }),
    output: z.object({ topics: z.array(TopicShape), abilities: Abilities }),
    problems: [],
  },
  nameTopic: {
    method: 'POST',
    path: '/api/class-topics',
    summary: 'Name a topic for the next courtyard class, one a phone and month',
    actors: everyKind,
    input: z.strictObject({ ...OnTopic, subject: Subject, words: text(2, 60), holder: Secret }),
    output: TopicState,
    problems: [p.idTaken, p.unknownPlace, p.notThisMonth, p.namedAlready, p.noPersonalNumbers],
    rate: 'intake',
  },
  joinTopic: {
    method: 'POST',
    path: '/api/class-topics/:topicId/join',
    summary: 'Say “me too” to a topic, once a phone',
    actors: everyKind,
    input: z.strictObject({ ...OnTopic, holder: Secret }),
    output: TopicState,
    problems: [p.notOpen, p.joinedAlready],
    rate: 'intake',
  },
  sortTopic: {
    method: 'POST',
    path: '/api/class-topics/:topicId/sort',
    summary: 'Show a topic to the neighbours, or say why not',
    actors: staffKinds,
    input: z.strictObject({ ...OnTopic, shows: z.enum(['open', 'hidden']), reason: text(0, 200) }),
    output: TopicState,
    problems: [p.sortedAlready, p.reasonNeeded],
  },
  pickTopic: {
    method: 'POST',
    path: '/api/class-topics/:topicId/pick',
    summary: 'Make a class of a topic, and tell everybody why this one',
    actors: staffKinds,
    input: z.strictObject({
      ...OnTopic,
      classId: Id,
      organiserId: OrganisationId,
      title: nameText(60),
      reason: Reason,
    }),
    output: ClassState,
    problems: [p.sortedAlready, p.idTaken, p.unknownUnit, p.noPersonalNumbers],
  },
  forgetTopic: {
    method: 'POST',
    path: '/api/class-topics/:topicId/forgetting',
    summary: 'Destroy the words of a topic once the days of the rule have passed',
    actors: ['job'],
    input: z.strictObject(OnTopic),
    output: TopicState,
    problems: [p.keptYet],
  },
})
