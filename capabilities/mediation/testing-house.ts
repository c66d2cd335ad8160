import { organisationsHouse, type SmallOffices } from '#capabilities/organisations/testing.ts'
import { aParticipant, type Participant, participantViews } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import { anyone, type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, dayOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import { sideStream } from './events.ts'
import { mediation } from './module.ts'
import { admitMediator } from './operations/admit-mediator.ts'
import { answerAssignment } from './operations/answer-assignment.ts'
import { assignMediator } from './operations/assign-mediator.ts'
import { bringDispute } from './operations/bring-dispute.ts'
import { confirmAgreement } from './operations/confirm-agreement.ts'
import { draftAgreement } from './operations/draft-agreement.ts'
import { giveConsent } from './operations/give-consent.ts'
import { offerToMediate } from './operations/offer-to-mediate.ts'
import { openGroup } from './operations/open-group.ts'
import { planSession } from './operations/plan-session.ts'
import { recordSession } from './operations/record-session.ts'
import type { Side, Subject } from './words.ts'

/** A house with a group of mediators at the community, its secretary and one admitted mediator. */
export type MediationHouse = {
  readonly house: TestHouse
  readonly offices: SmallOffices
  readonly secretary: Caller
  readonly groupId: string
  readonly mediator: Participant
  readonly as: (caller: Caller, now?: Instant) => ReturnType<typeof runAs>
  readonly inDays: (days: number) => Instant
}

export async function mediationHouse(): Promise<MediationHouse> {
  const { house, offices } = await organisationsHouse([...participantViews, ...mediation.views])
  const secretary = await staffAt(house, {
    role: 'secretary',
    organisationId: offices.committee,
    placeId: smallWorld.community,
  })
  const groupId = house.newId()
  await runAs(house, secretary)(openGroup, {
    groupId,
    name: '海滨社区银发调解团',
    placeId: smallWorld.community,
    organisationId: offices.committee,
    subjects: ['neighbours', 'family'],
  })
  const made = {
    house,
    offices,
    secretary,
    groupId,
    as: (caller: Caller, now?: Instant) => runAs(house, caller, now === undefined ? {} : { now }),
    inDays: (days: number) => startOfDay(addDays(dayOf(house.now()), days)),
  }
  return { ...made, mediator: await aMediator(made, '老周') }
}

/** A volunteer whom the group has taken in. */
export async function aMediator(
  { house, secretary, groupId, as }: Omit<MediationHouse, 'mediator'>,
  name: string,
  given: { readonly subjects?: Subject[]; readonly notAt?: string[] } = {},
): Promise<Participant> {
  const volunteer = await aParticipant(house, { name, kind: 'volunteer', skills: ['mediation'] })
  const { subjects = ['neighbours', 'family'], notAt = [] } = given
  await as(volunteer.caller)(offerToMediate, { groupId, subjects, notAt })
  await as(secretary)(admitMediator, { groupId, mediatorId: volunteer.participantId })
  return volunteer
}

/** The holder of a side’s receipt. */
export const sideOf = (mediationId: string, side: Side, receipt: string): Caller => ({
  actor: { kind: 'resident', stream: sideStream(mediationId, side) },
  receiptHash: secretHash(receipt)?.toString('hex') ?? '',
})

export type Sides = { readonly mediationId: string; readonly a: Caller; readonly b: Caller }

/** Water through the ceiling: the one below asks the group for help. */
export async function aDispute({ house, groupId, as }: MediationHouse): Promise<Sides> {
  const mediationId = house.newId()
  const [receiptA, receiptB] = [newSecret(16), newSecret(16)]
  await as(anyone)(bringDispute, {
    mediationId,
    groupId,
    subject: 'neighbours',
    receiptA,
    receiptB,
    partyA: { name: '欧阳楼下', phone: '13812345678' },
    partyB: { name: '上官楼上', phone: '13987654321' },
    text: '卫生间漏水，吊顶泡坏了',
    aside: '其实赔两千我就算了',
  })
  return { mediationId, a: sideOf(mediationId, 'a', receiptA), b: sideOf(mediationId, 'b', receiptB) }
}

/** The same, with both sides wanting it. */
export async function anOpenDispute(made: MediationHouse): Promise<Sides> {
  const found = await aDispute(made)
  await made.as(found.b)(giveConsent, {
    mediationId: found.mediationId,
    side: 'b',
    agrees: true,
    text: '管道老了，不全怪我',
    aside: '我最多出三千',
  })
  return found
}

/** The same, taken on by the mediator. */
export async function aMediatedDispute(made: MediationHouse): Promise<Sides> {
  const { secretary, mediator, groupId, as } = made
  const found = await anOpenDispute(made)
  const { mediationId } = found
  await as(secretary)(assignMediator, { mediationId, groupId, mediatorId: mediator.participantId })
  await as(mediator.caller)(answerAssignment, { mediationId, answer: 'accept' })
  return found
}

/** The same, after a meeting of both, with an agreement both confirmed; it is looked at again after 30 days. */
export async function anAgreedDispute(made: MediationHouse): Promise<Sides> {
  const { house, mediator, as } = made
  const found = await aMediatedDispute(made)
  const { mediationId, a, b } = found
  const session = { mediationId, sessionId: house.newId(), audience: 'both' } as const
  const by = as(mediator.caller)
  await by(planSession, { ...session, at: made.inDays(1), where: '社区议事亭' })
  await by(recordSession, { ...session, text: '双方都退了一步' })
  await by(draftAgreement, {
    mediationId,
    terms: ['楼上赔两千五百元', '本月内换水管'],
    revisitAfter: [30],
  })
  await as(a)(confirmAgreement, { mediationId, side: 'a', draft: 1 })
  await as(b)(confirmAgreement, { mediationId, side: 'b', draft: 1 })
  return found
}
