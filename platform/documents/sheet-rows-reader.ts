import { parseSheetRows } from './parse-sheet-rows.ts'
import { answerApart } from './read-apart.ts'

await answerApart(parseSheetRows)
