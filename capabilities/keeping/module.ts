import { letGo } from '#platform/keeping/let-go.ts'
import { capability, type Module } from '#platform/operations/module.ts'
import { keepingContract } from './contract.ts'
import { getRegister } from './operations/get-register.ts'
import { takeCopy } from './operations/take-copy.ts'
import { listNotices } from './operations/list-notices.ts'

/** Keeping: what the house keeps of people, told to them, and let go when its term has passed. */
export const keepingModule = (modules: readonly Module[]) =>
  capability({
    name: 'keeping',
    streams: { 'copies-': 'person' },
    contract: keepingContract,
    operations: {
      listNotices: listNotices(modules),
      getRegister: getRegister(modules),
      takeCopy: takeCopy(modules),
    },
    views: [],
    figures: [],
    jobs: [letGo(modules.flatMap(({ terms }) => terms ?? []))],
    keeps: [],
  })
