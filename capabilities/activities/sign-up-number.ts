const digits = 4

/** What somebody says at the door instead of a name: four digits from the end of the id. */
export const signUpNumber = (signUpId: string): string => {
  const tail = Number.parseInt(signUpId.replaceAll('-', '').slice(-10), 16)
  return String(tail % 10 ** digits).padStart(digits, '0')
}
