import { plainTitle } from './plain-title.ts'

type Named = { readonly organisationId: string; readonly name: string }
type Match<Found> = { readonly organisation: Found; readonly isExact: boolean }

/** Whether the characters of a short name stand in a long one in this order: 住建局 in 霞山区住房和城乡建设局. */
function isShortFor(short: string, long: string): boolean {
  let at = 0
  for (const sign of long) if (sign === short[at]) at += 1
  return at === short.length
}

/** The organisation a document means: the same name, or the only one it can be short for; null if none or several. */
export function matchOrganisation<Found extends Named>(
  said: string,
  known: readonly Found[],
): Match<Found> | null {
  const plain = plainTitle(said)
  if (plain.length < 2) return null
  const same = known.filter(({ name }) => plainTitle(name) === plain)
  const [only] = same
  if (only) return same.length === 1 ? { organisation: only, isExact: true } : null
  const within = known.filter(({ name }) => plainTitle(name).endsWith(plain))
  const short = within.length > 0 ? within : known.filter(({ name }) => isShortFor(plain, plainTitle(name)))
  const [found] = short
  return found && short.length === 1 ? { organisation: found, isExact: false } : null
}
