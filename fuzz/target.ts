/** What the fuzzing tries: a parser of foreign text, inputs near realistic ones, and what must hold for each input. */
import type fc from 'fast-check'
import { Problem } from '../src/core/problem.ts'
import { FixturesError } from '../src/fixture-files/fixtures-error.ts'

export interface Target {
  readonly name: string
  /** Throws if something that must hold does not. */
  readonly property: fc.IRawProperty<unknown>
  /** Ends what the target started. */
  close?(): Promise<void>
}

/** What is allowed for one input, beside time in proportion to its length: more than any machine needs. */
const MOST_MS = 1_000
const MOST_MS_A_CHARACTER = 0.05

/** Runs a parser. Returns its result, or undefined if it refuses the text in clear words; any other error is a finding. */
export function read<T>(length: number, parse: () => T): T | undefined {
  return within(length, () => {
    try {
      return parse()
    } catch (error) {
      checkRefusal(error)
      return undefined
    }
  })
}

/** Throws if a parser takes longer than texts of that length can take. On a busy machine the fastest of three counts. */
export function within<T>(length: number, parse: () => T): T {
  const limitMs = MOST_MS + length * MOST_MS_A_CHARACTER
  let fastestMs = Number.POSITIVE_INFINITY
  for (let turn = 0; ; turn++) {
    const began = performance.now()
    const result = parse()
    fastestMs = Math.min(fastestMs, performance.now() - began)
    if (fastestMs <= limitMs) return result
    if (turn === 2) throw new Error(`${Math.round(fastestMs)} ms for ${length} characters`)
  }
}

/** Rethrows an error that is not a refusal, or one that does not say why. */
export function checkRefusal(error: unknown): void {
  if (error instanceof FixturesError) {
    expect(error.errors.length > 0, 'a FixturesError without errors')
    for (const { line, column, message } of error.errors)
      expect(line >= 1 && column >= 1 && isClear(message), `no clear place or message: ${error.message}`)
  } else if (error instanceof Problem) {
    expect(isClear(error.message), `no clear message: ${JSON.stringify(error.message)}`)
  } else throw error
}

/** A sentence for a person, without what JavaScript prints for a value that it cannot show, and without an error of JavaScript. */
const isClear = (message: string): boolean => message.length > 5 && !/\[object \w+\]|^\w*Error:/.test(message)

/** Throws if a condition does not hold. */
export function expect(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise)
}

/** Throws if two values differ as JSON, and shows the place. */
export function expectSame(actual: unknown, expected: unknown, what: string): void {
  const [found = '', wanted = ''] = [actual, expected].map((value) => String(JSON.stringify(value)))
  if (found === wanted) return
  const at = [...found].findIndex((character, index) => character !== wanted[index])
  const from = Math.max(0, (at < 0 ? found.length : at) - SHOWN)
  const [left, right] = [found, wanted].map((text) => text.slice(from, from + 3 * SHOWN))
  throw new Error(`${what}: … ${left} …, and should be … ${right} …`)
}

/** How many characters are shown before a difference. */
const SHOWN = 150
