import { residentContract } from '#capabilities/cases/contract/resident.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { usePhotos } from '#platform/web/photos/use-photos.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import type { ActionProps } from './my-case.ts'
import { myCaseWords } from './my-case-words.ts'
import { useVerdictWords } from './verdict-words.ts'

const mostReason = 500

/** Says why it is not solved; the case is opened again. */
export function NotYetSolved({
  mine,
  receipt,
  onRefresh,
  isOpen,
  onClose,
}: ActionProps & { readonly isOpen: boolean; readonly onClose: () => void }) {
  const words = useWords(myCaseWords)
  const { notYetTitle } = useVerdictWords(mine)
  const form = useForm({ reason: '' }, `dispute-${mine.caseId}`)
  const photos = usePhotos()
  const dispute = useAction(residentContract.disputeOutcome, {
    receipt,
    onDone: () => {
      form.reset()
      onClose()
    },
  })
  const submit = () => {
    if (!photos.ready) return
    void dispute.run({ caseId: mine.caseId, reason: form.values.reason.trim(), photos: [...photos.ids] })
  }
  return (
    <Dialog
      open={isOpen}
      title={notYetTitle}
      onClose={onClose}
      actions={
        <Button submit form="not-yet-solved" tone="main" busy={dispute.busy} disabled={!photos.ready}>
          {words.sendBack}
        </Button>
      }
    >
      <Form id="not-yet-solved" onSubmit={submit}>
        <Field label={notYetTitle} hint={words.notYetHint} error={dispute.errorOf('reason')}>
          <TextArea {...form.control('reason')} most={mostReason} />
        </Field>
        <PhotoPicker photos={photos} />
        <ProblemNotice problem={dispute.problem} onRefresh={onRefresh} />
      </Form>
    </Dialog>
  )
}
