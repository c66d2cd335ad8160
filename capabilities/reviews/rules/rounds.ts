import { houseProblems, Problem } from '#platform/errors.ts'
import { type Entry, idOfStream } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import { type Mark, marks, type Voters } from '../closed-lists.ts'
import type { Counted, RoundEvent, SeatResult } from '../events.ts'
import { reviewsProblems as problems } from '../problems.ts'

export type Round = {
  readonly roundId: string
  readonly organisationId: string | null
  readonly name: string
  readonly seats: readonly string[]
  readonly panelWeight: number
  readonly shareNeeded: number
  readonly from: Day
  readonly until: Day
  readonly issued: Readonly<Record<Voters, number>>
  readonly results: readonly SeatResult[] | null
  readonly closedOn: Day | null
}

export type RoundState = { readonly round: Round | null }
const noRound: RoundState = { round: null }

type RoundEntry = Entry<RoundEvent>

/** Total: an entry that does not fit changes nothing. */
export const replayRound = (entries: readonly Entry<RoundEvent>[]): RoundState =>
  entries.reduce(applyRound, noRound)

export function applyRound(state: RoundState, entry: RoundEntry): RoundState {
  const { round } = state
  if (entry.type === 'reviews.roundOpened.v1') return { round: round ?? openedRound(entry) }
  if (round === null) return state
  if (entry.type === 'reviews.roundClosed.v1')
    return { round: { ...round, results: entry.data.seats, closedOn: entry.data.on } }
  const { voters, links } = entry.data
  return { round: { ...round, issued: { ...round.issued, [voters]: round.issued[voters] + links.length } } }
}

const openedRound = ({
  stream,
  organisation,
  data,
}: Extract<RoundEntry, { type: 'reviews.roundOpened.v1' }>): Round => ({
  roundId: idOfStream(stream),
  organisationId: organisation,
  name: data.name,
  seats: data.seats,
  panelWeight: data.panelWeight,
  shareNeeded: data.shareNeeded,
  from: data.from,
  until: data.until,
  issued: { panel: 0, residents: 0 },
  results: null,
  closedOn: null,
})

export type NewRound = {
  readonly organisationId: string
  readonly name: string
  readonly seats: readonly string[]
  readonly panelWeight: number
  readonly shareNeeded: number
  readonly from: Day
  readonly until: Day
}

export function openRound(state: RoundState, given: NewRound): RoundEvent[] {
  if (state.round !== null) throw new Problem('conflict', problems.idTaken)
  if (given.panelWeight < 0 || given.panelWeight > 100)
    throw new Problem('rule-broken', problems.weightsOutOfRange)
  if (new Set(given.seats).size !== given.seats.length) throw new Problem('rule-broken', problems.seatTwice)
  if (given.until < given.from) throw new Problem('rule-broken', problems.endsBeforeStart)
  const { organisationId, ...data } = given
  return [{ type: 'reviews.roundOpened.v1', organisation: organisationId, data }]
}

/** The round, or "not found". */
export function existingRound({ round }: RoundState): Round {
  if (round === null) throw new Problem('not-found', houseProblems.notFound)
  return round
}

type NewLinks = {
  readonly voters: Voters
  readonly seatId: string | null
  readonly links: readonly { readonly linkId: string; readonly hash: string }[]
}

export function issueBallotLinks(round: Round, given: NewLinks): RoundEvent[] {
  if (round.closedOn !== null) throw new Problem('rule-broken', problems.roundClosed)
  if (given.seatId !== null && !round.seats.includes(given.seatId))
    throw new Problem('rule-broken', problems.unknownSeat)
  return [{ type: 'reviews.ballotLinksIssued.v1', organisation: round.organisationId, data: { ...given } }]
}

/** Voting is open from the first day to the last, both included. */
export function assertVoting({ from, until }: Pick<Round, 'from' | 'until'>, on: Day): void {
  if (on < from) throw new Problem('rule-broken', problems.votingNotBegun)
  if (on > until) throw new Problem('rule-broken', problems.votingOver)
}

/** Fewer than so many votes of a kind are neither shown nor counted: they would tell who voted what. */
const fewest: Readonly<Record<Voters, number>> = { panel: 3, residents: 10 }

/** Marks by seat and kind of voter, as the ballot box kept them. */
export type Tally = { readonly seatId: string; readonly voters: Voters; readonly counts: readonly number[] }

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

function countedOf(tallies: readonly Tally[], seatId: string, voters: Voters): Counted {
  const counts = tallies.find((tally) => tally.seatId === seatId && tally.voters === voters)?.counts ?? []
  const n = sumOf(counts)
  return n < fewest[voters] ? { n, counts: null } : { n, counts }
}

/** Votes for each mark, weighted, as whole numbers over one whole: so that no rounding decides. */
export type Weighed = { readonly parts: readonly number[]; readonly whole: number }

/** A kind of voter with too few votes does not count, and the other counts alone. */
export function weigh(panel: Counted, residents: Counted, panelWeight: number): Weighed | null {
  const counting = [
    { counted: panel, weight: panelWeight },
    { counted: residents, weight: 100 - panelWeight },
  ].filter(({ counted, weight }) => counted.counts !== null && weight > 0)
  if (counting.length === 0) return null
  const scale = counting.reduce((product, { counted }) => product * counted.n, 1)
  const parts = marks.map((_mark, at) =>
    counting.reduce(
      (sum, { counted, weight }) => sum + (weight * (counted.counts?.[at] ?? 0) * scale) / counted.n,
      0,
    ),
  )
  return { parts, whole: counting.reduce((sum, { weight }) => sum + weight, 0) * scale }
}

/** Shares in hundredths of a percent. */
export const sharesOf = ({ parts, whole }: Weighed): number[] =>
  parts.map((part) => Math.round((part * 10_000) / whole))

/** The best mark that at least the needed share of the votes reaches or exceeds. */
export function resultOf({ parts, whole }: Weighed, shareNeeded: number): Mark {
  let reached = 0
  for (const [at, mark] of marks.entries()) {
    reached += parts[at] ?? 0
    if (reached * 100 >= shareNeeded * whole) return mark
  }
  return 'poor'
}

/** REV-05: each seat's result from its own shares; seats are not compared with each other. */
export function closeRound(round: Round, tallies: readonly Tally[], on: Day): RoundEvent[] {
  if (round.closedOn !== null) return []
  if (on <= round.until) throw new Problem('rule-broken', problems.votingNotOver)
  const seats = round.seats.map((organisationId): SeatResult => {
    const panel = countedOf(tallies, organisationId, 'panel')
    const residents = countedOf(tallies, organisationId, 'residents')
    const weighed = weigh(panel, residents, round.panelWeight)
    const shares = weighed && sharesOf(weighed)
    const result = weighed && resultOf(weighed, round.shareNeeded)
    return { organisationId, panel, residents, shares, result }
  })
  return [{ type: 'reviews.roundClosed.v1', organisation: round.organisationId, data: { seats, on } }]
}
