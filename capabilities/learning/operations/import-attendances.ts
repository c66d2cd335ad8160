import { type OpenedSheet, openSheet } from '#platform/documents/open-sheet.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { type BulkWriter, bulk, type Draft } from '#platform/operations/bulk.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Progress } from '#platform/progress/progress.ts'
import { tellProgress } from '#platform/progress/tell-progress.ts'
import { dayOf } from '#platform/time/instant.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type Attended, type SheetTaken, sessionStream, sheetStream } from '../events.ts'
import { planAttendances, type SessionPlan } from '../imports/plan-attendances.ts'
import { readAttendances, sheetLimits } from '../imports/read-attendances.ts'
import { packMembers } from '../packed-members.ts'
import { learningProblems } from '../problems.ts'
import type { ProgrammeBrief } from '../shapes.ts'
import { attendedBy } from '../rules/session.ts'
import { listedAlready, listingKey, sessionsByCode, sheetWith } from '../views/read-attendances.ts'
import { programmeById } from '../views/read-programmes.ts'
import { memberDigits } from './member-key.ts'

type Writer = BulkWriter<Attended | SheetTaken>
type Input = {
  readonly programmeId: string
  readonly importId: string
  readonly file: string
  readonly dryRun: boolean
  readonly decisions: readonly { row: number; other: number; isOne: boolean }[]
}

const most = { problems: 1_000, doubts: 200 }
// One entry packs so many members at most, so that no entry grows beyond some tens of kilobytes.
const membersPerEntry = 2_000
// So many at once that the keys of some are made while others are written.
const membersPerWrite = 25_000

/** A sheet becomes attendances: all of it in one transaction or nothing, and the same sheet twice is once. */
export const importAttendances = bulk(learningContract.importAttendances, {
  subject: () => null,
  access: learningAccess.staff,
  run: async (writer: Writer, input, call) => {
    const started = performance.now()
    const programme = await programmeOf(writer, input, call)
    await tell(input, call, { step: 'reading', done: 0, total: 0 })
    const opened = await openSheet(input.file, { refusal: learningProblems.unreadable, limits: sheetLimits })
    const answer = await takeSheet(writer, { ...input, ...opened, isClosed: programme.isClosed }, call)
    return { ...answer, milliseconds: Math.round(performance.now() - started) }
  },
})

async function programmeOf({ tx }: Writer, input: Input, { actor, house }: Call): Promise<ProgrammeBrief> {
  const programme = await programmeById(tx, input.programmeId)
  if (!programme) throw new Problem('not-found', houseProblems.notFound)
  if (!learningAccess.keep(actor, programme, house.trees))
    throw new Problem('not-allowed', houseProblems.notAllowed)
  return programme
}

const tell = ({ importId }: Input, call: Call, progress: Progress): Promise<void> =>
  tellProgress(call, importId, progress)

type Sheet = Input & OpenedSheet & { readonly isClosed: boolean }

const nothingSaid = { problemCount: 0, problems: [], doubtCount: 0, doubts: [] }

async function takeSheet(writer: Writer, sheet: Sheet, call: Call) {
  const before = await sheetWith(writer.tx, sheet.programmeId, sheet.digest)
  if (before) {
    await tell(sheet, call, { step: 'done', done: before.rows, total: before.rows })
    const known = before.rows
    return {
      ...nothingSaid,
      rows: before.rows,
      added: 0,
      known,
      sessions: 0,
      isApplied: !sheet.dryRun,
      wasTaken: true,
    }
  }
  if (sheet.isClosed) throw new Problem('rule-broken', learningProblems.closed)
  const file = readAttendances(sheet)
  await tell(sheet, call, { step: 'checking', done: 0, total: file.rows.length })
  const sessions = await sessionsByCode(writer.tx, sheet.programmeId)
  const plan = planAttendances(file.rows, { sessions, decisions: sheet.decisions, today: dayOf(call.now) })
  const problems = [...file.problems, ...plan.problems].toSorted((one, other) => one.row - other.row)
  const isReady = problems.length === 0 && plan.doubts.length === 0
  const isApplied = isReady && !sheet.dryRun
  const total = file.rows.length
  const digitsOf = keptDigits(call)
  const fresh = isReady ? await freshMembers(writer, plan.sessions, digitsOf) : []
  const added = fresh.reduce((sum, { numbers }) => sum + numbers.length, 0)
  const counts = {
    rows: total,
    added,
    known: isReady ? total - added : plan.twice,
    sessions: plan.sessions.length,
  }
  if (isApplied) await write(writer, fresh, { sheet, call, digitsOf, counts })
  await tell(sheet, call, { step: isReady ? 'done' : 'refused', done: total, total })
  return {
    ...counts,
    isApplied,
    wasTaken: false,
    problemCount: problems.length,
    problems: problems.slice(0, most.problems),
    doubtCount: plan.doubts.length,
    doubts: plan.doubts.slice(0, most.doubts),
  }
}

