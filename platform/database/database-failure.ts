import { houseProblems, Problem } from '../errors.ts'

const storageFull = new Set(['53100'])
const unreachable =
  /^(08...|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/
const unreachableMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/

/** The SQLSTATE or system code of a failure, or ''. */
export function failureCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

// Characters that PostgreSQL keeps nowhere (U+0000), in a field whose contract says no more than "some text".
const unkeepable = new Set(['22021', '22P05'])

const isUnreachable = (error: unknown): boolean =>
  unreachable.test(failureCode(error)) || (error instanceof Error && unreachableMessages.test(error.message))

/** A full disk, an unreachable database and characters it cannot keep become problems a person can act on; all else stays what it is. */
export function translateFailure(error: unknown): unknown {
  if (storageFull.has(failureCode(error))) return new Problem('storage-full', houseProblems.storageFull)
  if (isUnreachable(error)) return new Problem('unavailable', houseProblems.unavailable)
  if (unkeepable.has(failureCode(error))) return new Problem('invalid-input', houseProblems.invalidInput)
  return error
}
