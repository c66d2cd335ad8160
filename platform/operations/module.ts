import type { Figure } from '../figures/figure.ts'
import type { Job } from '../jobs/job.ts'
import type { Copy } from '../keeping/copy.ts'
import type { Kept } from '../keeping/kept.ts'
import type { Term } from '../keeping/term.ts'
import type { StreamKinds } from '../ledger/whose-stream.ts'
import type { Contract } from './contract.ts'
import type { Bindings } from './operation.ts'
import type { ReadablePage } from './readable-page.ts'
import type { View } from './view.ts'
import type { Waits } from './waiting.ts'

/** What a capability hands to the processes: the only thing of it that `app/` imports on the server. */
export type Module<Declared extends Contract = Contract> = {
  readonly name: string
  /** Whose its streams are, by how their names begin: what is one person's own is told to nobody who opens a number. */
  readonly streams: StreamKinds
  readonly contract: Declared
  readonly operations: Bindings<Declared>
  /** Synchronous read models, in the order they are brought up to date. */
  readonly views: readonly View[]
  readonly figures: readonly Figure[]
  readonly jobs: readonly Job[]
  /** What it keeps of people. Nothing else gets into the vault. */
  readonly keeps: readonly Kept[]
  /** How what is past its term is let go: one for each of `keeps` that has a length. */
  readonly terms?: readonly Term[]
  /** What each key opens of `keeps`, to be taken out on request (PI-10). */
  readonly copies?: readonly Copy[]
  /** What waits for somebody here, for the one digest a day. */
  readonly waits?: Waits
  /** Pages that programs without script can read. */
  readonly pages?: readonly ReadablePage[]
}

/** Checks at compile time that every operation of the contract is bound exactly once. */
export const capability = <const Declared extends Contract>(module: Module<Declared>): Module<Declared> =>
  module
