import { countRunning } from '#platform/keeping/running-terms.ts'
import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { keepingAccess } from '../access.ts'
import { keepingContract } from '../contract.ts'
import { type Keeper, sayKept } from './say-kept.ts'

/** The register of processing activities (个人信息处理清单). */
export const getRegister = (keepers: readonly Keeper[]) =>
  query(keepingContract.getRegister, {
    subject: everything,
    access: keepingAccess.answersForIt,
    isOpenToHouse: true,
    reply: async (tx, { call }) => {
      const on = dayOf(call.now)
      const running = await countRunning(tx, on)
      const rows = keepers.flatMap(({ name, keeps }) =>
        keeps.map((kept) => ({
          ...sayKept(kept, on),
          of: kept.of,
          capability: name,
          rules: [...kept.rules],
          fields: [...kept.fields],
          prints: [...(kept.prints ?? [])],
          hasPhotos: kept.hasPhotos === true,
          ...(kept.length === null
            ? { running: null, past: null }
            : (running.get(kept.id) ?? { running: 0, past: 0 })),
        })),
      )
      return { rows }
    },
  })
