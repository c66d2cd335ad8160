import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { isTest, type SourceFile, sourceFiles } from './source-files.ts'

type Dictionary = { readonly path: string; readonly name: string; readonly keys: readonly string[] }

const all = sourceFiles('app', 'capabilities', 'platform').filter((file) => !isTest(file))

/** From an opening brace to the one that closes it. */
function braced(text: string, from: number): string {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return text.slice(from, at + 1)
  }
  return text.slice(from)
}

const declared = /const (\w+) = defineWords\(\{/g
const keyLine = /^ {4}(\w+)(?=[:,(])/gm

/** The dictionaries of a file, and its code without them. */
function read({ path, text }: SourceFile): { dictionaries: Dictionary[]; code: string } {
  const found = [...text.matchAll(declared)].map((match) => ({
    name: match[1] ?? '',
    body: braced(text, text.indexOf('{', match.index)),
  }))
  return {
    code: found.reduce((code, { body }) => code.replace(body, '{}'), text),
    dictionaries: found.map(({ name, body }) => ({
      path,
      name,
      keys: [...body.slice(body.indexOf('\n  en: {')).matchAll(keyLine)].map((match) => match[1] ?? ''),
    })),
  }
}

const files = all.map((file) => ({ path: file.path, ...read(file) }))
type Code = (typeof files)[number]

const capabilityOf = (path: string): string => path.split('/').slice(0, 2).join('/')
const named = /\.(\w+)|['"`](\w+)['"`]|[{,]\s*(\w+)\s*(?=[,}:])/g
const begun = /`(\w+)\$\{/g
const ended = /\$\{[^}`]*\}(\w+)`/g
const matchesOf = (files: readonly Code[], pattern: RegExp): string[] =>
  files.flatMap(({ code }) =>
    [...code.matchAll(pattern)].map((match) => match.slice(1).find((part) => part !== undefined) ?? ''),
  )

/** Names of states, steps and kinds by which words are looked up, also those of events: `whistle-recalled`. */
const spelled = new Set(
  matchesOf(files, /['`]([\w.-]+)['`]/g)
    .flatMap((literal) => literal.split('.'))
    .map((part) => part.replace(/-(\w)/g, (_found, letter: string) => letter.toUpperCase())),
)

/** Whether a file hands the words on as a whole, so that others read them under another name. */
function handsOn({ code }: Code, name: string): boolean {
  const taken = new RegExp(`const (\\w+) = useWords\\(${name}\\)`, 'g')
  const rest = code
    .replace(/^import .*$/gm, '')
    .replace(taken, '')
    .replace(`const ${name} = defineWords`, '')
  const names = [...code.matchAll(taken)].map((match) => match[1])
  return (
    new RegExp(`\\b${name}\\b`).test(rest) ||
    names.some((own) => new RegExp(`\\b${own}\\b(?![.\\w'/-])`).test(rest.replace(taken, '')))
  )
}

/** Where the words may be read: by whoever names the dictionary, or, handed on, anywhere in the capability and in shared parts. */
function readersOf({ path, name }: Dictionary): readonly Code[] {
  const naming = files.filter(
    (file) =>
      (file.path === path || file.code.includes(`${basename(path)}'`)) &&
      new RegExp(`\\b${name}\\b`).test(file.code),
  )
  if (!naming.some((file) => handsOn(file, name))) return naming
  const near = (file: Code) =>
    capabilityOf(file.path) === capabilityOf(path) || file.path.startsWith('platform/web/')
  return [...new Set([...naming, ...files.filter(near)])]
}

function unusedIn(dictionary: Dictionary): string[] {
  const readers = readersOf(dictionary)
  const read = new Set(matchesOf(readers, named))
  const [starts, ends] = [matchesOf(readers, begun), matchesOf(readers, ended)]
  return dictionary.keys
    .filter((key) => !read.has(key) && !spelled.has(key))
    .filter((key) => !starts.some((start) => key.startsWith(start)))
    .filter((key) => !ends.some((end) => key.endsWith(end)))
    .map((key) => `${dictionary.path}: ${dictionary.name}.${key}`)
}

test('every word that is defined is read somewhere', () => {
  const dictionaries = files.flatMap((file) => file.dictionaries)
  expect(dictionaries.length).toBeGreaterThan(100)
  expect(dictionaries.flatMap(({ keys }) => keys).length).toBeGreaterThan(4_000)
  expect(dictionaries.flatMap(unusedIn)).toEqual([])
})
