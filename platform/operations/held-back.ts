import { Problem, type ProblemCode } from '../errors.ts'

/** What was prepared; or the refusal met on the way, with facts that nobody can look into. */
export type Prepared<Facts> = { readonly facts: Facts; readonly refusal: Problem | null }

// These say nothing that a stranger would not hear of anything else; and whoever meets a database out of reach must
// not hear that the thing is not there, for then a phone would not send again.
const toldAnybody: readonly ProblemCode[] = [
  'not-found',
  'not-allowed',
  'not-signed-in',
  'unavailable',
  'storage-full',
]

/** A refusal met while preparing waits until access is known: only who may act here is told why it does not work. */
export async function heldBack<Facts>(preparing: Promise<Facts>): Promise<Prepared<Facts>> {
  try {
    return { facts: await preparing, refusal: null }
  } catch (failure) {
    if (!(failure instanceof Problem) || toldAnybody.includes(failure.code)) throw failure
    return { facts: unprepared<Facts>(failure), refusal: failure }
  }
}

/** Stands for what could not be prepared: whoever looks into it meets the refusal. */
export function unprepared<Value>(refusal: Problem): Value {
  const refuse = () => {
    throw refusal
  }
  // Guarantee: nothing can be read from it, so it does not matter that it is no such value.
  return new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse }) as Value
}

/** What `make` makes, or `otherwise` where it had to look into what could not be prepared. */
export function unlessRefused<Value>(refusal: Problem | null, make: () => Value, otherwise: Value): Value {
  try {
    return make()
  } catch (failure) {
    if (refusal === null || failure !== refusal) throw failure
    return otherwise
  }
}
