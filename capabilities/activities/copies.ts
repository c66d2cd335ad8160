import { bookletOf } from '#platform/access/booklet.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import { copy, readOwn } from '#platform/keeping/copy.ts'
import { copyTerms as terms } from '#platform/keeping/copy-terms.ts'
import type { Call } from '#platform/operations/house.ts'
import { activitiesKept } from './keeps.ts'
import { ownSignUp } from './operations/own-sign-up.ts'
import { activitiesById, everySignUpOf, type SignUpRecord } from './views/read-activities.ts'
import { groupNames, type SignUpStatus } from './words.ts'

const statusNames: Readonly<Record<SignUpStatus, { zh: string; en: string }>> = {
  signed: { zh: '报上了', en: 'signed up' },
  waiting: { zh: '排队中', en: 'waiting' },
  withdrawn: { zh: '已退出', en: 'given back' },
}
const came = { zh: '来过', en: 'came' }

async function ownSignUps(tx: Transaction, call: Call): Promise<readonly SignUpRecord[]> {
  const participantId = bookletOf(call.actor)
  if (participantId !== null) return everySignUpOf(tx, participantId)
  const own = await ownSignUp(tx, {}, call)
  return own === undefined ? [] : [own]
}

async function rowsFor(tx: Transaction, call: Call) {
  const own = await ownSignUps(tx, call)
  const activities = await activitiesById(
    tx,
    own.map(({ activityId }) => activityId),
  )
  const names = await call.house.vault.openContent(
    tx,
    own.flatMap(({ nameId }) => nameId ?? []),
  )
  return own.map(({ activityId, nameId, group, hasCome, status }) => {
    const activity = activities.get(activityId)
    return {
      title: activity?.title ?? null,
      at: activity?.startsAt ?? null,
      place: activity?.placeName ?? null,
      calledBy: names.get(nameId ?? '') ?? null,
      group: groupNames[group],
      status: hasCome ? came : statusNames[status],
    }
  })
}

/** What one has signed up for, also what is long past. */
export const activitiesCopies = [
  copy({
    kept: activitiesKept.names,
    fields: ['activities.calledBy'],
    terms: {
      title: terms.title,
      at: terms.at,
      place: terms.place,
      calledBy: terms.calledBy,
      group: { zh: '登记为', en: 'Signed up as' },
      status: terms.status,
    },
    rows: (call) => readOwn(call, (tx) => rowsFor(tx, call)),
  }),
]
