import { useState } from 'react'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { directoryWords } from './directory-words.ts'
import { HandedLink } from './handed-link.tsx'
import type { Person } from './account-state.tsx'

type CareProps = { readonly person: Person }

/** Looking after an account: a new link, suspending, resuming, lost factors. */
export function PersonCare({ person }: CareProps) {
  if (person.abilities.length === 0) return null
  return (
    <Inline>
      <Invite person={person} />
      {person.isSuspended ? null : <Suspend person={person} />}
      <Resume person={person} />
      {person.factors > 0 ? <ResetFactors person={person} /> : null}
      <Erase person={person} />
    </Inline>
  )
}

function Invite({ person }: CareProps) {
  const words = useWords(directoryWords)
  const [link, setLink] = useState<string | null>(null)
  const invite = useAction(peopleContract.invitePerson, { quiet: true, onDone: (made) => setLink(made.link) })
  return (
    <>
      <AbilityButton
        abilities={person.abilities}
        ability="invitePerson"
        icon="link"
        busy={invite.busy}
        onPress={() => void invite.run({ personId: person.personId })}
      >
        {words.invite}
      </AbilityButton>
      <ProblemNotice problem={invite.problem} />
      <Dialog open={link !== null} title={words.invite} onClose={() => setLink(null)}>
        <Stack>
          <p>{words.inviteNote}</p>
          <Notice tone="warn">{words.linkNote}</Notice>
          <HandedLink secret={link ?? ''} />
        </Stack>
      </Dialog>
    </>
  )
}

function Suspend({ person }: CareProps) {
  const words = useWords(directoryWords)
  const suspend = useAction(peopleContract.suspendPerson, { onDone: () => showToast(words.wasSuspended) })
  return (
    <Confirmed
      person={person}
      ability="suspendPerson"
      label={words.suspend}
      title={words.suspendTitle(person.name)}
      note={words.suspendNote}
      action={suspend}
    />
  )
}

function ResetFactors({ person }: CareProps) {
  const words = useWords(directoryWords)
  const reset = useAction(peopleContract.resetFactors, { onDone: () => showToast(words.wasReset) })
  return (
    <Confirmed
      person={person}
      ability="resetFactors"
      label={words.resetFactors}
      title={words.resetTitle(person.name)}
      note={words.resetNote}
      action={reset}
    />
  )
}

function Erase({ person }: CareProps) {
  const words = useWords(directoryWords)
  const erase = useAction(peopleContract.erasePerson, { onDone: () => showToast(words.wasErased) })
  return (
    <Confirmed
      person={person}
      ability="erasePerson"
      label={words.erase}
      title={words.eraseTitle(person.name)}
      note={words.eraseNote}
      action={erase}
    />
  )
}

function Resume({ person }: CareProps) {
  const words = useWords(directoryWords)
  const resume = useAction(peopleContract.resumePerson, { onDone: () => showToast(words.resumed) })
  return (
    <>
      <AbilityButton
        abilities={person.abilities}
        ability="resumePerson"
        busy={resume.busy}
        onPress={() => void resume.run({ personId: person.personId })}
      >
        {words.resume}
      </AbilityButton>
      <ProblemNotice problem={resume.problem} />
    </>
  )
}

type ConfirmedProps = CareProps & {
  readonly ability: string
  readonly label: string
  readonly title: string
  readonly note: string
  readonly action: Pick<
    ReturnType<typeof useAction<typeof peopleContract.suspendPerson>>,
    'run' | 'busy' | 'problem'
  >
}

function Confirmed({ person, ability, label, title, note, action }: ConfirmedProps) {
  const words = useWords(directoryWords)
  const [isOpen, setOpen] = useState(false)
  const act = async () => {
    if (await action.run({ personId: person.personId })) setOpen(false)
  }
  return (
    <>
      <AbilityButton abilities={person.abilities} ability={ability} onPress={() => setOpen(true)}>
        {label}
      </AbilityButton>
      <Dialog
        open={isOpen}
        title={title}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{words.cancel}</Button>
            <Button tone="danger" busy={action.busy} onPress={() => void act()}>
              {label}
            </Button>
          </>
        }
      >
        <p>{note}</p>
        <ProblemNotice problem={action.problem} />
      </Dialog>
    </>
  )
}
