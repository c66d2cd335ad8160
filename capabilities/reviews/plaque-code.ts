const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The code on a plaque: ten letters and digits made from the random end of the star's id. */
export function plaqueCode(starId: string): string {
  let rest = BigInt(`0x${starId.replaceAll('-', '').slice(-13)}`)
  let code = ''
  for (let at = 0; at < 10; at += 1) {
    code = `${alphabet[Number(rest % 32n)]}${code}`
    rest /= 32n
  }
  return code
}
