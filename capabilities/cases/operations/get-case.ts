import type { Transaction } from '#platform/database/transaction.ts'
import { query } from '#platform/operations/query.ts'
import type { Call } from '#platform/operations/house.ts'
import { maskName, maskPhone } from '#platform/text/mask.ts'
import type { Vault } from '#platform/vault/vault.ts'
import { caseAccess, ofDepartment, reader, seesRating } from '../access.ts'
import { caseNumber } from '../case-number.ts'
import { casesContract } from '../contract.ts'
import { abilitiesOf } from '../rules/abilities.ts'
import type { Case, WhistlePart } from '../rules/case-state.ts'
import type { CaseEntry } from '../rules/replay-case.ts'
import { readContact, readTold } from '../told.ts'
import { presentRows, readListed } from '../views/case-page.ts'
import { namesOf } from '../views/ladder.ts'
import {
  type CaseHistory,
  minutesOf,
  openWords,
  organisationsIn,
  readCase,
  stepOf,
} from '../views/read-case.ts'
import { whereOf } from './get-my-case.ts'

/** The whole case for a desk. */
export const getCase = query(casesContract.getCase, {
  subject: (tx, { caseId }) => readCase(tx, caseId),
  access: (actor, { state }, trees) => reader(actor, state, trees),
  reply: (tx, { call, subject }) => presentAtDesk(tx, subject, call),
})

type Names = (id: string | null) => string | null

async function presentAtDesk(tx: Transaction, history: CaseHistory, call: Call) {
  const { state, entries } = history
  const { vault, trees } = call.house
  const [listed] = await presentRows(tx, await readListed(tx, [state.caseId]), { vault, now: call.now })
  if (!listed) throw new Error(`case ${state.caseId} has steps but no row`)
  const shown = entries.filter((entry) => entry.type !== 'cases.rated.v1')
  const texts = await openWords(tx, vault, shown)
  const nameOf = await namesOf(tx, { organisations: organisationsIn(history), places: [] })
  const kept = texts.get(state.content.secretId)
  const told = kept === undefined ? undefined : readTold(kept)
  return {
    ...listed.row,
    text: told?.text ?? null,
    answers: told?.answers ?? {},
    photos: [...state.photos],
    where: told === undefined ? null : whereOf(told, state.place),
    contact: await maskedContact(tx, vault, state),
    ...routeOf(state, nameOf),
    whistles: whistlesOf(history, nameOf, texts).map((part) => ({
      ...part,
      isOurs: caseAccess.finishWhistlePart(call.actor, ofDepartment(state, part.organisationId), trees),
    })),
    ...clocksOf(state),
    ...verdictsOf(history),
    rating: seesRating(call.actor, state, trees) ? lastRating(entries) : null,
    ...mergesOf(state),
    isPublished: state.published !== null,
    steps: shown.map((entry) => ({
      ...stepOf(entry, { texts, nameOf, isErased: state.isErased }),
      actor: entry.actor.startsWith('person:') || entry.actor.startsWith('job:') ? entry.actor : null,
      usedMinutes: minutesOf(entry),
    })),
    abilities: abilitiesOf(state, call.actor, trees),
  }
}

async function maskedContact(tx: Transaction, vault: Vault, { contact }: Case) {
  if (contact === null) return null
  const secret = (await vault.openPersonal(tx, [contact.secretId])).get(contact.secretId)
  if (!secret) return null
  const { name, phone } = readContact(secret.reveal())
  return { name: name === null ? null : maskName(name), phone: phone === null ? null : maskPhone(phone) }
}

const routeOf = (state: Case, nameOf: Names) => ({
  firstReceiverId: state.firstReceiver.organisationId,
  firstReceiverName: nameOf(state.firstReceiver.organisationId),
  isDispatchFinal: state.isDispatchFinal,
  used: state.stints.map((stint) => ({ ...stint, organisationName: nameOf(stint.organisationId) })),
})

type Texts = ReadonlyMap<string, string>

/** Departments asked in, each with what it was asked to do. */
function whistlesOf({ state, entries }: CaseHistory, nameOf: Names, texts: Texts) {
  const tasks = new Map(
    entries.flatMap((entry) =>
      entry.type === 'cases.whistled.v1'
        ? [[entry.data.whistleId, texts.get(entry.data.content.secretId) ?? null] as const]
        : [],
    ),
  )
  const standing = state.whistles.filter((part) => part.recalledAt === null)
  return standing.map((part) => whistleOf(part, { nameOf, task: tasks.get(part.whistleId) ?? null }))
}

const whistleOf = (part: WhistlePart, { nameOf, task }: { nameOf: Names; task: string | null }) => ({
  whistleId: part.whistleId,
  organisationId: part.department,
  organisationName: nameOf(part.department),
  task,
  calledAt: part.calledAt,
  dueAt: part.dueAt,
  reportedAt: part.reportedAt,
  finishedAt: part.finishedAt,
})

const clocksOf = (state: Case) => ({
  clocks: {
    firstResponse: {
      dueAt: state.due.firstResponse,
      metAt: state.firstResponse?.at ?? null,
      isOnTime: state.firstResponse?.isOnTime ?? null,
    },
    handling: { dueAt: state.due.handling, metAt: state.answer?.at ?? null, isOnTime: null },
    total: {
      dueAt: state.due.total,
      metAt: state.answer?.at ?? null,
      isOnTime: state.answer === null ? null : state.answer.at <= state.due.total,
    },
    stopped: state.stopped && { why: state.stopped.why, since: state.stopped.since },
  },
  extensions: state.extensions.times,
})

const verdictsOf = ({ state }: CaseHistory) => ({
  visits: [...state.visits],
  disputes: state.disputes,
  result: state.answer?.result ?? null,
  closedAs: state.closedAs,
})

const lastRating = (entries: readonly CaseEntry[]) => {
  const rated = entries.findLast((entry) => entry.type === 'cases.rated.v1')
  return rated?.type === 'cases.rated.v1' ? rated.data.rating : null
}

const referenceTo = (caseId: string) => ({ caseId, number: caseNumber(caseId) })

const mergesOf = (state: Case) => ({
  mergedInto: state.mergedInto === null ? null : referenceTo(state.mergedInto),
  duplicates: state.duplicates.map(referenceTo),
})
