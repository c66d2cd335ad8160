import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { capabilitiesWith } from '#app/capabilities.ts'

const capabilities = capabilitiesWith({ oidc: undefined })
const sampleId = '0198c0de-0000-7000-8000-000000000001'

type Naming = (...ids: readonly string[]) => unknown

/** Names of streams as the capability's own events make them. */
async function streamsOf(name: string): Promise<readonly string[]> {
  const file = path.resolve('capabilities', name, 'events.ts')
  if (!existsSync(file)) return []
  const events: Readonly<Record<string, unknown>> = await import(pathToFileURL(file).href)
  return Object.entries(events).flatMap(([made, how]) => {
    if (!/Stream$/.test(made) || /OfStream$/.test(made) || typeof how !== 'function') return []
    // Guarantee: whatever is called `…Stream` makes a name of ids.
    const naming = how as Naming
    return [String(naming(...Array.from({ length: how.length }, () => sampleId)))]
  })
}

test('every stream that a capability writes says whose it is, and nothing else is spoken for', async () => {
  let count = 0
  for (const { name, streams } of capabilities) {
    const beginnings = Object.keys(streams)
    const made = await streamsOf(name)
    count += made.length
    expect(made.filter((stream) => !beginnings.some((one) => stream.startsWith(one)))).toEqual([])
    expect(beginnings.filter((one) => !made.some((stream) => stream.startsWith(one)))).toEqual([])
  }
  expect(count).toBeGreaterThan(50)
})

test('no two capabilities speak for the same streams', () => {
  const beginnings = capabilities.flatMap(({ streams }) => Object.keys(streams))
  expect(beginnings.toSorted()).toEqual([...new Set(beginnings)].toSorted())
})

test('what belongs to one person is never said to be shared', () => {
  const kinds = Object.fromEntries(capabilities.flatMap(({ streams }) => Object.entries(streams)))
  const own = [
    'booklet-',
    'points-account:',
    'points-holder:',
    'member-',
    'learner-',
    'mediation-',
    'person:',
  ]
  expect(own.map((beginning) => kinds[beginning])).toEqual(own.map(() => 'person'))
})
