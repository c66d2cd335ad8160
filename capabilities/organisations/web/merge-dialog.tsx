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
export function MergeDialog({ organisation, onClose, onOpen }: ChangeProps) {
  const words = useWords(organisationWords)
  const change = useTreeChange()
  const input = { organisationId: organisation.organisationId, intoId: change.other ?? '-', on: change.on }
  const preview = useOperation(organisationsContract.previewMergeOrganisation, input, {
    enabled: change.isNamed,
  })
  const merge = useAction(organisationsContract.mergeOrganisations, {
    onDone: () => {
      showToast(words.done)
      onClose()
      onOpen(input.intoId)
    },
  })
  return (
    <TreeChangeDialog
      title={words.mergeTitle(organisation.name)}
      lead={words.mergeNote}
      submit={words.merge}
      words={words}
      change={change}
      action={merge}
      finder={<OrganisationFinder keep label={words.mergeInto} onPick={change.pick} />}
      effect={<EffectNotice reading={preview} />}
      isSeen={preview.data !== undefined}
      onSubmit={() => void merge.run(input)}
      onClose={onClose}
    />
  )
}
