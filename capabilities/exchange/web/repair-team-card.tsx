import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { teamContract } from '#capabilities/exchange/contract/team.ts'
import { repairSkills, skillNameOf } from '../words.ts'
import { helpingWords } from './helping-words.ts'
import type { MyHelpProps } from './my-help.ts'

/** Joining the community’s repair team, and its weekends. */
export function RepairTeamCard({ help, receipt }: MyHelpProps) {
  const words = useWords(helpingWords)
  if (help.team === null) return <JoinTeam receipt={receipt} />
  return (
    <Card title={words.onTeam(help.team.placeName ?? '')}>
      <OnTeam team={help.team} receipt={receipt} />
    </Card>
  )
}

type Trade = (typeof repairSkills)[number]

function JoinTeam({ receipt }: { readonly receipt: string }) {
  const words = useWords(helpingWords)
  const say = useSay()
  const [trades, setTrades] = useState<readonly Trade[]>([])
  const join = useAction(teamContract.joinRepairTeam, { receipt, onDone: () => showToast(words.joined) })
  return (
    <details>
      <summary>{words.team}</summary>
      <Form onSubmit={() => join.run({ skills: [...trades] })}>
        <Stack>
          <p className="soft">{words.teamLead}</p>
          <FieldGroup label={words.trades} error={join.errorOf('skills')}>
            <Stack gap="tight">
              {repairSkills.map((skill) => (
                <Checkbox
                  key={skill}
                  checked={trades.includes(skill)}
                  title={say(skillNameOf(skill))}
                  onChange={(isOn) =>
                    setTrades(repairSkills.filter((one) => (one === skill ? isOn : trades.includes(one))))
                  }
                />
              ))}
            </Stack>
          </FieldGroup>
          <ProblemNotice problem={join.problem} />
          <Button submit wide busy={join.busy}>
            {words.join}
          </Button>
        </Stack>
      </Form>
    </details>
  )
}

type Team = NonNullable<MyHelpProps['help']['team']>

function OnTeam({ team, receipt }: { readonly team: Team; readonly receipt: string }) {
  const words = useWords(helpingWords)
  const comma = useComma()
  const say = useSay()
  const noted = { receipt, onDone: () => showToast(words.saved) }
  const come = useAction(teamContract.comeToRepairDay, noted)
  const stayAway = useAction(teamContract.stayAwayFromRepairDay, noted)
  const leave = useAction(teamContract.leaveRepairTeam, noted)
  return (
    <Stack>
      <p className="soft">{team.skills.map((skill) => say(skillNameOf(skill))).join(comma)}</p>
      {team.isAdmitted ? null : <p>{words.waitingFor}</p>}
      {team.isAdmitted && team.days.length === 0 ? <p className="soft">{words.noDays}</p> : null}
      <Rows label={words.days}>
        {team.days.map(({ repairDayId, on, from, to, where, isComing }) => (
          <Row
            key={repairDayId}
            title={<DayText day={on} />}
            note={words.dayNote(from, to, where)}
            end={
              <Button
                tone={isComing ? 'quiet' : 'plain'}
                busy={come.busy || stayAway.busy}
                onPress={() => void (isComing ? stayAway : come).run({ repairDayId })}
              >
                {isComing ? words.stayAway : words.come}
              </Button>
            }
          />
        ))}
      </Rows>
      <ProblemNotice problem={come.problem ?? stayAway.problem ?? leave.problem} />
      <Button tone="quiet" busy={leave.busy} onPress={() => void leave.run({})}>
        {words.leave}
      </Button>
    </Stack>
  )
}
