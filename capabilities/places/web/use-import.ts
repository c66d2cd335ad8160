import type { InputOf, OutputOf } from '#platform/operations/contract.ts'
import { call } from '#platform/web/client.ts'
import { type ImportRun, importTimeoutMs, useImportRun } from '#platform/web/use-import-run.ts'
import { placesContract } from '../contract.ts'

export type Outcome = OutputOf<typeof placesContract.importDivisions>

type Divisions = { readonly what: 'divisions' } & Omit<
  InputOf<typeof placesContract.importDivisions>,
  'importId' | 'dryRun'
>
type Boundaries = { readonly what: 'boundaries' } & Omit<
  InputOf<typeof placesContract.importBoundaries>,
  'importId' | 'dryRun'
>
export type Wanted = Divisions | Boundaries

/** The file says what is there already. */
export const changesNothing = ({ added, renamed, moved, reshaped }: Outcome): boolean =>
  added + renamed + moved + reshaped === 0

function send(wanted: Wanted, run: ImportRun): Promise<Outcome> {
  const options = { timeoutMs: importTimeoutMs }
  if (wanted.what === 'divisions') {
    const { what: _what, ...input } = wanted
    return call(placesContract.importDivisions, { ...input, ...run }, options)
  }
  const { what: _what, ...input } = wanted
  return call(placesContract.importBoundaries, { ...input, ...run }, options)
}

const steps = { send, ask: (importId: string) => call(placesContract.getImportProgress, { importId }) }

/** Checks what an import would change, then does it, with how far it has come. */
export const useImport = () => useImportRun(steps)
