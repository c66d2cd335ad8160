import type { Term } from '#platform/keeping/term.ts'
import { disputeOfStream } from '../events.ts'
import { mediationKept } from '../keeps.ts'
import { letDisputeGo } from '../operations/let-dispute-go.ts'

/** From the day on which it ended, in whichever way; one that was agreed on ends when its last revisit is told. */
export const letDisputesGo: Term = {
  kept: mediationKept.dispute,
  follows: [
    'mediation.refused.v1',
    'mediation.withdrawn.v1',
    'mediation.unsettled.v1',
    'mediation.held.v1',
    'mediation.broken.v1',
  ],
  overOn: ({ occurredOn }) => occurredOn,
  letGo: letDisputeGo,
  inputOf: (stream) => ({ mediationId: disputeOfStream(stream) }),
}
