import { filledPackage } from './filled-package.ts'
import { answerApart } from './read-apart.ts'

await answerApart(filledPackage)
