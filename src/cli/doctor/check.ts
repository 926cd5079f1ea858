/** What a check found, and what to do next if that is wrong, or may be. */
export interface Check {
  readonly name: string
  readonly state: 'ok' | 'warn' | 'fail'
  readonly found: string
  readonly next?: string
}

export const ok = (name: string, found: string): Check => ({ name, state: 'ok', found })
export const warn = (name: string, found: string, next: string): Check => ({ name, state: 'warn', found, next })
export const fail = (name: string, found: string, next: string): Check => ({ name, state: 'fail', found, next })

/** What sets the variables that the checks read. */
export const ENV = 'eval "$(lakemock env)"'
