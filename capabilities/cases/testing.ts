import { addDays, addMinutes, type Instant, startOfDay } from '#platform/time/instant.ts'
import { workingCalendar } from '#platform/time/working-calendar.ts'
import type { CaseTimes } from './case-times.ts'
import { type CaseEvent, caseStream, type Rung, type Sealed } from './events.ts'
import type { Case, CaseState } from './rules/case-state.ts'
import type { At } from './rules/clocks.ts'
import { receiveCase, type Telling } from './rules/intake.ts'
import { type CaseEntry, replayCase } from './rules/replay-case.ts'

/** Office hours of seven hours a day, Monday to Friday, no holidays: easy to reckon with by hand. */
export const plainCalendar = workingCalendar({
  officeHours: [
    { from: '08:30', to: '12:00' },
    { from: '14:30', to: '18:00' },
  ],
  years: [],
})

const plainTimes: CaseTimes = {
  ruleVersion: 'test',
  firstResponseWorkingMinutes: 420,
  handlingWorkingDays: { grid: 1, compound: 1, community: 1, street: 2, district: 1 },
  totalWorkingDays: 5,
  confirmWorkingDays: 5,
  waitWorkingDays: 5,
  reopenWorkingDays: 30,
  disputeDispatchWorkingDays: 1,
  decideDisputeWorkingDays: 1,
  mostExtensions: 1,
  mostExtensionWorkingDays: 5,
}

/** Monday 2 March 2026, 09:00 in Shanghai. */
const mondayMorning: Instant = '2026-03-02T01:00:00.000Z'

/** `day` 0 is Monday; the time is Shanghai's. */
export const onDay = (day: number, time: string): Instant => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return addMinutes(startOfDay(addDays('2026-03-02', day)), hours * 60 + minutes)
}

export const compound: Rung = { level: 'compound', organisationId: 'compound-1' }
export const community: Rung = { level: 'community', organisationId: 'community-1' }
export const street: Rung = { level: 'street', organisationId: 'street-1' }
export const district: Rung = { level: 'district', organisationId: 'district-1' }
export const construction: Rung = { level: 'street', organisationId: 'construction-1' }
export const fullLadder: readonly Rung[] = [compound, community, street, district]

let sealCount = 0
export const sealed = (): Sealed => {
  sealCount += 1
  return { secretId: `secret-${sealCount}`, commitment: `commitment-${sealCount}` }
}

const aTelling = (given: Partial<Telling> = {}): Telling => ({
  kind: 'letter',
  channel: 'qr',
  place: 'grid-1',
  ladder: fullLadder,
  reported: null,
  reportedPlaces: [],
  receiptHash: 'a'.repeat(64),
  content: sealed(),
  contact: null,
  photos: [],
  told: 'resident',
  occurredAt: mondayMorning,
  ...given,
})

export type Decision = (state: Case, at: At) => readonly CaseEvent[]

/** A case that lives through a story: who does what, when. */
export class Story {
  readonly caseId: string
  readonly entries: CaseEntry[] = []
  #now: Instant = mondayMorning
  #actor = 'anonymous'
  #organisations: readonly string[] = []

  constructor(caseId = 'case-1') {
    this.caseId = caseId
  }

  get state(): CaseState {
    return replayCase(this.entries)
  }

  get existing(): Case {
    const { state } = this
    if (state.status === 'absent') throw new Error('the story has not begun')
    return state
  }

  get types(): string[] {
    return this.entries.map((entry) => entry.type.replace(/^cases\.|\.v1$/g, ''))
  }

  get moment(): At {
    return {
      now: this.#now,
      time: plainCalendar,
      timesOf: () => plainTimes,
      decider: { name: this.#actor, organisations: this.#organisations },
    }
  }

  at(now: Instant): this {
    this.#now = now
    return this
  }

  by(actor: string, ...organisations: readonly string[]): this {
    this.#actor = actor
    this.#organisations = organisations
    return this
  }

  told(given: Partial<Telling> = {}): this {
    return this.record(receiveCase(this.state, aTelling(given), this.moment))
  }

  does(decide: Decision): this {
    return this.record(decide(this.existing, this.moment))
  }

  record(events: readonly (CaseEvent & { readonly stream?: string })[]): this {
    const stream = caseStream(this.caseId)
    for (const event of events) {
      if (event.stream !== undefined && event.stream !== stream) continue
      this.entries.push(this.#entryOf(event, stream))
    }
    return this
  }

  #entryOf(event: CaseEvent, stream: string): CaseEntry {
    const entry = {
      seq: String(this.entries.length + 1),
      stream,
      version: this.entries.length + 1,
      type: event.type,
      at: this.#now,
      occurredOn: this.#now.slice(0, 10),
      place: event.place,
      organisation: event.organisation,
      actor: this.#actor,
      actingAs: null,
      subject: null,
      data: event.data,
      key: null,
    }
    // Guarantee: type and data come from one event, so the pair is one of the entry's variants.
    return entry as CaseEntry
  }
}

/** A letter at the compound, told on Monday at 09:00. */
export const aLetter = (given: Partial<Telling> = {}): Story => new Story().by('resident:case-1').told(given)
