import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type { FormRhythm, Meaning, StatisticsColumn, TreeName, ValueKind } from './words.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `reports.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

/** A form came in to be filled; on the stream `filling:<fillingId>`. Its bytes and its name lie in the vault. */
export type FormUploaded = Event<
  'uploaded',
  {
    formId: string
    tree: TreeName
    node: string
    from: Day
    to: Day
    workbook: SealedSecret
    name: SealedSecret
    /** The day after which the bytes are destroyed. */
    forgetOn: Day
  }
>
export type PeriodChosen = Event<'periodChosen', { from: Day; to: Day }>
export type FormFilled = Event<
  'filled',
  {
    formId: string
    /** Cells by where their value came from, and those left open. */
    figures: number
    registers: number
    facts: number
    open: number
    minutesSaved: number
    used: readonly { factId: string; node: string }[]
  }
>
/** The form is let in on its legal basis; from then on it is known under its title. */
export type FormAdmitted = Event<
  'admitted',
  {
    formId: string
    title: string
    issuer: string
    legalBasis: string
    rhythm: FormRhythm
    until: Day | null
    /** What the form asks for, and how much of it the house already held that day. */
    fields: { asked: number; held: number; kept: number }
    minutesByHand: number
  }
>

export type WorkbookForgotten = Event<'workbookForgotten', Readonly<Record<never, never>>>

/** What labels of a form mean; on the stream `report-form:<formId>`. Labels stand as keyed prints, for a row may name a person. */
export type MeaningChosen = Event<'meaningChosen', { formId: string; print: string; meaning: Meaning }>
export type NodeChosen = Event<'nodeChosen', { formId: string; print: string; tree: TreeName; node: string }>
export type Ask = {
  readonly askId: string
  readonly key: string
  readonly name: string
  readonly unit: string | null
  readonly valueKind: ValueKind
  readonly tree: TreeName
  readonly nodes: readonly string[]
  readonly ownerId: string
  /** How many days an answer holds; null until it is answered anew. */
  readonly goodDays: number | null
  /** Why it is asked though an answer is held. */
  readonly reason: string | null
}
/** Something nobody held is asked for; on the stream `fact:<factId>`. */
export type FactAsked = Event<'asked', Ask & { isAgain: boolean }>
export type FactAnswer = {
  readonly node: string
  readonly number: number | null
  readonly day: Day | null
  readonly words: SealedSecret | null
}
export type FactAnswered = Event<
  'answered',
  { askId: string; tree: TreeName; on: Day; goodUntil: Day; answers: readonly FactAnswer[] }
>

/** Which figures stand in which columns of a statistics form; on the stream `statistics:<statisticsId>`. */
export type StatisticsPublished = Event<
  'statisticsPublished',
  { statisticsId: string; name: string; basis: string; columns: readonly StatisticsColumn[] }
>

export type FillingEvent = FormUploaded | PeriodChosen | FormFilled | FormAdmitted | WorkbookForgotten
export type FormEvent = MeaningChosen | NodeChosen
export type FactEvent = FactAsked | FactAnswered
export type ReportEvent = FillingEvent | FormEvent | FactEvent | StatisticsPublished

export const fillingStream = (fillingId: string): string => `filling:${fillingId}`
export const formStream = (formId: string): string => `report-form:${formId}`
export const factStream = (factId: string): string => `fact:${factId}`
export const statisticsStream = (statisticsId: string): string => `statistics:${statisticsId}`
