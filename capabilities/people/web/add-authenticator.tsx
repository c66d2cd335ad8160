import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { QrCode } from '#platform/web/parts/qr-code.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { accountWords } from './account-words.ts'

type Started = OutputOf<typeof peopleContract.startTotp>

const asImage = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`

/** Adds an authenticator: scan, then prove that it works. */
export function AddAuthenticator({ isFirst }: { readonly isFirst: boolean }) {
  const words = useWords(accountWords)
  const [started, setStarted] = useState<Started | null>(null)
  const start = useAction(peopleContract.startTotp, { quiet: true, onDone: setStarted })
  return (
    <>
      <Button
        icon="phone"
        tone={isFirst ? 'main' : 'plain'}
        busy={start.busy}
        onPress={() => void start.run({})}
      >
        {words.addTotp}
      </Button>
      <ProblemNotice problem={start.problem} />
      {started ? <ProveIt started={started} onClose={() => setStarted(null)} /> : null}
    </>
  )
}

function ProveIt({ started, onClose }: { readonly started: Started; readonly onClose: () => void }) {
  const words = useWords(accountWords)
  const form = useForm({ code: '', label: words.labelTotp })
  const confirm = useAction(peopleContract.confirmTotp, {
    onDone: () => {
      showToast(words.added)
      onClose()
    },
  })
  const submit = () => {
    const { code, label } = form.values
    void confirm.run({ ticket: started.ticket, code: code.replace(/\s/g, ''), label })
  }
  return (
    <FormDialog
      title={words.addTotp}
      action={confirm}
      submit={words.confirm}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{words.totpScan}</p>
      <QrCode source={asImage(started.qr)} says={words.totpQr} />
      <output className="totp-secret">{started.secret.replace(/(.{4})(?=.)/g, '$1 ')}</output>
      <Field label={words.totpCode} error={confirm.errorOf('code')}>
        <TextInput {...form.control('code')} inputMode="numeric" autoComplete="one-time-code" />
      </Field>
      <Field label={words.label} hint={words.labelHint} error={confirm.errorOf('label')}>
        <TextInput {...form.control('label')} autoComplete="off" />
      </Field>
    </FormDialog>
  )
}
