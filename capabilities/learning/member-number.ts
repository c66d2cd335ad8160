const shape = /^[0-9A-Z]{4,20}$/

/** A member number as it is compared: wide digits, spaces, dashes and small letters make no difference; undefined if it is none. */
export function readMemberNumber(written: string): string | undefined {
  // Nearly all are written as they are compared.
  if (shape.test(written)) return written
  const plain = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_.·]/g, '')
  return shape.test(plain) ? plain : undefined
}
