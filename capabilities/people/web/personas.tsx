import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { Icon } from '#platform/web/parts/icon.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, ProblemNotice, Skeleton } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { useEnterDesk } from './enter-desk.ts'
import { useSecretInAddress } from './secret-in-address.ts'
import { signInWords } from './sign-in-words.ts'

type Persona = OutputOf<typeof peopleContract.listPersonas>['personas'][number]

/** The door of the demonstration world: choose whom to be. */
export function Personas() {
  const words = useWords(signInWords)
  const secret = useSecretInAddress()
  return (
    <Page title={words.demonstration} lead={words.demonstrationLead}>
      {secret === null ? (
        <EmptyState icon="key" title={words.noLink} note={words.demonstrationClosed} />
      ) : (
        <ChoosePersona secret={secret} />
      )}
    </Page>
  )
}

function ChoosePersona({ secret }: { readonly secret: string }) {
  const words = useWords(signInWords)
  const say = useSay()
  const [personas, setPersonas] = useState<readonly Persona[] | null>(null)
  const list = useAction(peopleContract.listPersonas, { quiet: true })
  const begin = useRef(list.run)
  useEffect(() => {
    void begin.current({ link: secret }).then((found) => setPersonas(found?.personas ?? null))
  }, [secret])
  const enter = useEnterDesk()
  const enterAs = useAction(peopleContract.enterAsPersona, {
    onDone: (step) => void (step.step === 'signedIn' && enter(step)),
  })
  if (!personas && !list.problem) return <Skeleton lines={5} block />
  return (
    <Stack>
      <ProblemNotice problem={list.problem ?? enterAs.problem} />
      <Rows label={words.demonstration}>
        {(personas ?? []).map((persona) => (
          <Row
            key={persona.personId}
            lead={<Icon name="person" />}
            title={say(persona)}
            note={`${persona.name} · ${persona.where}`}
            end={<Icon name="forward" />}
            onPress={() => void enterAs.run({ link: secret, personId: persona.personId })}
          />
        ))}
      </Rows>
    </Stack>
  )
}