/** Of one session: the numbers no list had before. */
type Fresh = { readonly session: SessionPlan['session']; readonly numbers: readonly string[] }

/** Of those a sheet lists, the ones no list had before. */
async function freshMembers(
  { tx }: Writer,
  plans: readonly SessionPlan[],
  digitsOf: MemberDigits,
): Promise<Fresh[]> {
  const listed = await listedAlready(tx, listingsOf(plans, digitsOf))
  return plans.map(({ session, numbers }) => {
    const { sessionId } = session
    const isFresh = (number: string) => !listed.has(listingKey({ sessionId, member: digitsOf(number) }))
    return { session, numbers: session.attended > 0 ? [...numbers].filter(isFresh) : [...numbers] }
  })
}

/** What to look up; a session nobody was listed for needs no look. */
const listingsOf = (plans: readonly SessionPlan[], digitsOf: MemberDigits) =>
  plans
    .filter(({ session }) => session.attended > 0)
    .flatMap(({ session: { sessionId }, numbers }) =>
      [...numbers].map((number) => ({ sessionId, member: digitsOf(number) })),
    )

type MemberDigits = ReturnType<typeof memberDigits>

/** Makes each member's key once, however often a sheet names the number. */
function keptDigits({ house }: Call): MemberDigits {
  const digitsOf = memberDigits(house)
  const kept = new Map<string, string>()
  return (number) => {
    let digits = kept.get(number)
    if (digits === undefined) {
      digits = digitsOf(number)
      kept.set(number, digits)
    }
    return digits
  }
}

type Writing = {
  readonly sheet: Sheet
  readonly call: Call
  readonly digitsOf: MemberDigits
  readonly counts: {
    readonly rows: number
    readonly added: number
    readonly known: number
    readonly sessions: number
  }
}

/** The keys of the next sessions are made while the database writes those before. */
async function write(writer: Writer, fresh: readonly Fresh[], writing: Writing): Promise<void> {
  const { sheet, call, digitsOf, counts } = writing
  let done = 0
  let before = Promise.resolve()
  for (const some of piecesOf(fresh)) {
    const making = draftsOf(some, digitsOf)
    await before
    const drafts = await making
    before = writer.append(drafts).then(() => {
      done += some.reduce((sum, { numbers }) => sum + numbers.length, 0)
      return tell(sheet, call, { step: 'writing', done, total: counts.added })
    })
  }
  await before
  const { programmeId, digest } = sheet
  const taken: SheetTaken = { type: 'learning.sheetTaken.v1', data: { programmeId, digest, ...counts } }
  await writer.append([{ stream: sheetStream(programmeId, digest), expectedVersion: 0, events: [taken] }])
}

/** Sessions somebody is new to, in pieces of about as many members as are written at once. */
function piecesOf(fresh: readonly Fresh[]): Fresh[][] {
  const pieces: Fresh[][] = []
  let room = 0
  for (const one of fresh) {
    if (one.numbers.length === 0) continue
    if (room <= 0) {
      pieces.push([])
      room = membersPerWrite
    }
    pieces.at(-1)?.push(one)
    room -= one.numbers.length
  }
  return pieces
}

/** Lets other callers in after each session: a large sheet holds up nobody else. */
async function draftsOf(fresh: readonly Fresh[], digitsOf: MemberDigits): Promise<Draft<Attended>[]> {
  const drafts: Draft<Attended>[] = []
  for (const one of fresh) {
    drafts.push(draftOf(one, digitsOf))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return drafts
}

function draftOf({ session, numbers }: Fresh, digitsOf: MemberDigits): Draft<Attended> {
  const events: Attended[] = []
  for (let start = 0; start < numbers.length; start += membersPerEntry) {
    const some = numbers.slice(start, start + membersPerEntry).map(digitsOf)
    const isFirst = session.attended === 0 && start === 0
    events.push(attendedBy(session, { members: packMembers(some), count: some.length, by: 'sheet', isFirst }))
  }
  const stream = sessionStream(session.programmeId, session.code)
  return { stream, expectedVersion: session.version, events }
}
