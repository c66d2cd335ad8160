import { SaxesParser } from 'saxes'
import { Problem } from '../errors.ts'
import { documentProblems } from './document-problems.ts'

/** Attributes by their names without prefix (`r:id` is `id`). */
export type XmlAttributes = Readonly<Record<string, string>>

/** What a reader of an XML part is told, in order; names come without prefix. */
export type XmlHandlers = {
  readonly open?: (name: string, attributes: XmlAttributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const most = { depth: 256, attributesOfOne: 200, nameLength: 200 }

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads one XML part of an office file; a DOCTYPE, entities of its own, great depth or too many attributes are refused. */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser()
  const open = { depth: 0, attributes: 0 }
  const refuse = (): never => {
    throw new Problem('invalid-input', documentProblems.unsafeXml)
  }
  parser.on('doctype', refuse)
  parser.on('error', () => {
    throw new Problem('invalid-input', documentProblems.damaged)
  })
  parser.on('opentagstart', () => {
    open.depth += 1
    open.attributes = 0
    if (open.depth > most.depth) refuse()
  })
  parser.on('attribute', () => {
    open.attributes += 1
    if (open.attributes > most.attributesOfOne) refuse()
  })
  parser.on('opentag', (tag) => handlers.open?.(local(tag.name), localAttributes(tag.attributes)))
  parser.on('closetag', (tag) => {
    open.depth -= 1
    handlers.close?.(local(tag.name))
  })
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  parser.write(decoded(bytes)).close()
}

function localAttributes(attributes: Readonly<Record<string, string>>): XmlAttributes {
  const found: Record<string, string> = Object.create(null)
  for (const name in attributes) found[local(name)] = attributes[name] ?? ''
  return found
}

/** Office files are written as UTF-8; a part in any other encoding could hide what it declares. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw new Problem('invalid-input', documentProblems.damaged)
    throw error
  }
}
