const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const codeLength = 12

/** A check code made on this phone: sixty random bits in letters that are not mistaken for each other. */
export const newCode = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(codeLength)), (byte) => letters[byte % 32]).join('')

/** What stands on a certificate and is checked. */
export type OnPaper = { readonly code: string; readonly name: string; readonly minutes: number }

/** The page that checks a certificate; what stands on it comes after `#`, which no browser sends to a server by itself. */
export const linkToCheck = ({ code, name, minutes }: OnPaper): string =>
  `${location.origin}/volunteer/check#${new URLSearchParams({ code, name, minutes: String(minutes) })}`

/** What a scanned certificate says, as far as the address tells. */
export function onPaperIn(hash: string): {
  readonly code: string
  readonly name: string
  readonly minutes: number | null
} {
  const given = new URLSearchParams(hash.slice(1))
  const minutes = Number.parseInt(given.get('minutes') ?? '', 10)
  return {
    code: given.get('code') ?? '',
    name: given.get('name') ?? '',
    minutes: Number.isNaN(minutes) ? null : minutes,
  }
}
