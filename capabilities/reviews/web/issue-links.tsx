import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { NumberInput, Select } from '#platform/web/parts/inputs.tsx'
import { Card, Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { QrCode } from '#platform/web/parts/qr-code.tsx'
import { Skeleton } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useQrPicture } from '#platform/web/use-qr-picture.ts'
import { useWords } from '#platform/web/words.ts'
import type { Voters } from '../closed-lists.ts'
import { reviewsContract } from '../contract.ts'
import { type BallotLink, ballotAddress, newBallotLink } from './new-ballot-link.ts'
import type { Round } from './shown.ts'
import { roundWords } from './round-words.ts'

const mostAtOnce = 200

type IssueProps = { readonly round: Round; readonly onClose: () => void }

/** Makes ballot links on this device and shows them once, as slips to print. */
export function IssueLinks({ round, onClose }: IssueProps) {
  const words = useWords(roundWords)
  const [voters, setVoters] = useState<Voters>('residents')
  const [seatId, setSeatId] = useState(round.seatNames[0]?.organisationId ?? '')
  const [count, setCount] = useState<number | null>(10)
  const [links, setLinks] = useState<readonly BallotLink[] | null>(null)
  const issue = useAction(reviewsContract.issueBallotLinks)
  const seat = voters === 'panel' ? null : seatId
  const make = async () => {
    const wanted = Math.min(mostAtOnce, Math.max(1, count ?? 1))
    const made = Array.from({ length: wanted }, newBallotLink)
    const done = await issue.run({ roundId: round.roundId, voters, seatId: seat, links: made })
    if (done) setLinks(made)
  }
  if (links !== null) {
    const seatName = round.seatNames.find((one) => one.organisationId === seat)?.organisationName
    return <Slips links={links} says={words.slipFor(round.name, seatName ?? words.allSeats)} />
  }
  return (
    <FormDialog
      title={words.issue}
      lead={words.issueNote}
      action={issue}
      submit={words.make}
      onClose={onClose}
      onSubmit={() => void make()}
    >
      <FieldGroup label={words.voters}>
        <Choice
          value={voters}
          onChange={setVoters}
          options={[
            { value: 'residents', title: words.residents, hint: words.residentsHint },
            { value: 'panel', title: words.panel, hint: words.panelHint },
          ]}
        />
      </FieldGroup>
      {voters === 'residents' ? (
        <Field label={words.seat}>
          <Select
            value={seatId}
            onChange={setSeatId}
            options={round.seatNames.map((one) => ({
              value: one.organisationId,
              label: one.organisationName,
            }))}
          />
        </Field>
      ) : null}
      <Field label={words.count} error={issue.errorOf('links')}>
        <NumberInput value={count} onChange={setCount} min={1} max={mostAtOnce} />
      </Field>
    </FormDialog>
  )
}

type SlipsProps = { readonly links: readonly BallotLink[]; readonly says: string }

function Slips({ links, says }: SlipsProps) {
  const words = useWords(roundWords)
  return (
    <Card title={words.slips}>
      <Stack>
        <p className="soft">{words.slipsNote}</p>
        <Inline>
          <Button tone="main" icon="print" onPress={() => print()}>
            {words.print}
          </Button>
        </Inline>
        <PrintArea whole>
          <div className="ballot-sheet">
            {links.map((link) => (
              <Slip key={link.linkId} link={link} says={says} />
            ))}
          </div>
        </PrintArea>
      </Stack>
    </Card>
  )
}

function Slip({ link, says }: { readonly link: BallotLink; readonly says: string }) {
  const words = useWords(roundWords)
  const address = ballotAddress(link)
  const picture = useQrPicture(address)
  return (
    <section className="ballot-slip">
      <p>{says}</p>
      {picture === null ? <Skeleton lines={1} block /> : <QrCode source={picture} says={words.slipSays} />}
      <p className="soft small">{address}</p>
    </section>
  )
}
