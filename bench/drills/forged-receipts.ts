import { openCheckpoint, type VerifierKey } from '#platform/ledger/seal/checkpoint.ts'
import { leafHash } from '#platform/ledger/seal/merkle.ts'
import { isIncluded } from '#platform/ledger/seal/proof.ts'
import { type Receipt, verifyReceipt } from '#platform/ledger/seal/receipt.ts'

export type Forgery = { readonly kind: string; readonly receipt: Receipt; readonly genuine: Receipt }

type Roll = (below: number) => number

const sizeLine = /\n([0-9]+)\n/
const sizeOf = (receipt: Receipt): number => Number(sizeLine.exec(receipt.checkpoint)?.[1] ?? 0)

function otherThan(value: number, below: number, roll: Roll): number {
  const other = roll(below - 1)
  return other < value ? other : other + 1
}

function flipped(hash: string, roll: Roll): string {
  const bytes = Buffer.from(hash, 'base64')
  const at = roll(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8))
  return bytes.toString('base64')
}

const forgers: Readonly<Record<string, (receipt: Receipt, roll: Roll) => Receipt>> = {
  size: (receipt, roll) => ({
    ...receipt,
    checkpoint: receipt.checkpoint.replace(
      sizeLine,
      `\n${1 + otherThan(sizeOf(receipt) - 1, 2 * sizeOf(receipt), roll)}\n`,
    ),
  }),
  index: (receipt, roll) => ({ ...receipt, index: otherThan(receipt.index, 2 * sizeOf(receipt), roll) }),
  leaf: (receipt, roll) => {
    const at = roll(receipt.entry.length)
    return { ...receipt, entry: `${receipt.entry.slice(0, at)}${roll(10)}${receipt.entry.slice(at)}` }
  },
  'path length': (receipt, roll) => {
    const at = roll(receipt.path.length)
    const extra = roll(2) === 0 ? [] : [receipt.path[at] ?? '', flipped(receipt.path[at] ?? '', roll)]
    return { ...receipt, path: receipt.path.toSpliced(at, 1, ...extra) }
  },
  'bit flip': (receipt, roll) => {
    const at = roll(receipt.path.length)
    return { ...receipt, path: receipt.path.with(at, flipped(receipt.path[at] ?? '', roll)) }
  },
}

/** Forged receipts of every kind in turn, made from genuine ones. */
export function* forgeries(genuine: readonly Receipt[], count: number, roll: Roll): Generator<Forgery> {
  const kinds = Object.entries(forgers)
  for (let made = 0; made < count; made += 1) {
    const [kind, forge] = kinds[made % kinds.length] ?? []
    const receipt = genuine[roll(genuine.length)]
    if (kind && forge && receipt) yield { kind, receipt: forge(receipt, roll), genuine: receipt }
  }
}

/** What our verifier says. */
export const isBelieved = ({ receipt }: Forgery, key: VerifierKey): boolean =>
  verifyReceipt(receipt, key).holds

/** What a verifier says that takes the root from a signed checkpoint but the size from the bundle at hand. */
export function isBelievedCarelessly({ receipt, genuine }: Forgery, key: VerifierKey): boolean {
  const signed = openCheckpoint(genuine.checkpoint, key)
  if (!signed) return false
  const claim = {
    leaf: leafHash(Buffer.from(receipt.entry)),
    index: receipt.index,
    size: sizeOf(receipt),
    root: signed.root,
  }
  return isIncluded(
    claim,
    receipt.path.map((hash) => Buffer.from(hash, 'base64')),
  )
}
