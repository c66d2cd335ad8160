import { askingContract } from './contract/asking.ts'
import { writingContract } from './contract/writing.ts'

/** Every operation of surveys: writing and telling, and one answer a household. */
export const surveysContract = { ...writingContract, ...askingContract }
