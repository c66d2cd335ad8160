import * as z from 'zod/mini'
import { problemStatus } from '../errors.ts'
import type { OperationContract } from '../operations/contract.ts'
import type { Module } from '../operations/module.ts'

type Json = Readonly<Record<string, unknown>>

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'rule'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'In Chinese' },
    titleEn: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(problemStatus) },
    rule: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, zh: { type: 'string' }, en: { type: 'string' } },
      },
    },
  },
}

const pathNames = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? '')

function propertiesOf(schema: Json): Readonly<Record<string, unknown>> {
  const { properties } = schema
  return typeof properties === 'object' && properties !== null
    ? Object.fromEntries(Object.entries(properties))
    : {}
}

function parametersOf(declared: OperationContract, input: Json): Json[] {
  const inPath = pathNames(declared.path)
  const named = declared.method === 'GET' ? Object.keys(propertiesOf(input)) : inPath
  const required = Array.isArray(input.required) ? input.required : []
  const parameters: Json[] = named.map((name) => ({
    name,
    in: inPath.includes(name) ? 'path' : 'query',
    required: inPath.includes(name) || required.includes(name),
    schema: propertiesOf(input)[name] ?? { type: 'string' },
  }))
  if (declared.method === 'GET') return parameters
  return [
    ...parameters,
    { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } },
  ]
}

function operationOf(name: string, declared: OperationContract, tag: string): Json {
  const input = schemaOf(declared.input, 'input')
  const rules = declared.problems.map((problem) => `- \`${problem.rule}\`: ${problem.zh} (${problem.en})`)
  return {
    operationId: name,
    tags: [tag],
    summary: declared.summary,
    description: [`Actors: ${declared.actors.join(', ')}.`, ...rules].join('\n'),
    parameters: parametersOf(declared, input),
    ...(declared.method === 'POST' && {
      requestBody: { content: { 'application/json': { schema: input } } },
    }),
    responses: {
      200: {
        description: 'Done',
        content: declared.media
          ? { [declared.media]: { schema: { type: 'string' } } }
          : { 'application/json': { schema: schemaOf(declared.output, 'output') } },
      },
      default: {
        description: 'Problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

/** The OpenAPI 3.1 document of all capabilities, made from their contracts. */
export function openApiOf(modules: readonly Module[]): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const module of modules) {
    for (const [name, declared] of Object.entries(module.contract)) {
      const path = declared.path.replace(/:(\w+)/g, '{$1}')
      paths[path] = {
        ...paths[path],
        [declared.method.toLowerCase()]: operationOf(name, declared, module.name),
      }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Groundwork 强基',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { schemas: { Problem: problemSchema } },
  }
}
