import { Problem } from '#platform/errors.ts'
import type {
  CertificateGiven,
  CertificateReplaced,
  CertificateRevoked,
  LearnerEvent,
  Sealed,
} from '../events.ts'
import { learningProblems } from '../problems.ts'
import type { StandingLearner, StandingProgramme } from './state.ts'

type Taking = {
  readonly participantId: string
  readonly certificateId: string
  readonly code: string
  readonly hours: number
  readonly name: Sealed
}

const at = ({ placeId, organisationId }: StandingProgramme) => ({
  place: placeId,
  organisation: organisationId,
})

/** A programme's certificate, taken by whoever has its hours; after one was revoked, it may be taken anew. */
export function takeCertificate(
  learner: StandingLearner,
  programme: StandingProgramme,
  given: Taking,
): LearnerEvent[] {
  if (learner.certified.has(programme.programmeId))
    throw new Problem('conflict', learningProblems.alreadyCertified)
  return [givenBy(programme, given)]
}

/** A newer one for the same programme: another name, or more hours by now. The earlier one is void from then on. */
export function renewCertificate(
  learner: StandingLearner,
  programme: StandingProgramme,
  given: Taking,
): LearnerEvent[] {
  const { programmeId, level } = programme
  const held = learner.certified.get(programmeId)
  if (!held) throw new Problem('rule-broken', learningProblems.noCertificate)
  const { certificateId, code } = held
  if (certificateId === given.certificateId) throw new Problem('conflict', learningProblems.idTaken)
  const data = { participantId: given.participantId, certificateId, code, programmeId, level }
  const replaced: CertificateReplaced = {
    type: 'learning.certificateReplaced.v1',
    ...at(programme),
    data: { ...data, replacedBy: given.certificateId },
  }
  return [replaced, givenBy(programme, given)]
}

function givenBy(programme: StandingProgramme, given: Taking): CertificateGiven {
  const { programmeId, level, neededHours } = programme
  if (given.hours < neededHours)
    throw new Problem('rule-broken', learningProblems.notEnoughHours, { hours: given.hours, neededHours })
  return { type: 'learning.certificateGiven.v1', ...at(programme), data: { ...given, programmeId, level } }
}

/** Taken back by whoever runs the programme; its holder reads why. */
export function revokeCertificate(
  learner: StandingLearner,
  programme: StandingProgramme,
  given: { readonly participantId: string; readonly code: string; readonly reason: string },
): CertificateRevoked[] {
  const { programmeId, level } = programme
  const held = learner.certified.get(programmeId)
  if (held?.code !== given.code) throw new Problem('rule-broken', learningProblems.certificateEnded)
  const { certificateId } = held
  const data = { ...given, certificateId, programmeId, level }
  return [{ type: 'learning.certificateRevoked.v1', ...at(programme), data }]
}
