import { createHmac, createSecretKey } from 'node:crypto'
import { Problem } from '#platform/errors.ts'
import type { House } from '#platform/operations/house.ts'
import { learningProblems } from '../problems.ts'
import { readMemberNumber } from '../member-number.ts'

const purpose = 'learning member number'

/**
 * Makes the key by which a member is known from a number as it is compared: the 32 hex digits of a UUID of version 8,
 * the one for ids that somebody computes. The number itself is kept nowhere, and without the vault's key nobody can
 * find the one from the other.
 */
export function memberDigits({ vault }: Pick<House, 'vault'>): (number: string) => string {
  const key = createSecretKey(vault.keyFor(purpose))
  return (number) => {
    const hex = createHmac('sha256', key).update(number).digest('hex')
    const variant = variants[Number.parseInt(hex.charAt(16), 16) % variants.length]
    return `${hex.slice(0, 12)}8${hex.slice(13, 16)}${variant}${hex.slice(17, 32)}`
  }
}

const variants = ['8', '9', 'a', 'b']

/** The same keys as UUIDs, as streams and tables name them. */
export function memberKeys(house: Pick<House, 'vault'>): (number: string) => string {
  const digitsOf = memberDigits(house)
  return (number) => uuidOf(digitsOf(number))
}

const uuidOf = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`

/** The key of a number as somebody typed it. */
export function memberOf(house: Pick<House, 'vault'>, written: string): string {
  const number = readMemberNumber(written)
  if (number === undefined) throw new Problem('invalid-input', learningProblems.badNumber)
  return memberKeys(house)(number)
}
