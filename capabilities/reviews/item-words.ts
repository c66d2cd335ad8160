/** Words by item, as one text in the vault. Written and read only here. */
export type ItemWords = Readonly<Record<string, string>>

export const writeItemWords = (words: ItemWords): string => JSON.stringify(words)

// Guarantee: the vault gives back, authenticated, only what the function above has written.
export const readItemWords = (text: string | undefined): ItemWords =>
  text === undefined ? {} : (JSON.parse(text) as ItemWords)
