import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { learningAccess } from '../access.ts'
import { readCertificateCode } from '../certificate-code.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, learnerStream, programmeStream } from '../events.ts'
import { learningProblems } from '../problems.ts'
import { revokeCertificate as revoke } from '../rules/certificate.ts'
import { replayLearning } from '../rules/state.ts'
import { holderOf } from '../views/read-learners.ts'
import { thereIs } from './certificate-steps.ts'
import { locatedAt } from './learning-steps.ts'

type Input = InputOf<typeof learningContract.revokeCertificate>

// That a code is unknown is said only to whoever may revoke; nothing stands on the stream of nobody.
const nobody = ''

/** Whose certificate it is; whoever has it in hand reads off the code. */
async function prepare({ programmeId, code }: Input, { house }: Call) {
  const read = readCertificateCode(code)
  const found = await houseReadTransaction(house.pool, (tx) => holderOf(tx, read))
  return { participantId: found?.programmeId === programmeId ? found.participantId : nobody, code: read }
}

export const revokeCertificate = command(learningContract.revokeCertificate, {
  stream: (input) => programmeStream(input.programmeId),
  prepare,
  also: (_input, { participantId }) => [learnerStream(participantId)],
  replay: replayLearning,
  subject: ({ state }) => locatedAt(state.programme),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ input, state, others, facts }): (LearningEvent & { readonly stream: string })[] => {
    if (facts.participantId === nobody) throw new Problem('rule-broken', learningProblems.unknownCertificate)
    const stream = learnerStream(facts.participantId)
    const given = { ...facts, reason: input.reason }
    return revoke(others(stream).learner, thereIs(state.programme), given).map((event) => ({
      ...event,
      stream,
    }))
  },
  reply: ({ facts }) => ({ code: facts.code }),
})
