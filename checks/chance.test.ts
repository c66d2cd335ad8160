import { expect, test } from 'vitest'
import { isTest, sourceFiles } from './source-files.ts'

/** What random ids and hashes, written in hexadecimal, hold by chance oftener than once in some thousand runs. */
const mayStandInAnId = /^[0-9a-f]{1,6}$/

/** The words that a line of a test does not want to find: its strings and alternatives, but not where it looks. */
const unwantedIn = (line: string): string[] =>
  [...line.replace(/expect\(.*\)\.not\./, '').matchAll(/'([^']*)'|\/([^/]*)\//g)].flatMap(
    ([, word = '', pattern = '']) => [word, ...pattern.split('|')],
  )

test('no test fails because a random id happens to hold the few digits it does not want to find', () => {
  const lines = sourceFiles('app', 'capabilities', 'checks', 'e2e', 'platform')
    .filter(isTest)
    .flatMap(({ path, text }) => text.split('\n').map((line) => ({ path, line })))
    .filter(({ line }) => /\.not\.to(?:Contain|Match)\(/.test(line))
  expect(lines.length).toBeGreaterThan(50)
  expect(lines.filter(({ line }) => unwantedIn(line).some((word) => mayStandInAnId.test(word)))).toEqual([])
})
