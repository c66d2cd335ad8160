import { fillingContract } from './contract/filling.ts'
import { askingContract } from './contract/asking.ts'
import { formsContract } from './contract/forms.ts'

/** Every operation of reports: forms filled, asked for once, let in; rows given back; statistics forms. */
export const reportsContract = { ...fillingContract, ...askingContract, ...formsContract } as const
