import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { certificateStream, type VolunteerEvent } from '../events.ts'
import { volunteersProblems as problems } from '../problems.ts'
import { replayVolunteers } from '../rules/replay.ts'
import { provenLines } from '../views/read-record.ts'
import { proofOf } from './certificate-steps.ts'
import { participantOf } from './volunteer-steps.ts'

type Input = InputOf<typeof volunteersContract.certifyMyHours>

async function addUp({ from, to, code, name }: Input, { actor, house }: Call) {
  const participantId = participantOf(actor)
  const lines = await houseReadTransaction(house.pool, (tx) => provenLines(tx, { participantId, from, to }))
  const minutes = lines.reduce((sum, line) => sum + line.minutes, 0)
  return { participantId, lines, minutes, proof: proofOf({ code, name, minutes }) }
}

export const certifyMyHours = command(volunteersContract.certifyMyHours, {
  stream: ({ certificateId }) => certificateStream(certificateId),
  prepare: addUp,
  replay: replayVolunteers,
  subject: () => null,
  access: volunteersAccess.volunteer,
  decide: ({ input: { certificateId, from, to }, state, facts }): VolunteerEvent[] => {
    if (state.isCertificate) throw new Problem('conflict', problems.idTaken)
    if (to < from) throw new Problem('rule-broken', problems.daysReversed)
    if (facts.minutes === 0) throw new Problem('rule-broken', problems.nothingToProve)
    const { participantId, minutes, proof } = facts
    const data = { certificateId, participantId, from, to, minutes, proof }
    return [{ type: 'volunteers.certified.v1', data }]
  },
  reply: ({ input: { certificateId, name, from, to }, facts: { minutes, lines }, now }) => ({
    ...{ certificateId, name, from, to, minutes },
    on: dayOf(now),
    lines: lines.map(({ organisationName, services, minutes: each }) => ({
      organisationName,
      services,
      minutes: each,
    })),
  }),
})
