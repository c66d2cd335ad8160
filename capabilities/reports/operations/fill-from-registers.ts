import { type Below, countsBelow } from '../views/find-nodes.ts'
import { kindNames } from '../kind-names.ts'
import type { FormNode } from '../rules/plan-form.ts'
import type { RegisterField } from '../words.ts'
import type { AnswerableCell, Filler, Lookup } from './filler.ts'

const officialCode = /^\d{12}$/

type Known = { readonly node: FormNode; readonly below: Below | undefined }

const values: Readonly<Record<RegisterField, (known: Known) => string | number | null>> = {
  name: ({ node }) => node.name,
  code: ({ node }) => (officialCode.test(node.id) ? node.id : null),
  above: ({ node }) => node.above,
  kind: ({ node }) => kindNames[node.kind] ?? null,
  communities: ({ below }) => below?.communities ?? null,
  grids: ({ below }) => below?.grids ?? null,
}

/** What the registers say of a node: its name, its code, what it belongs to, what lies in it. */
export async function readRegisters({ tx }: Filler, cells: readonly AnswerableCell[]): Promise<Lookup> {
  const wanted = cells.filter(({ meaning }) => meaning?.kind === 'register')
  const counted =
    wanted.length > 0 ? await countsBelow(tx, [...new Set(wanted.map(({ node }) => node.id))]) : new Map()
  return ({ meaning, node }) => {
    if (meaning?.kind !== 'register') return undefined
    const value = values[meaning.field]({ node, below: counted.get(node.id) })
    if (value === null) return undefined
    const content = typeof value === 'number' ? { number: value } : { text: value }
    return { state: 'filled', content, source: { kind: 'register', nodeId: node.id, nodeName: node.name } }
  }
}
