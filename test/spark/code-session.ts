import { Interpreters } from '../../src/spark/code/interpreters.ts'

/** What the interpreters of a session give for code, as a text that is short to compare. */
export type Given = string | { readonly [key: string]: unknown }

/** A session of one kind, and its results in order. */
export function codeSession(kind: string, { isStrict = false, guesses = false } = {}): (code: string) => Given {
  const interpreters = new Interpreters({
    nowMs: () => Date.UTC(2026, 0, 1),
    isStrict: () => isStrict,
    guessesLanguage: () => guesses,
    appName: 'livy-session-0',
    hasFiles: false,
  })
  return (code) => {
    const { output } = interpreters.run({ kind, code })
    if (output.status === 'error') return { [String(output.ename)]: output.evalue }
    const data = output.data as Readonly<Record<string, unknown>>
    const text = data['text/plain']
    return typeof text === 'string' && Object.keys(data).length === 1 ? text : data
  }
}

/** The result of the last of several statements of one session. */
export function lastOf(kind: string, codes: readonly string[], options?: Parameters<typeof codeSession>[1]): Given {
  const run = codeSession(kind, options)
  return codes.map((code) => run(code)).at(-1) ?? ''
}

/** Codes of great length or depth. */
export const hostileCodes: readonly string[] = [
  '('.repeat(19_000),
  '{\n'.repeat(9000),
  '(\n'.repeat(9000),
  '/*'.repeat(9000),
  '"'.repeat(19_001),
  `a${'.b'.repeat(9000)}`,
  `${'-'.repeat(19_000)}1`,
  `${'not '.repeat(4700)}1`,
  'val x = '.repeat(2400),
  '1 +\n'.repeat(4500),
  `f'${'{'.repeat(18_000)}'`,
  `s"${'${'.repeat(9000)}"`,
  'x = 1\n'.repeat(3300),
  `select ${'('.repeat(19_000)}`,
  '\n'.repeat(19_000),
  'x'.repeat(1_000_000),
]
