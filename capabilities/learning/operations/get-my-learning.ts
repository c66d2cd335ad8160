import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { demandOf, isExempt, isFull } from '../rules/demand.ts'
import { exemptionReasons } from '../shapes.ts'
import {
  type OwnMember,
  ownAttendances,
  ownCertificates,
  ownLessons,
  ownMember,
} from '../views/read-learners.ts'
import { readyProgrammes } from '../views/ready-programmes.ts'
import { rules, yearOf } from './learning-steps.ts'

export const getMyLearning = query(learningContract.getMyLearning, {
  subject: everything,
  access: learningAccess.booklet,
  reply: async (tx, { call }) => {
    const year = yearOf(dayOf(call.now))
    const member = await ownMember(tx)
    const inYear = ({ on }: { readonly on: string }) => yearOf(on) === year
    const attendances = (await ownAttendances(tx)).filter(inYear)
    const everyLesson = await ownLessons(tx)
    const lessons = everyLesson.filter(inYear)
    const isDemanded = member !== undefined && member.leftOn === null && !isExempt(exemptionOf(member), year)
    const learnt = {
      hours: sumOf(attendances) + sumOf(lessons),
      concentrated: attendances.filter(({ isConcentrated }) => isConcentrated).length,
    }
    const demand = isDemanded ? demandOf(rules, member.duty, year) : null
    return {
      year,
      isTied: member !== undefined,
      ...learnt,
      demand,
      isFull: demand && isFull(learnt, demand),
      exemption: member === undefined ? null : await saidExemption(tx, member, call),
      attendances,
      lessons,
      lessonsDone: everyLesson.map(({ lessonId }) => lessonId),
      certificates: await namedCertificates(tx, call),
      ready: await readyProgrammes(tx),
    }
  },
})

const sumOf = (learnt: readonly { readonly hours: number }[]): number =>
  learnt.reduce((sum, { hours }) => sum + hours, 0)

const exemptionOf = ({ exemptFrom, exemptTo }: OwnMember) =>
  exemptFrom === null ? null : { from: exemptFrom, to: exemptTo }

/** The member alone reads why nothing is demanded. */
async function saidExemption(tx: Transaction, member: OwnMember, call: Call) {
  const { exemptTo, reasonSecretId } = member
  if (reasonSecretId === null || !isExempt(exemptionOf(member), yearOf(dayOf(call.now)))) return null
  const opened = await call.house.vault.openPersonal(tx, [reasonSecretId])
  const said = opened.get(reasonSecretId)?.reveal()
  return { reason: exemptionReasons.find((one) => one === said) ?? null, to: exemptTo }
}

async function namedCertificates(tx: Transaction, { house }: Call) {
  const certificates = await ownCertificates(tx)
  const names = await house.vault.openPersonal(
    tx,
    certificates.map(({ secretId }) => secretId),
  )
  return certificates.map(({ secretId, ...certificate }) => ({
    ...certificate,
    name: names.get(secretId)?.reveal() ?? '',
  }))
}
