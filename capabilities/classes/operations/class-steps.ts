import { createHash } from 'node:crypto'
import type { Actor } from '#platform/access/actor.ts'
import type { AccessRule, Located, Trees } from '#platform/access/rule.ts'
import { secretHash } from '#platform/access/secret.ts'
import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem, type ProblemText } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { classesAccess } from '../access.ts'
import { classesProblems } from '../problems.ts'
import { type ClassState, existing, type Meeting } from '../rules/class.ts'
import { topicOf, type Topics } from '../rules/topics.ts'
import type { ClassBrief } from '../shapes.ts'
import { type ClassRecord, classById, totalPoints } from '../views/read-classes.ts'
import type { Span } from '../views/read-topics.ts'
import type { ClassStage } from '../words.ts'

/** What one phone is known by at one place and month, and nowhere else. */
export const phoneHashOf = (holder: string, where: string): string =>
  createHash('sha256').update(`${holder}\0${where}`).digest('hex').slice(0, 32)

export const receiptHashOf = (receipt: string): string => secretHash(receipt)?.toString('hex') ?? ''

/** Where a place and all below it lie; everywhere without one. */
export const spanOf = ({ house }: Call, placeId: string | undefined): Span =>
  placeId === undefined ? null : (house.trees.index('place').positionOf(placeId) ?? { low: 0, high: 0 })

const refusedField = (field: string, text: ProblemText): Problem =>
  new Problem('rule-broken', text, { fields: [{ field, zh: text.zh, en: text.en }] })

/** Refuses a place that was never registered. */
export function requirePlace(trees: Trees, placeId: string): void {
  if (!trees.within('place', placeId, placeId)) throw refusedField('placeId', classesProblems.unknownPlace)
}

/** Refuses a unit that was never registered; `field` is the field that names it. */
export function requireUnit(trees: Trees, unitId: string, field: 'unitId' | 'organiserId'): void {
  if (!trees.within('organisation', unitId, unitId)) throw refusedField(field, classesProblems.unknownUnit)
}

export const placedAt = ({ placeId }: { readonly placeId: string }): Located => ({
  placeId,
  organisationId: null,
})

export const locatedAt = (state: ClassState): Located => ({
  placeId: state?.placeId ?? null,
  organisationId: state?.organiserId ?? null,
})

/** What every change of a topic answers. */
export function toTopicState(topics: Topics, topicId: string) {
  const { status, phones } = topicOf(topics, topicId)
  return { topicId, status, wanted: phones.length }
}

/** What every change of a class answers. */
export const toClassState = (classId: string, state: ClassState) => ({
  classId,
  stage: existing(state).stage,
})

const noMeeting: Meeting = { heldOn: null, attended: 0, rated: 0, satisfied: 0, points: 0 }

/** What the meeting on the menu says of a class, read before the transaction. */
export const meetingOf = ({ classId }: { readonly classId: string }, { house }: Call): Promise<Meeting> =>
  houseReadTransaction(house.pool, async (tx) => {
    const found = await classById(tx, classId)
    if (found === undefined) return noMeeting
    const { attended, startsAt, rated, satisfiedAll, points } = found
    const heldOn = attended === null || startsAt === null ? null : dayOf(startsAt)
    return { heldOn, attended: attended ?? 0, rated, satisfied: satisfiedAll, points: totalPoints(points) }
  })

/** A class as everybody sees it. */
export function toBrief(record: ClassRecord): ClassBrief {
  const {
    topicId: _topicId,
    teacherId: _teacherId,
    points: _points,
    note: _note,
    verdictNote: _verdictNote,
    satisfiedAll: _satisfiedAll,
    ...brief
  } = record
  return brief
}

const steps: Readonly<Record<ClassStage, readonly (readonly [string, AccessRule<Located>])[]>> = {
  picked: [
    ['inviteTeacher', classesAccess.organise],
    ['dropClass', classesAccess.organise],
  ],
  invited: [
    ['inviteTeacher', classesAccess.organise],
    ['answerInvitation', classesAccess.organise],
    ['dropClass', classesAccess.organise],
  ],
  accepted: [
    ['confirmClass', classesAccess.manage],
    ['dropClass', classesAccess.organise],
  ],
  confirmed: [
    ['planActivity', classesAccess.manage],
    ['dropClass', classesAccess.organise],
  ],
  announced: [],
  held: [['assessClass', classesAccess.assess]],
  assessed: [
    ['assessClass', classesAccess.assess],
    ['evaluateClass', classesAccess.evaluate],
  ],
  evaluated: [['chooseDemonstration', classesAccess.choose]],
  dropped: [],
}

/** What this reader may do with a class now. */
export function abilitiesOf(actor: Actor, record: ClassRecord, trees: Trees): string[] {
  const where = { placeId: record.placeId, organisationId: record.organiserId }
  const may = steps[record.stage].filter(([, rule]) => rule(actor, where, trees)).map(([name]) => name)
  return record.demonstration === null ? may : may.filter((name) => name !== 'chooseDemonstration')
}
