import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import { OrganisationFinder } from '#capabilities/organisations/web/organisation-finder.tsx'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { teamContract } from '#capabilities/exchange/contract/team.ts'
import { type Time, timeNameOf } from '../words.ts'
import { helpingWords } from './helping-words.ts'
import { TimesField } from './item-fields.tsx'
import type { MyHelpProps } from './my-help.ts'

/** Offering some time at home; a unit may be named and learns numbers only. */
export function CheckInCard({ help, receipt }: MyHelpProps) {
  const words = useWords(helpingWords)
  const [isOpen, setOpen] = useState(false)
  if (help.checkIn === null || isOpen) {
    return (
      <Card title={words.checkIn}>
        <CheckInForm help={help} receipt={receipt} onDone={() => setOpen(false)} />
      </Card>
    )
  }
  return <CheckedIn help={help} receipt={receipt} onChange={() => setOpen(true)} />
}

function CheckedIn({ help, receipt, onChange }: MyHelpProps & { readonly onChange: () => void }) {
  const words = useWords(helpingWords)
  const comma = useComma()
  const say = useSay()
  const { checkIn } = help
  const leave = useAction(teamContract.checkOut, { receipt, onDone: () => showToast(words.left) })
  if (checkIn === null) return null
  return (
    <Card title={words.checkedIn(checkIn.placeName ?? '')}>
      <Stack gap="tight">
        <p>{checkIn.unitName ?? words.noUnit}</p>
        <p className="soft">{checkIn.times.map((time) => say(timeNameOf(time))).join(comma)}</p>
        <ProblemNotice problem={leave.problem} />
        <Inline>
          <Button onPress={onChange}>{words.change}</Button>
          <Button tone="quiet" busy={leave.busy} onPress={() => void leave.run({})}>
            {words.checkOut}
          </Button>
        </Inline>
      </Stack>
    </Card>
  )
}

/** The unit named; without a name while it has just been picked, since the finder shows it. */
type Unit = { readonly organisationId: string; readonly name: string | null }

function CheckInForm({ help, receipt, onDone }: MyHelpProps & { readonly onDone: () => void }) {
  const words = useWords(helpingWords)
  const colon = useColon()
  const { checkIn } = help
  const [times, setTimes] = useState<readonly Time[]>(checkIn?.times ?? [])
  const [unit, setUnit] = useState<Unit | null>(() =>
    checkIn?.unitId ? { organisationId: checkIn.unitId, name: checkIn.unitName ?? '' } : null,
  )
  const action = useAction(teamContract.checkIn, {
    receipt,
    onDone: () => {
      showToast(words.saved)
      onDone()
    },
  })
  const unitId = unit === null ? {} : { unitId: unit.organisationId }
  return (
    <Form onSubmit={() => action.run({ times: [...times], ...unitId })}>
      <Stack>
        <p className="soft">{words.checkInLead}</p>
        <TimesField value={times} onChange={setTimes} />
        {unit?.name ? (
          <Inline>
            <span>
              {words.unit}
              {colon}
              {unit.name}
            </span>
            <Button tone="quiet" onPress={() => setUnit(null)}>
              {words.takeUnitOff}
            </Button>
          </Inline>
        ) : (
          <OrganisationFinder
            label={words.unit}
            keep
            onPick={(organisationId) => setUnit({ organisationId, name: null })}
          />
        )}
        <ProblemNotice problem={action.problem} />
        <Button submit wide busy={action.busy}>
          {words.save}
        </Button>
      </Stack>
    </Form>
  )
}
