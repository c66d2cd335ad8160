import { casesContract } from '#capabilities/cases/contract.ts'
import { promisesContract } from '#capabilities/promises/contract.ts'
import { promiseStream } from '#capabilities/promises/events.ts'
import type { StaffActor } from '#platform/access/actor.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import { addDays, dayOf, epochMsOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import {
  deputies,
  type Found,
  foundOnVisits,
  hearingMatters,
  livelihoodItems,
  type Promised,
  unitProblems,
} from './promise-texts.ts'
import type { Moment, Perform } from './perform.ts'
import type { Office, Society, StaffedCommunity, StaffedDistrict, StaffedStreet } from './settle-people.ts'

type Stage = { readonly perform: Perform; readonly now: Instant }

type Scene = Stage & { readonly district: StaffedDistrict; readonly place: string }
type Owner = Office & { readonly staff: StaffActor }

/** One clinic, one hearing, this year's list and some visits of the district the visitor sees first. */
export async function settlePromises(stage: Stage, { streets }: Society): Promise<void> {
  const [street] = streets
  if (!street) return
  const { district } = street
  const scene = { ...stage, district, place: district.office.placeId ?? street.street.code }
  await holdMeeting(scene, { kind: 'clinic', title: '企业问诊会', daysAgo: 70, matters: unitProblems })
  await holdMeeting(scene, { kind: 'hearing', title: '人大代表约见会', daysAgo: 45, matters: hearingMatters })
  await keepList(scene)
  await visitVillages(stage, street)
}

const momentAt = ({ now }: Stage, daysAgo: number, hour: number): Instant =>
  new Date(epochMsOf(startOfDay(addDays(dayOf(now), -daysAgo))) + hour * 3_600_000).toISOString()

function ownerIn({ district }: Scene, short: string): Owner {
  const found = district.departments.find((one) => one.short === short) ?? district.departments[0]
  if (!found) throw new Error('the district has no departments')
  return found
}

type Meeting = {
  readonly kind: 'clinic' | 'hearing'
  readonly title: string
  readonly daysAgo: number
  readonly matters: readonly Promised[]
}

async function holdMeeting(scene: Scene, { kind, title, daysAgo, matters }: Meeting): Promise<void> {
  const { perform, district, place } = scene
  const at = momentAt(scene, daysAgo, 10)
  const organiser: Moment = { actor: district.organiser, at }
  const gatheringId = newId(epochMsOf(at))
  const convened = { placeId: place, convenerId: district.office.organisationId, on: dayOf(at) }
  const who = kind === 'hearing' ? [...deputies] : []
  await perform(
    promisesContract.openGathering,
    { gatheringId, kind, title, ...convened, deputies: who },
    organiser,
  )
  for (const matter of matters) {
    const promiseId = newId(epochMsOf(at))
    const receipt = newSecret(16)
    const raised = { promiseId, gatheringId, title: matter.title, detail: '', receipts: [receipt] }
    await perform(promisesContract.raiseProblem, raised, organiser)
    const owner = ownerIn(scene, matter.owner)
    const promise = { promiseId, ownerId: owner.organisationId, dueOn: dueOf(scene, matter, daysAgo) }
    await perform(
      promisesContract.makePromise,
      { ...promise, milestones: [], needsEvidence: false },
      organiser,
    )
    await play(scene, { matter, owner, promiseId, receipts: [receipt], since: daysAgo })
  }
}

/** Late ones were promised for a day that has gone by; the others for one that suits their fate. */
const dueOf = ({ now }: Stage, { fate }: Promised, daysAgo: number): string =>
  addDays(dayOf(now), fate === 'late' || fate === 'keptLate' ? Math.round(-daysAgo / 2) : 25)

type Played = {
  readonly matter: Promised
  readonly owner: Owner
  readonly promiseId: string
  readonly receipts: readonly string[]
  readonly since: number
}

