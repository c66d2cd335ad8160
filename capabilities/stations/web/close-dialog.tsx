import { dayOf } from '#platform/time/instant.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { stationsContract } from '../contract.ts'
import type { StationDetail } from '../shapes.ts'
import { deskWords } from './desk-words.ts'

export function CloseDialog({ station, onClose }: { station: StationDetail; onClose: () => void }) {
  const words = useWords(deskWords)
  const today = dayOf(useNow())
  const form = useForm({ on: today, reason: '' })
  const close = useAction(stationsContract.closeStation, {
    onDone: () => {
      showToast(words.closedDone)
      onClose()
    },
  })
  return (
    <FormDialog
      title={words.close}
      lead={words.closeNote}
      action={close}
      submit={words.closeDo}
      cancel={words.cancel}
      danger
      onClose={onClose}
      onSubmit={() => close.run({ stationId: station.stationId, ...form.values })}
    >
      <Field label={words.closeOn} error={close.errorOf('on')}>
        <DateInput {...form.control('on')} max={today} />
      </Field>
      <Field label={words.closeReason} error={close.errorOf('reason')}>
        <TextArea {...form.control('reason')} most={200} />
      </Field>
    </FormDialog>
  )
}
