import { expect, test } from 'vitest'
import { stationKinds } from '#capabilities/stations/kinds.ts'
import { kitchen, sketches } from './station-sketches.ts'

test('the demonstration has 381 stations of every kind, with the printed numbers of three of them', () => {
  const all = [...sketches, kitchen]
  expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(381)
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(stationKinds))
  const countOf = (wanted: string) => all.find(({ kind }) => kind === wanted)?.count
  expect([countOf('beeStation'), countOf('driverHome'), countOf('scienceStation')]).toEqual([88, 7, 10])
  for (const { services } of all) expect(new Set(services).size).toBe(services.length)
})
