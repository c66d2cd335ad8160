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
export function MoveDialog({ place, onClose, onOpen }: ChangeProps) {
  const words = useWords(changeWords)
  const change = useTreeChange()
  const input = { placeId: place.placeId, parentId: change.other ?? '-', on: change.on }
  const preview = useOperation(placesContract.previewMove, input, { enabled: change.isNamed })
  const move = useAction(placesContract.movePlace, {
    onDone: () => {
      showToast(words.done)
      onClose()
      onOpen(place.placeId)
    },
  })
  return (
    <TreeChangeDialog
      title={words.move(place.name)}
      submit={words.moveDo}
      words={words}
      change={change}
      action={move}
      finder={<PlaceFinder keep label={words.moveTo} onPick={change.pick} />}
      effect={<EffectTable reading={preview} />}
      isSeen={preview.data !== undefined}
      onSubmit={() => void move.run(input)}
      onClose={onClose}
    />
  )
}
