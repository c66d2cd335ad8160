/** What an author told, as one text in the vault. Written and read only here. */
export type Told = {
  readonly text: string
  readonly answers: Readonly<Record<string, string>>
  readonly point: { readonly longitude: number; readonly latitude: number } | null
  readonly address: string | null
}

/** The author's name and phone, as one text in the vault. */
export type ContactText = { readonly name: string | null; readonly phone: string | null }

/** What is on the public board, as one text in the vault. */
export type BoardText = { readonly title: string; readonly outcome: string }

export const writeTold = (told: Told): string => JSON.stringify(told)
export const writeContact = (contact: ContactText): string => JSON.stringify(contact)
export const writeBoardText = (text: BoardText): string => JSON.stringify(text)

// Guarantee of the three: the vault gives back, authenticated, only what the function above has written.
export const readTold = (text: string): Told => JSON.parse(text) as Told
export const readContact = (text: string): ContactText => JSON.parse(text) as ContactText
export const readBoardText = (text: string): BoardText => JSON.parse(text) as BoardText
