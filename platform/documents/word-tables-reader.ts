import { parseWordTables } from './parse-word-tables.ts'
import { answerApart } from './read-apart.ts'

await answerApart(parseWordTables)
