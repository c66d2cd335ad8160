import { parseWorkbook } from './parse-workbook.ts'
import { answerApart } from './read-apart.ts'

await answerApart(parseWorkbook)
