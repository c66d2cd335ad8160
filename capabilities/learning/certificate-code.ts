const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/** The check code on a certificate: twelve letters and digits made from the random end of its id. */
export function certificateCode(certificateId: string): string {
  let rest = BigInt(`0x${certificateId.replaceAll('-', '').slice(-15)}`)
  let code = ''
  for (let at = 0; at < length; at += 1) {
    code = `${alphabet[Number(rest % 32n)]}${code}`
    rest /= 32n
  }
  return code
}

/** What somebody typed, as the code is written: no spaces or dashes, and letters that look like digits read as those. */
export const readCertificateCode = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

/** The code in groups of four, to be read out. */
export const sayCertificateCode = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code
