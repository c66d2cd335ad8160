import type { Term } from '#platform/keeping/term.ts'
import { thanksOfKey } from '../events.ts'
import { partnersKept } from '../keeps.ts'
import { forgetThanks } from '../operations/forget-thanks.ts'

/** From the day on which it was said, so that a partner can read it until the yearly review. */
export const letThanksGo: Term = {
  kept: partnersKept.thanks,
  follows: ['partners.thanked.v1'],
  keyOf: ({ stream, data }) => `${stream}:${String(data['thanksId'])}`,
  overOn: ({ occurredOn, data }) => (data['words'] === null ? null : occurredOn),
  letGo: forgetThanks,
  inputOf: thanksOfKey,
}
