import { createHash } from 'node:crypto'

type OnPaper = { readonly code: string; readonly name: string; readonly minutes: number }

/** A hash over all that makes a certificate; the code has sixty bits that stand on the paper and nowhere else. */
export const proofOf = ({ code, name, minutes }: OnPaper): string =>
  createHash('sha256')
    .update(`${code}\0${name.normalize('NFKC').trim()}\0${minutes}`)
    .digest('hex')
