import type { OutputOf } from '#platform/operations/contract.ts'
import type { casesContract } from '#capabilities/cases/contract.ts'

/** A case as the desk reads it. */
export type DeskCase = OutputOf<typeof casesContract.getCase>
export type DeskStep = DeskCase['steps'][number]

/** What a dialog over a case is given. */
export type ActionProps = { readonly desk: DeskCase; readonly onClose: () => void }