/** What became of it, told by its owner and by those it was made to. */
async function play(scene: Scene, { matter, owner, promiseId, receipts, since }: Played): Promise<void> {
  const { perform } = scene
  const tell = (daysAgo: number): Moment => ({ actor: owner.staff, at: momentAt(scene, daysAgo, 15) })
  const text = matter.told ?? '已经进场，按计划推进'
  if (matter.fate === 'broken') {
    await perform(promisesContract.giveUpPromise, { promiseId, text }, tell(6))
    return
  }
  await perform(promisesContract.reportProgress, { promiseId, text: '已经进场', photos: [] }, tell(since - 5))
  if (matter.fate === 'late' || matter.fate === 'keptLate') {
    const clock = { kind: 'job', name: 'demonstration' } as const
    const at = momentAt(scene, Math.round(since / 2) - 2, 1)
    await perform(promisesContract.recordMissed, { promiseId }, { actor: clock, at })
  }
  if (matter.fate === 'open' || matter.fate === 'late') return
  const amount = matter.amount ? { amount: matter.amount } : {}
  await perform(promisesContract.reportDone, { promiseId, text, photos: [], ...amount }, tell(4))
  if (matter.fate === 'done') return
  for (const receipt of receipts.slice(0, Math.floor(receipts.length / 2) + 1)) {
    const holder: Moment = {
      actor: { kind: 'resident', stream: promiseStream(promiseId) },
      at: momentAt(scene, 3, 19),
      receiptHash: secretHash(receipt)?.toString('hex') ?? '',
    }
    await perform(promisesContract.voiceAcceptance, { promiseId, isThere: true, text: '' }, holder)
  }
}

async function keepList(scene: Scene): Promise<void> {
  const { perform, district, place, now } = scene
  const since = 120
  const at = momentAt(scene, since, 9)
  const organiser: Moment = { actor: district.organiser, at }
  const listId = newId(epochMsOf(at))
  const year = Number(dayOf(now).slice(0, 4))
  const kept = { listId, title: `${year} 年民生实事`, year, needsEvidence: false }
  await perform(
    promisesContract.openList,
    { ...kept, placeId: place, convenerId: district.office.organisationId },
    organiser,
  )
  for (const matter of livelihoodItems) {
    const promiseId = newId(epochMsOf(at))
    const owner = ownerIn(scene, matter.owner)
    const item = { listId, promiseId, title: matter.title, ownerId: owner.organisationId }
    const milestones = (matter.milestones ?? []).map((title) => ({ milestoneId: newId(), title }))
    await perform(
      promisesContract.addItem,
      { ...item, dueOn: dueOf(scene, matter, since), milestones },
      organiser,
    )
    const receipts = [newSecret(16), newSecret(16), newSecret(16)]
    await perform(promisesContract.nameAcceptors, { promiseId, receipts }, organiser)
    await play(scene, { matter, owner, promiseId, receipts, since })
  }
}

/** The street's leader looks after its communities, and the district's organiser after one; some were visited. */
async function visitVillages(stage: Stage, { leader, district, communities }: StaffedStreet): Promise<void> {
  const { perform } = stage
  const placeIds = communities.map((one) => one.placeId)
  const organiser: Moment = { actor: district.organiser, at: momentAt(stage, 100, 9) }
  const from = dayOf(organiser.at)
  const give = (personId: string, given: readonly string[]) =>
    perform(
      promisesContract.assignContact,
      { contactId: newId(), personId, placeIds: [...given], from },
      organiser,
    )
  await give(leader.personId, placeIds)
  await give(district.organiser.personId, placeIds.slice(-1))
  for (const [at, found] of foundOnVisits.entries()) {
    const community = communities[at % communities.length]
    if (community) await visit(stage, { found, community, leader })
  }
}

type Visiting = {
  readonly found: Found
  readonly community: StaffedCommunity
  readonly leader: StaffActor
}

/** A visit, and what became of the problem found on it. */
async function visit(stage: Stage, { found, community, leader }: Visiting): Promise<void> {
  const { perform } = stage
  const { placeId, secretary } = community
  const moment: Moment = { actor: leader, at: momentAt(stage, found.daysAgo, 9) }
  const visitId = newId(epochMsOf(moment.at))
  const caseId = newId(epochMsOf(moment.at))
  const { text, households, problem } = found
  const caseIds = problem === null ? [] : [caseId]
  await perform(promisesContract.recordVisit, { visitId, placeId, text, households, caseIds }, moment)
  if (problem === null) return
  const told = { caseId, receipt: newSecret(16), kind: 'hazard', channel: 'grid', text: problem } as const
  await perform(casesContract.takeDownCase, { ...told, photos: [], where: { placeId } }, moment)
  const secretaryAt = (hour: number): Moment => ({
    actor: secretary,
    at: momentAt(stage, found.daysAgo, hour),
  })
  await perform(casesContract.acceptCase, { caseId }, secretaryAt(10))
  if (found.answer === null) return
  const answer = { caseId, result: 'solved', text: found.answer, photos: [] } as const
  await perform(casesContract.answerCase, { ...answer, photos: [] }, secretaryAt(16))
  await perform(
    casesContract.confirmCase,
    { caseId },
    { actor: leader, at: momentAt(stage, found.daysAgo - 1, 9) },
  )
}
