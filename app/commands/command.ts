import type { Config } from '#platform/config.ts'

/** One verb of the command line. It returns the exit code; whatever it throws is told in one line. */
export type Command = {
  readonly name: string
  readonly usage: string
  readonly zh: string
  readonly en: string
  readonly run: (words: readonly string[], config: Config) => Promise<number>
}

/** Words that do not fit: told with the usage. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem'
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** A line that is rewritten while something goes on; plain lines where there is no terminal. */
export const progress = (text: string): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${text}`)
  else say(text)
}

/** The value of `--name VALUE`, every time it was given. */
export function optionsOf(words: readonly string[], name: string): string[] {
  return words.flatMap((word, at) => (word === `--${name}` ? [words[at + 1] ?? ''] : []))
}

export const isSet = (words: readonly string[], name: string): boolean => words.includes(`--${name}`)

/** Words that are neither options nor their values. */
export const plainWords = (words: readonly string[], withValue: readonly string[] = []): string[] =>
  words.filter(
    (word, at) => !word.startsWith('--') && !withValue.includes((words[at - 1] ?? '').replace(/^--/, '')),
  )
