import { showToast } from '#platform/web/parts/toasts.tsx'
import { TreeChangeDialog, useTreeChange } from '#platform/web/parts/tree-change-dialog.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { organisationsContract } from '../contract.ts'
import type { ChangeProps } from './change.ts'
import { EffectNotice } from './effect-notice.tsx'
import { OrganisationFinder } from './organisation-finder.tsx'
import { organisationWords } from './organisation-words.ts'

/** Choose the other organisation, see what will happen, then do it. */
export function MoveDialog({ organisation, onClose, onOpen }: ChangeProps) {
  const words = useWords(organisationWords)
  const change = useTreeChange()
  const input = { organisationId: organisation.organisationId, parentId: change.other ?? '-', on: change.on }
  const preview = useOperation(organisationsContract.previewMoveOrganisation, input, {
    enabled: change.isNamed,
  })
  const move = useAction(organisationsContract.moveOrganisation, {
    onDone: () => {
      showToast(words.done)
      onClose()
      onOpen(organisation.organisationId)
    },
  })
  return (
    <TreeChangeDialog
      title={words.moveTitle(organisation.name)}
      submit={words.move}
      words={words}
      change={change}
      action={move}
      finder={<OrganisationFinder keep label={words.moveTo} onPick={change.pick} />}
      effect={<EffectNotice reading={preview} />}
      isSeen={preview.data !== undefined}
      onSubmit={() => void move.run(input)}
      onClose={onClose}
    />
  )
}
