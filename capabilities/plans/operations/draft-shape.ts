import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { matchOrganisation } from '../rules/match-organisation.ts'
import type { DraftInput } from '../rules/read-plan-table.ts'
import type { DraftShape } from '../shapes.ts'
import { organisationsLike } from '../views/organisation-names.ts'

type Problem = DraftShape['problems'][number]
type Party = { readonly organisationId: string; readonly name: string }

const where = (row: number | null) =>
  row === null ? { zh: '', en: '' } : { zh: `第 ${row} 行：`, en: `Row ${row}: ` }

const notFound = (row: number | null, said: string): Problem => ({
  row,
  kind: 'ownerNotFound',
  said,
  zh: `${where(row).zh}${said === '' ? '没有写牵头单位' : `没有找到牵头单位“${said}”`}，请选择一个`,
  en: `${where(row).en}${said === '' ? 'no owner is written' : `the owner “${said}” is not found`}; choose one`,
})
const guessed = (row: number | null, said: string, name: string): Problem => ({
  row,
  kind: 'ownerGuessed',
  said,
  zh: `${where(row).zh}“${said}”看作“${name}”，不对请改`,
  en: `${where(row).en}“${said}” is taken for “${name}”; change it if it is not`,
})
const helperMissing = (row: number | null, said: string): Problem => ({
  row,
  kind: 'helperNotFound',
  said,
  zh: `${where(row).zh}没有找到配合单位“${said}”，可以先不选`,
  en: `${where(row).en}the helper “${said}” is not found; it may be left out`,
})

/** A plan that was read, with its owners and helpers looked up among the organisations of the house. */
export async function draftShape(
  tx: Transaction,
  { actor, house }: Call,
  read: DraftInput,
): Promise<DraftShape> {
  const wanted = read.measures.flatMap(({ ownerName, helperNames }) => [ownerName, ...helperNames])
  const names = [...new Set(wanted)].filter((name) => name.length > 1)
  const all = await organisationsLike(tx, names)
  const roots = actor.kind === 'staff' ? actor.act.organisations : []
  const near = all.filter(({ organisationId }) =>
    roots.some((root) => house.trees.within('organisation', organisationId, root)),
  )
  const known = { near, all }
  const problems: Problem[] = [...read.problems]
  const measures = read.measures.map((measure) => {
    const owner = ownerOf(measure, known, problems)
    const helpers = helpersOf(measure, known, problems)
    return {
      ...measure,
      owner,
      helpers,
      helperNames: [...measure.helperNames],
      yearTexts: [...measure.yearTexts],
      checkDays: [...measure.checkDays],
    }
  })
  const once = new Map(problems.map((problem) => [`${problem.row} ${problem.kind} ${problem.said}`, problem]))
  const byRow = [...once.values()].toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0))
  return { ...read, areas: [...read.areas], measures, problems: byRow }
}

/** Organisations that could be meant: those in the reader's reach go before all others. */
type Known = { readonly near: readonly Party[]; readonly all: readonly Party[] }

const find = (said: string, { near, all }: Known) =>
  matchOrganisation(said, near) ?? matchOrganisation(said, all)

type Measure = DraftInput['measures'][number]

function ownerOf({ row, ownerName }: Measure, known: Known, problems: Problem[]): Party | null {
  const match = find(ownerName, known)
  if (!match) problems.push(notFound(row, ownerName))
  else if (!match.isExact) problems.push(guessed(row, ownerName, match.organisation.name))
  return match ? partyOf(match.organisation) : null
}

function helpersOf({ row, helperNames }: Measure, known: Known, problems: Problem[]): Party[] {
  return helperNames.flatMap((name) => {
    const match = find(name, known)
    if (!match) problems.push(helperMissing(row, name))
    return match ? [partyOf(match.organisation)] : []
  })
}

const partyOf = ({ organisationId, name }: Party): Party => ({ organisationId, name })
