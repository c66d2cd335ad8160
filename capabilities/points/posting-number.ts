const digits = 8

/** What a family reads out when a posting is asked about: eight digits from the end of its id. */
export const postingNumber = (postingId: string): string => {
  const tail = Number.parseInt(postingId.replaceAll('-', '').slice(-12), 16)
  return String(tail % 10 ** digits).padStart(digits, '0')
}
