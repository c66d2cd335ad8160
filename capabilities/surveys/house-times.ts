/** How long answers of phones without network are waited for after the closing day. */
export const graceDays = 2
/** How long after the result was told what households wrote is kept. */
export const wordsAfterTellingDays = 30
/** How long it is kept where no result is ever told. */
export const wordsAfterClosingDays = 90
