import { rebuildFigures } from '#platform/figures/rebuild-figures.ts'
import { withGroundwork } from '../with-groundwork.ts'
import { type Command, progress, say } from './command.ts'

export const figuresRebuild: Command = {
  name: 'figures rebuild',
  usage: 'figures rebuild',
  zh: '从台账重新汇总全部指标；结果与平时的一字不差',
  en: 'Fold every figure anew from the ledger; the result is the same to the byte',
  run: (_words, config) =>
    withGroundwork(config, async ({ house, trees }) => {
      const folded = await rebuildFigures({
        pool: house.pool,
        trees,
        figures: house.figures,
        progress: (count) => progress(`${count} …`),
      })
      progress('')
      say(`已汇总 ${folded} 条台账 · ${folded} entries folded`)
      return 0
    }),
}
