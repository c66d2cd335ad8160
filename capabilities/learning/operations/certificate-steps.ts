import { bookletOf, bookletStream } from '#platform/access/booklet.ts'
import { readTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { readerOf } from '#platform/operations/query.ts'
import { learningAccess } from '../access.ts'
import { certificateCode } from '../certificate-code.ts'
import { type LearningEvent, learnerStream, programmeStream } from '../events.ts'
import type { renewCertificate, takeCertificate } from '../rules/certificate.ts'
import { type LearningState, replayLearning, type StandingProgramme } from '../rules/state.ts'
import { ownHoursIn } from '../views/ready-programmes.ts'

type Input = { readonly programmeId: string; readonly name: string }
type Certified = Input & { readonly certificateId: string }
type Facts = Awaited<ReturnType<typeof certificateFacts>>
type Deciding = {
  readonly input: Certified
  readonly state: LearningState
  readonly others: (stream: string) => LearningState
  readonly facts: Facts
}

/** What a certificate is made from: the name, sealed, and the hours of whoever takes it. */
export async function certificateFacts({ programmeId, name }: Input, call: Call) {
  const participantId = bookletOf(call.actor)
  if (participantId === null) throw new Problem('not-found', houseProblems.notFound)
  const { newId, pool, vault } = call.house
  // Under the booklet's own key: whoever closes the booklet takes the name along.
  const sealing = vault.sealFor(bookletStream(participantId))
  return {
    participantId,
    name: sealing.seal({ id: newId(), field: 'learning.certificate', class: 'personal', value: name }),
    rows: sealing.rows,
    hours: await readTransaction(pool, readerOf(call), (tx) => ownHoursIn(tx, programmeId)),
  }
}

/** All that taking and renewing a certificate share; `rule` decides which of the two it is. */
export const certifying = (rule: typeof takeCertificate | typeof renewCertificate) => ({
  stream: (input: Certified) => programmeStream(input.programmeId),
  prepare: certificateFacts,
  also: (_input: Certified, { participantId }: Facts) => [learnerStream(participantId)],
  replay: replayLearning,
  subject: () => null,
  access: learningAccess.booklet,
  decide: ({ input, state, others, facts }: Deciding): (LearningEvent & { readonly stream: string })[] => {
    const { participantId, name, hours } = facts
    const stream = learnerStream(participantId)
    const { certificateId } = input
    const given = { participantId, certificateId, code: certificateCode(certificateId), hours, name }
    return rule(others(stream).learner, thereIs(state.programme), given).map((event) => ({
      ...event,
      stream,
    }))
  },
  secrets: ({ rows }: Facts) => rows,
  reply: ({ input: { certificateId } }: { readonly input: Certified }) => ({
    certificateId,
    code: certificateCode(certificateId),
  }),
})

export function thereIs(programme: StandingProgramme | null): StandingProgramme {
  if (programme === null) throw new Problem('not-found', houseProblems.notFound)
  return programme
}
