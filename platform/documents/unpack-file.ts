import { gunzipSync } from 'node:zlib'
import { Problem, type ProblemText } from '../errors.ts'

const mostBytes = 64 * 1024 * 1024

/** A file as people send it, plain or packed (gzip); one that is broken or swells beyond reason is refused with `refusal`. */
export function unpackFile(bytes: Buffer, refusal: ProblemText): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes })
  } catch {
    throw new Problem('invalid-input', refusal)
  }
}
