const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eight letters and digits that cannot be mistaken for each other when read aloud or typed. */
export const newDoorCode = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => alphabet[byte % 32]).join('')
