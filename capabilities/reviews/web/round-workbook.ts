import type { WorkbookSheet } from '#platform/documents/write-workbook.ts'
import type { Bilingual } from '#platform/web/language.ts'
import { markNames, marks } from '../closed-lists.ts'
import type { Round } from './shown.ts'

type Titles = {
  readonly results: string
  readonly seatList: string
  readonly result: string
  readonly panelVotes: string
  readonly residentVotes: string
  readonly noResult: string
}

/** What the page shows of a round's results, as a table: each post by its own shares, in the order of the round. */
export function roundSheet(
  results: NonNullable<Round['results']>,
  words: Titles,
  say: (name: Bilingual) => string,
): WorkbookSheet {
  return {
    name: words.results,
    titles: [
      words.seatList,
      words.result,
      ...marks.map((mark) => say(markNames[mark])),
      words.panelVotes,
      words.residentVotes,
    ],
    rows: results.map((seat) => [
      seat.organisationName,
      seat.result === null ? words.noResult : say(markNames[seat.result]),
      ...marks.map((_, at) => {
        const hundredths = seat.shares?.[at]
        return hundredths === undefined ? null : { share: hundredths / 10_000 }
      }),
      seat.panel.n,
      seat.residents.n,
    ]),
  }
}
