import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, nameText, OrganisationId, text } from '#platform/operations/fields.ts'
import { learningProblems as problems } from '../problems.ts'
import { CertificateShape, CertificateStanding, duties, exemptionReasons } from '../shapes.ts'

const Secret = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const MemberNumber = text(1, 40)
/** As somebody types it: with dashes or without. */
const CertificateCode = z.string().check(z.minLength(8), z.maxLength(40))
const Standing = z.object({ organisationId: z.string(), duty: z.enum(duties), isExempt: z.boolean() })
const Learnt = z.object({ title: z.string(), on: z.string(), hours: z.number() })

/** Members by their number, what a year asks of them, and what only they themselves see. */
export const membersContract = contract({
  enrolMember: {
    method: 'POST',
    path: '/api/learning/members',
    summary: 'Enrol a member number at an organisation, as a member or as one who leads a branch',
    actors: staffKinds,
    input: z.strictObject({ number: MemberNumber, organisationId: OrganisationId, duty: z.enum(duties) }),
    output: Standing,
    problems: [problems.badNumber, problems.unknownOrganisation, problems.alreadyEnrolled],
  },
  exemptMember: {
    method: 'POST',
    path: '/api/learning/members/exempt',
    summary:
      'Ask nothing of a member who is old, ill or cannot get about (LIFE-11); only the class of the reason is kept',
    actors: staffKinds,
    input: z.strictObject({
      number: MemberNumber,
      reason: z.enum(exemptionReasons),
      from: DayOn,
      to: z.nullable(DayOn),
    }),
    output: Standing,
    problems: [problems.badNumber, problems.notEnrolled, problems.periodReversed],
  },
  giveMemberCard: {
    method: 'POST',
    path: '/api/learning/members/card',
    summary: 'Give a member the card with which a booklet shows their learning; an earlier card is void',
    actors: staffKinds,
    input: z.strictObject({ number: MemberNumber, code: Secret }),
    output: Standing,
    problems: [problems.badNumber, problems.notEnrolled],
  },
  leaveMember: {
    method: 'POST',
    path: '/api/learning/members/leave',
    summary: 'Take a member off the list of an organisation, so that another may enrol them',
    actors: staffKinds,
    input: z.strictObject({ number: MemberNumber }),
    output: z.object({ hasLeft: z.boolean() }),
    problems: [problems.badNumber, problems.notEnrolled],
  },
  tieMember: {
    method: 'POST',
    path: '/api/learning/my-member',
    summary: 'Enter the card of the branch in one’s own booklet',
    actors: ['resident'],
    input: z.strictObject({ code: Secret }),
    output: z.object({ isTied: z.boolean() }),
    problems: [problems.badCard, problems.bookletTied],
    rate: 'intake',
  },
  getMyLearning: {
    method: 'GET',
    path: '/api/learning/mine',
    summary:
      'This year’s hours, lessons and certificates of whoever holds the booklet; nobody else sees them',
    actors: ['resident'],
    input: z.strictObject({}),
    output: z.object({
      year: z.number(),
      isTied: z.boolean(),
      hours: z.number(),
      concentrated: z.number(),
      /** Null where nothing is demanded: no number yet, or an exemption. */
      demand: z.nullable(z.object({ ruleId: z.string(), hours: z.number(), concentrated: z.number() })),
      /** Null where nothing is demanded. */
      isFull: z.nullable(z.boolean()),
      exemption: z.nullable(
        z.object({ reason: z.nullable(z.enum(exemptionReasons)), to: z.nullable(z.string()) }),
      ),
      attendances: z.array(z.object({ ...Learnt.shape, isConcentrated: z.boolean() })),
      lessons: z.array(z.object({ ...Learnt.shape, lessonId: z.string() })),
      /** Every online lesson ever done, of earlier years too. */
      lessonsDone: z.array(z.string()),
      certificates: z.array(CertificateShape),
      /** Programmes whose hours are full and whose certificate is still to take. */
      ready: z.array(z.object({ programmeId: z.string(), title: z.string(), hours: z.number() })),
    }),
    problems: [],
  },
  takeCertificate: {
    method: 'POST',
    path: '/api/learning/programmes/:programmeId/certificate',
    summary: 'Take the certificate of a programme whose hours are full',
    actors: ['resident'],
    input: z.strictObject({ programmeId: Id, certificateId: Id, name: nameText(40) }),
    output: z.object({ certificateId: z.string(), code: z.string() }),
    problems: [problems.notEnoughHours, problems.alreadyCertified],
  },
  renewCertificate: {
    method: 'POST',
    path: '/api/learning/programmes/:programmeId/certificate/renew',
    summary: 'Take one’s certificate anew, under another name or with more hours; the earlier one is void',
    actors: ['resident'],
    input: z.strictObject({ programmeId: Id, certificateId: Id, name: nameText(40) }),
    output: z.object({ certificateId: z.string(), code: z.string() }),
    problems: [problems.noCertificate, problems.notEnoughHours, problems.idTaken],
  },
  revokeCertificate: {
    method: 'POST',
    path: '/api/learning/programmes/:programmeId/certificates/:code/revoke',
    summary: 'Take a certificate back that should not have been given; whoever checks it learns so',
    actors: staffKinds,
    input: z.strictObject({ programmeId: Id, code: CertificateCode, reason: text(2, 200) }),
    output: z.object({ code: z.string() }),
    problems: [problems.unknownCertificate, problems.certificateEnded],
  },
  checkCertificate: {
    method: 'GET',
    path: '/api/learning/certificates/:code',
    summary: 'Whether a certificate is true: programme, hours, day, and the holder’s name masked',
    actors: everyKind,
    input: z.strictObject({ code: CertificateCode }),
    output: z.object({
      code: z.string(),
      programmeTitle: z.string(),
      organisationName: z.string(),
      hours: z.number(),
      on: z.string(),
      /** 王*; null where the holder's data were erased. */
      maskedName: z.nullable(z.string()),
      standing: CertificateStanding,
      /** The day it stopped to hold. */
      endedOn: z.nullable(z.string()),
    }),
    problems: [problems.unknownCertificate],
  },
})
