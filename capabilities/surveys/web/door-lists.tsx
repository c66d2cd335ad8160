import { useSay } from '#platform/web/language.ts'
import type { OutboxItem } from '#platform/web/outbox/queue.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import type { Detail } from './answer-draft.ts'
import { fieldWords } from './field-words.ts'
import { forgetDoor, type KeptDoor, sayDoor, useDoors } from './kept-doors.ts'
import { itemOf } from './door-sending.ts'
import type { useDoorstep } from './use-doorstep.ts'

type Props = { readonly survey: Detail; readonly step: ReturnType<typeof useDoorstep> }

/** What this phone remembers: doors to come back to, and those asked today with how they fared. */
export function DoorLists({ survey, step }: Props) {
  const words = useWords(fieldWords)
  const doors = useDoors(survey.surveyId)
  const again = doors.filter(({ state }) => state === 'again')
  const asked = doors.filter(({ state }) => state !== 'again')
  return (
    <Stack>
      {again.length > 0 ? (
        <Card title={words.againTitle}>
          <p className="soft small">{words.againNote}</p>
          <Rows label={words.againTitle}>
            {again.map((door) => (
              <Row
                key={door.receipt}
                title={sayDoor(door)}
                end={
                  <Inline>
                    <Button onPress={() => step.open(door)}>{words.ask}</Button>
                    <Button tone="quiet" onPress={() => forgetDoor(door.receipt)}>
                      {words.drop}
                    </Button>
                  </Inline>
                }
              />
            ))}
          </Rows>
        </Card>
      ) : null}
      <Card title={words.askedTitle}>
        <p className="soft small">{words.askedNote}</p>
        {asked.length === 0 ? <p className="soft">{words.notAsked}</p> : null}
        <section className="stack" aria-label={words.askedTitle}>
          {asked.map((door) => (
            <Asked key={door.receipt} door={door} item={itemOf(step.items, door)} step={step} />
          ))}
        </section>
      </Card>
    </Stack>
  )
}

type AskedProps = {
  readonly door: KeptDoor
  readonly item: OutboxItem | undefined
  readonly step: Props['step']
}

function Asked({ door, item, step }: AskedProps) {
  const words = useWords(fieldWords)
  const say = useSay()
  const refusal = item?.refusal ?? null
  return (
    <div className="stack stack-tight">
      <Inline place="spread">
        <span>
          <strong>{sayDoor(door)}</strong> <DoorState door={door} item={item} />
        </span>
        <Inline>
          <Button tone="quiet" onPress={() => step.open(door)}>
            {words.correct}
          </Button>
          {refusal === null ? (
            <Button tone="quiet" onPress={() => void step.takeBack(door)}>
              {words.takeBack}
            </Button>
          ) : (
            <Button tone="quiet" icon="trash" onPress={() => void step.takeBack(door)}>
              {words.giveUp}
            </Button>
          )}
        </Inline>
      </Inline>
      {refusal === null ? null : <Notice tone="late">{say(refusal)}</Notice>}
    </div>
  )
}

function DoorState({ door, item }: Pick<AskedProps, 'door' | 'item'>) {
  const words = useWords(fieldWords)
  if (item?.refusal) return <StatusTag tone="late" word={words.stateRefused} />
  if (item) return <StatusTag tone="warn" icon="cloudOff" word={words.stateWaiting} />
  return door.state === 'answered' ? (
    <StatusTag tone="good" word={words.stateAnswered} />
  ) : (
    <StatusTag tone="still" word={words.stateDeclined} />
  )
}
