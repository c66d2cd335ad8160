import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { accountWords } from './account-words.ts'
import { AddAuthenticator } from './add-authenticator.tsx'
import { AddPasskey } from './add-passkey.tsx'

type Factor = OutputOf<typeof peopleContract.listSessions>['factors'][number]

/** One's second factors: what there is, adding, and removing with the password once more. */
export function OwnFactors({ factors }: { readonly factors: readonly Factor[] }) {
  const words = useWords(accountWords)
  const [removing, setRemoving] = useState<Factor | null>(null)
  return (
    <Card title={words.factors}>
      <Stack>
        <p className="soft small">{words.factorsLead}</p>
        {factors.length === 0 ? (
          <p className="soft">{words.noFactors}</p>
        ) : (
          <Rows label={words.factors}>
            {factors.map((factor) => (
              <Row
                key={factor.factorId}
                title={factor.label}
                note={
                  <>
                    {factor.kind === 'totp' ? words.totp : words.passkey} · <Moment at={factor.addedAt} />
                  </>
                }
                end={<Button onPress={() => setRemoving(factor)}>{words.remove}</Button>}
              />
            ))}
          </Rows>
        )}
        <Inline>
          <AddAuthenticator isFirst={factors.length === 0} />
          <AddPasskey />
        </Inline>
      </Stack>
      {removing ? <RemoveFactor factor={removing} onClose={() => setRemoving(null)} /> : null}
    </Card>
  )
}

function RemoveFactor({ factor, onClose }: { readonly factor: Factor; readonly onClose: () => void }) {
  const words = useWords(accountWords)
  const [password, setPassword] = useState('')
  const remove = useAction(peopleContract.removeFactor, {
    onDone: () => {
      showToast(words.removed)
      onClose()
    },
  })
  return (
    <FormDialog
      title={words.removeTitle(factor.label)}
      action={remove}
      submit={words.remove}
      danger
      onClose={onClose}
      onSubmit={() => void remove.run({ factorId: factor.factorId, password })}
    >
      <Field label={words.removeAsk} error={remove.errorOf('password')}>
        <TextInput value={password} onChange={setPassword} type="password" autoComplete="current-password" />
      </Field>
    </FormDialog>
  )
}
