import * as z from 'zod/mini'
import type { OperationContract } from '#platform/operations/contract.ts'

type Schema = { readonly [name: string]: unknown }

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const childOf = (schema: Schema, name: string): Schema => {
  const child = schema[name]
  return isSchema(child) ? child : {}
}

/** Ids of things that are there, by the name of the field that carries them. */
export type Known = Readonly<Record<string, unknown>>

const formats: Readonly<Record<string, string>> = {
  uuid: '0198c0de-0000-7000-8000-000000000001',
  date: '2026-06-01',
  'date-time': '2026-06-01T01:00:00.000Z',
}

// Texts that fit the patterns contracts use; the first that fits is taken.
const texts = [
  '样本文字',
  'sample',
  '13000000000',
  '1',
  '123456',
  'cases.received',
  'kind:letter',
  'ABCD2345',
  'a'.repeat(32),
  'a'.repeat(64),
  'QUJDRA==',
  '2026-06-01T01:00:00.000Z',
  '130824001001',
  'other',
]

function textFor(schema: Schema): string {
  const { format, pattern, minLength } = schema
  const known = typeof format === 'string' ? formats[format] : undefined
  if (known !== undefined) return known
  const candidates = typeof minLength === 'number' ? texts.filter((text) => text.length >= minLength) : texts
  const patterns = [...(typeof pattern === 'string' ? [pattern] : []), ...patternsIn(schema)]
  const fitting = candidates.find((text) => patterns.every((one) => new RegExp(one, 'u').test(text)))
  return fitting ?? '样本文字样本文字'
}

function patternsIn(schema: Schema): string[] {
  const { allOf } = schema
  if (!Array.isArray(allOf)) return []
  return allOf.filter(isSchema).flatMap(({ pattern }) => (typeof pattern === 'string' ? [pattern] : []))
}

/** Fields that carry the id of a thing known under another name. */
const otherNames: Readonly<Record<string, string>> = { ownerId: 'organisationId' }

function sampleOf(schema: Schema, field: string, known: Known): unknown {
  const name = otherNames[field] ?? field
  if (name in known) return known[name]
  if (schema.const !== undefined) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const choices = [schema.anyOf, schema.oneOf].find(Array.isArray)
  if (choices) return sampleOf(choices.filter(isSchema)[0] ?? {}, field, known)
  switch (schema.type) {
    case 'object':
      return sampleOfObject(schema, known)
    case 'array':
      return sampleOfArray(schema, field, known)
    case 'integer':
    case 'number':
      return typeof schema.minimum === 'number' ? Math.max(1, schema.minimum) : 1
    case 'boolean':
      return false
    case 'null':
      return null
    default:
      return textFor(schema)
  }
}

function sampleOfArray(schema: Schema, field: string, known: Known): unknown[] {
  if (Array.isArray(schema.prefixItems))
    return schema.prefixItems.filter(isSchema).map((item) => sampleOf(item, '', known))
  const count = typeof schema.minItems === 'number' ? schema.minItems : 0
  return Array.from({ length: count }, () =>
    sampleOf(childOf(schema, 'items'), field.replace(/s$/, ''), known),
  )
}

function sampleOfObject(schema: Schema, known: Known): Record<string, unknown> {
  const properties = childOf(schema, 'properties')
  const required = Array.isArray(schema.required) ? schema.required.map(String) : []
  return Object.fromEntries(required.map((name) => [name, sampleOf(childOf(properties, name), name, known)]))
}

/** An input that fits an operation's contract, about the things that are known to be there. */
export function sampleInput(declared: OperationContract, known: Known): unknown {
  return sampleOf(z.toJSONSchema(declared.input, { io: 'input', unrepresentable: 'any' }), '', known)
}

/** A small area that was drawn. */
/** A ring small enough for any grid. */
export function drawnRing(): [number, number][] {
  return [
    [110.4, 21.19],
    [110.401, 21.19],
    [110.401, 21.191],
  ]
}
