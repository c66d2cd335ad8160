import { showToast } from '#platform/web/parts/toasts.tsx'
import { TreeChangeDialog, useTreeChange } from '#platform/web/parts/tree-change-dialog.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import type { ChangeProps } from './change.ts'
import { changeWords } from './change-words.ts'
import { EffectTable } from './effect-table.tsx'
import { PlaceFinder } from './place-finder.tsx'

/** Choose the other place, see what will happen, then do it. */
export function MergeDialog({ place, onClose, onOpen }: ChangeProps) {
  const words = useWords(changeWords)
  const change = useTreeChange()
  const input = { placeId: place.placeId, intoId: change.other ?? '-', on: change.on }
  const preview = useOperation(placesContract.previewMerge, input, { enabled: change.isNamed })
  const merge = useAction(placesContract.mergePlaces, {
    onDone: () => {
      showToast(words.done)
      onClose()
      onOpen(input.intoId)
    },
  })
  return (
    <TreeChangeDialog
      title={words.merge(place.name)}
      lead={words.mergeNote}
      submit={words.mergeDo}
      words={words}
      change={change}
      action={merge}
      finder={<PlaceFinder keep label={words.mergeInto} onPick={change.pick} />}
      effect={<EffectTable reading={preview} />}
      isSeen={preview.data !== undefined}
      onSubmit={() => void merge.run(input)}
      onClose={onClose}
    />
  )
}
