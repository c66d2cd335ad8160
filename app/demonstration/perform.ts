import type { Actor } from '#platform/access/actor.ts'
import type { InputOf, OperationContract, OutputOf } from '#platform/operations/contract.ts'
import type { House } from '#platform/operations/house.ts'
import type { Module } from '#platform/operations/module.ts'
import type { Operation } from '#platform/operations/operation.ts'
import type { Instant } from '#platform/time/instant.ts'

/** Who does something in the made-up world, and when; a resident with the hash of the receipt held. */
export type Moment = { readonly actor: Actor; readonly at: Instant; readonly receiptHash?: string }

export type Perform = <Declared extends OperationContract>(
  declared: Declared,
  input: InputOf<Declared>,
  moment: Moment,
) => Promise<OutputOf<Declared>>

/** Carries out operations as people and clocks would, by the very same way as the web server does. */
export function performerIn(house: House, modules: readonly Module[]): Perform {
  const operations = new Map<OperationContract, Operation>()
  for (const module of modules) {
    for (const operation of Object.values(module.operations)) operations.set(operation.contract, operation)
  }
  let count = 0
  return async (declared, input, { at, ...who }) => {
    const operation = operations.get(declared)
    if (!operation) throw new Error(`${declared.path} is not bound`)
    count += 1
    const key = `demonstration-${count}`
    // Guarantee: an operation answers in the shape of its own contract.
    return (await operation.run(input, { house, ...who, now: at, key })) as OutputOf<typeof declared>
  }
}

/** The one who builds the world, recorded as such on every entry. */
export const builder: Actor = { kind: 'console', name: 'demonstration' }
