import { useState } from 'react'
import { PlaceFinder } from '#capabilities/places/web/place-finder.tsx'
import { Button } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import type { Subject } from '../words.ts'
import { mediationWords } from './mediation-words.ts'
import { mediatorWords } from './mediator-words.ts'

type Props = { readonly receipt: string; readonly taken: readonly string[] }

/** A volunteer offers to mediate in one of the groups. */
export function JoinGroup({ receipt, taken }: Props) {
  const words = useWords(mediatorWords)
  const [groupId, setGroupId] = useState('')
  const [subjects, setSubjects] = useState<readonly Subject[]>([])
  const [notAt, setNotAt] = useState<readonly Interest[]>([])
  const { data } = useOperation(mediationContract.listGroups, {})
  const offer = useAction(mediationContract.offerToMediate, {
    receipt,
    onDone: () => {
      setGroupId('')
      setSubjects([])
      showToast(words.offered)
    },
  })
  const groups = (data?.groups ?? []).filter((group) => !taken.includes(group.groupId))
  if (groups.length === 0) return null
  const group = groups.find((one) => one.groupId === groupId)
  const send = () =>
    offer.run({ groupId, subjects: [...subjects], notAt: notAt.map(({ placeId }) => placeId) })
  return (
    <Card title={words.join}>
      <Form onSubmit={send}>
        <Stack>
          <p className="soft">{words.joinLead}</p>
          <Field label={words.group}>
            <Select
              value={groupId}
              onChange={setGroupId}
              options={groups.map(({ groupId: value, name: label }) => ({ value, label }))}
            />
          </Field>
          {group === undefined ? null : (
            <SubjectChecks allowed={group.subjects} chosen={subjects} onChange={setSubjects} />
          )}
          <Interests notAt={notAt} onChange={setNotAt} />
          <ProblemNotice problem={offer.problem} />
          <Button submit tone="main" wide busy={offer.busy} disabled={subjects.length === 0}>
            {words.offer}
          </Button>
        </Stack>
      </Form>
    </Card>
  )
}

type Interest = { readonly placeId: string; readonly name: string }

const mostInterests = 10

/** Places where one owns, rents out or is employed: disputes from there go to somebody else. */
function Interests(props: {
  readonly notAt: readonly Interest[]
  readonly onChange: (notAt: readonly Interest[]) => void
}) {
  const words = useWords(mediatorWords)
  const { notAt, onChange } = props
  return (
    <FieldGroup label={words.notAt} hint={words.notAtHint} optional>
      {notAt.map(({ placeId, name }) => (
        <Inline key={placeId} place="spread">
          <span>{name}</span>
          <Button tone="quiet" onPress={() => onChange(notAt.filter((one) => one.placeId !== placeId))}>
            {words.remove}
          </Button>
        </Inline>
      ))}
      {notAt.length < mostInterests ? (
        <PlaceFinder
          label={words.notAt}
          onPick={(placeId, name) =>
            onChange([...notAt.filter((one) => one.placeId !== placeId), { placeId, name }])
          }
        />
      ) : null}
    </FieldGroup>
  )
}

/** Which kinds of dispute; some of those allowed. */
export function SubjectChecks(props: {
  readonly allowed: readonly Subject[]
  readonly chosen: readonly Subject[]
  readonly onChange: (subjects: readonly Subject[]) => void
}) {
  const words = useWords(mediatorWords)
  const shared = useWords(mediationWords)
  const { allowed, chosen, onChange } = props
  return (
    <FieldGroup label={words.good}>
      {allowed.map((subject) => (
        <Checkbox
          key={subject}
          checked={chosen.includes(subject)}
          title={shared.subject(subject)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...chosen, subject] : chosen.filter((one) => one !== subject))
          }
        />
      ))}
    </FieldGroup>
  )
}
