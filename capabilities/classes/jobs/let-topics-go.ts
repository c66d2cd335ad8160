import type { Term } from '#platform/keeping/term.ts'
import { topicOfKey } from '../events.ts'
import { classesKept } from '../keeps.ts'
import { forgetTopic } from '../operations/forget-topic.ts'

/** From the day on which it was named: it is shown for that month and the next. */
export const letTopicsGo: Term = {
  kept: classesKept.topic,
  follows: ['classes.topicNamed.v1'],
  keyOf: ({ stream, data }) => `${stream}:${String(data['topicId'])}`,
  overOn: ({ occurredOn }) => occurredOn,
  letGo: forgetTopic,
  inputOf: topicOfKey,
}
