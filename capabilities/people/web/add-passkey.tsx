import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser'
import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { accountWords } from './account-words.ts'

/** Guarantee: the server made these with the passkey library's own counterpart. */
const asCreation = (options: unknown) => options as PublicKeyCredentialCreationOptionsJSON

/** Adds a passkey of this device or a key in the hand. */
export function AddPasskey() {
  const words = useWords(accountWords)
  const [isRefused, setRefused] = useState(false)
  const start = useAction(peopleContract.startPasskey, { quiet: true })
  const confirm = useAction(peopleContract.confirmPasskey, { onDone: () => showToast(words.added) })
  const add = async () => {
    setRefused(false)
    const started = await start.run({})
    if (!started) return
    const passkey = await startRegistration({ optionsJSON: asCreation(started.options) }).catch(() => null)
    if (passkey)
      await confirm.run({ ticket: started.ticket, passkey: { ...passkey }, label: words.labelPasskey })
    else setRefused(true)
  }
  return (
    <>
      <Button icon="key" busy={start.busy || confirm.busy} onPress={() => void add()}>
        {words.addPasskey}
      </Button>
      {isRefused ? <Notice tone="warn">{words.passkeyRefused}</Notice> : null}
      <ProblemNotice problem={start.problem ?? confirm.problem} />
    </>
  )
}
