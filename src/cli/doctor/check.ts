/** The result of one check. A `warn` may be intended; a `fail` keeps something from working. */
export interface Check {
  readonly name: string
  readonly state: 'ok' | 'warn' | 'fail'
  readonly found: string
  /** What to do about it. */
  readonly next?: string
}

export type Env = Readonly<Record<string, string | undefined>>

export const ok = (name: string, found: string): Check => ({ name, state: 'ok', found })
export const warn = (name: string, found: string, next: string): Check => ({ name, state: 'warn', found, next })
export const fail = (name: string, found: string, next: string): Check => ({ name, state: 'fail', found, next })

/** One line per check, with the advice below it. */
export function checksText(checks: readonly Check[]): string {
  return checks
    .map(({ name, state, found, next }) => {
      const line = `${state.padEnd(4)}  ${name}: ${found.replaceAll('\n', '\n        ')}`
      return next === undefined ? line : `${line}\n      -> ${next}`
    })
    .join('\n')
}
