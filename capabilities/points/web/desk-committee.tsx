import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { villageContract } from '../contract/village.ts'
import type { Desk } from './desk-props.ts'
import { deskWords } from './desk-words.ts'

type Props = { readonly placeId: string; readonly committee: Desk['committee'] }

/** Who vouches for the village: seated by the code they show. */
export function DeskCommittee({ placeId, committee }: Props) {
  const words = useWords(deskWords)
  const [code, setCode] = useState('')
  const seat = useAction(villageContract.changeCommittee, {
    onDone: () => {
      setCode('')
      showToast(words.seated)
    },
  })
  const unseat = useAction(villageContract.changeCommittee, {})
  const takeOff = async (participantId: string) => {
    const member = { placeId, who: participantId }
    const made = await unseat.run({ ...member, isSeated: false })
    if (made) showToast(words.unseated, () => void seat.run({ ...member, isSeated: true }))
  }
  const who = code.replace(/\s/g, '').toUpperCase()
  return (
    <Card title={words.committee}>
      <Stack>
        <p className="soft">{words.committeeLead}</p>
        {committee.length === 0 ? (
          <p className="soft">{words.committeeNone}</p>
        ) : (
          <Rows label={words.committee}>
            {committee.map(({ participantId, name }) => (
              <Row
                key={participantId}
                title={name || words.somebody}
                end={
                  <Button tone="quiet" onPress={() => void takeOff(participantId)}>
                    {words.unseat}
                  </Button>
                }
              />
            ))}
          </Rows>
        )}
        <Form onSubmit={() => void seat.run({ placeId, who, isSeated: true })}>
          <Field label={words.code} error={seat.errorOf('who')}>
            <TextInput value={code} onChange={setCode} autoComplete="off" />
          </Field>
          <ProblemNotice problem={seat.problem ?? unseat.problem} />
          <Button submit busy={seat.busy}>
            {words.seat}
          </Button>
        </Form>
      </Stack>
    </Card>
  )
}
