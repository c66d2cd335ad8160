const digits = 6

/** What a visitor says at the door: six digits from the end of the id. */
export const bookingNumber = (bookingId: string): string => {
  const tail = Number.parseInt(bookingId.replaceAll('-', '').slice(-10), 16)
  return String(tail % 10 ** digits).padStart(digits, '0')
}
