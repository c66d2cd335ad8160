const digits = 6

/** What people say at the counter instead of a name: six digits from the end of the id. */
export const mediationNumber = (mediationId: string): string => {
  const tail = Number.parseInt(mediationId.replaceAll('-', '').slice(-10), 16)
  return String(tail % 10 ** digits).padStart(digits, '0')
}
