import { useState } from 'react'
import type { InputOf, OutputOf } from '#platform/operations/contract.ts'
import type { ClientProblem } from '#platform/web/client-problem.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { NumberInput, Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import type { activitiesContract } from '../contract.ts'
import { type Group, groupNames, groups } from '../words.ts'
import { cameTo } from './activity-rows.tsx'
import { deskWords } from './desk-words.ts'

type Listed = OutputOf<typeof activitiesContract.getHostList>
type Sent = InputOf<typeof activitiesContract.recordAttendance>
/** A list as it is sent, also from a phone that was without network. */
export type SentList = Pick<Sent, 'came' | 'written' | 'walkIns'>
type WrittenRow = Sent['written'][number]

type Filled = {
  readonly came: ReadonlySet<string>
  readonly written: readonly WrittenRow[]
  readonly counted: Readonly<Partial<Record<Group, number>>>
}

/** What was written down and has not arrived yet, as it was. */
const resume = ({ came, written, walkIns }: SentList): Filled => ({
  came: new Set(came),
  written,
  counted: Object.fromEntries(walkIns.map(({ group, count }) => [group, count])),
})

/** What was recorded before: ticks and names as they were, everybody else as a number of each group. */
function begin({ signUps, attended, written }: Listed): Filled {
  const ticked = signUps.filter(({ hasCome }) => hasCome)
  const named = [...ticked, ...written]
  const others = groups.map((group) => {
    const known = named.filter((one) => one.group === group).length
    return [group, Math.max(0, (attended?.[group] ?? 0) - known)] as const
  })
  return {
    came: new Set(ticked.map(({ signUpId }) => signUpId)),
    // They were looked at when the list was first recorded.
    written: written.map((row) => ({ ...row, isAnother: true })),
    counted: Object.fromEntries(others.filter(([, count]) => count > 0)),
  }
}

const sentFrom = ({ came, written, counted }: Filled): SentList => ({
  came: [...came],
  written: written.filter(({ name }) => name.trim() !== '').map((row) => ({ ...row, name: row.name.trim() })),
  walkIns: groups.flatMap((group) => {
    const count = counted[group] ?? 0
    return count > 0 ? [{ group, count }] : []
  }),
})

const totalOf = ({ came, written, walkIns }: ReturnType<typeof sentFrom>): number =>
  came.length + written.length + walkIns.reduce((sum, { count }) => sum + count, 0)

type Props = {
  readonly list: Listed
  readonly busy: boolean
  readonly problem: ClientProblem | null
  /** What waits on this phone, where there is such a list. */
  readonly waiting?: SentList | undefined
  readonly onSend: (sent: Sent) => void
}

/** Who came: those signed up with a tick, others by a name or by number. */
export function HostList({ list, busy, problem, waiting, onSend }: Props) {
  const words = useWords(deskWords)
  const [filled, setFilled] = useState(() => (waiting === undefined ? begin(list) : resume(waiting)))
  const sent = sentFrom(filled)
  const change = (given: Partial<Filled>) => setFilled((before) => ({ ...before, ...given }))
  return (
    <Card title={words.list} raised>
      <Form onSubmit={() => onSend({ activityId: list.activityId, ...sent })}>
        <p className="soft">{words.listLead}</p>
        {list.status === 'held' ? <Notice tone="good">{words.recordedNote(cameTo(list))}</Notice> : null}
        <Guests list={list} came={filled.came} onChange={(came) => change({ came })} />
        <WrittenRows
          rows={filled.written}
          first={list.groups[0] ?? 'residents'}
          onChange={(written) => change({ written })}
        />
        <Counted counted={filled.counted} onChange={(counted) => change({ counted })} />
        <ProblemNotice problem={problem} />
        <Twice problem={problem} />
        <Inline place="spread">
          <strong className="figures">{words.total(totalOf(sent))}</strong>
          <Button submit tone="main" icon="check" busy={busy}>
            {words.send}
          </Button>
        </Inline>
      </Form>
    </Card>
  )
}

/** Which two names look like one person. */
function Twice({ problem }: { readonly problem: ClientProblem | null }) {
  const words = useWords(deskWords)
  const { first, second } = problem?.details ?? {}
  return typeof first === 'string' && typeof second === 'string' ? <p>{words.twice(first, second)}</p> : null
}

function Guests(props: {
  readonly list: Listed
  readonly came: ReadonlySet<string>
  readonly onChange: (came: ReadonlySet<string>) => void
}) {
  const words = useWords(deskWords)
  const say = useSay()
  const { came, onChange } = props
  if (props.list.signUps.length === 0) return <p className="soft">{words.nobodySigned}</p>
  return (
    <FieldGroup label={words.came}>
      {props.list.signUps.map(({ signUpId, name, number, group, status }) => (
        <Checkbox
          key={signUpId}
          title={name ?? words.guest(number)}
          hint={[
            name === null ? null : words.guest(number),
            say(groupNames[group]),
            status === 'waiting' ? words.inLine : null,
          ]
            .filter(Boolean)
            .join(' · ')}
          checked={came.has(signUpId)}
          onChange={(isIn) =>
            onChange(new Set(isIn ? [...came, signUpId] : [...came].filter((one) => one !== signUpId)))
          }
        />
      ))}
    </FieldGroup>
  )
}

function WrittenRows(props: {
  readonly rows: readonly WrittenRow[]
  readonly first: Group
  readonly onChange: (rows: readonly WrittenRow[]) => void
}) {
  const words = useWords(deskWords)
  const say = useSay()
  const { rows, onChange } = props
  const set = (at: number, given: Partial<WrittenRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...given } : row)))
  return (
    <FieldGroup label={words.written} optional>
      <Stack>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may still be empty while it is being typed.
          <Columns key={at} least="9rem">
            <Field label={words.writtenName}>
              <TextInput value={row.name} onChange={(name) => set(at, { name })} />
            </Field>
            <Field label={words.groups}>
              <Select<Group>
                value={row.group}
                onChange={(group) => set(at, { group })}
                options={groups.map((value) => ({ value, label: say(groupNames[value]) }))}
              />
            </Field>
            <Checkbox
              title={words.isAnother}
              checked={row.isAnother}
              onChange={(isAnother) => set(at, { isAnother })}
            />
            <Button
              tone="quiet"
              icon="trash"
              onPress={() => onChange(rows.filter((_, index) => index !== at))}
            >
              {words.remove}
            </Button>
          </Columns>
        ))}
        <Button
          icon="add"
          onPress={() => onChange([...rows, { name: '', group: props.first, isAnother: false }])}
        >
          {words.addWritten}
        </Button>
      </Stack>
    </FieldGroup>
  )
}

function Counted(props: {
  readonly counted: Filled['counted']
  readonly onChange: (counted: Filled['counted']) => void
}) {
  const words = useWords(deskWords)
  const say = useSay()
  return (
    <FieldGroup label={words.walkIns} optional>
      <Columns least="7rem">
        {groups.map((group) => (
          <Field key={group} label={say(groupNames[group])} optional>
            <NumberInput
              value={props.counted[group] ?? null}
              min={0}
              max={5000}
              onChange={(count) => props.onChange({ ...props.counted, [group]: count ?? 0 })}
            />
          </Field>
        ))}
      </Columns>
    </FieldGroup>
  )
}
