/** The result of one check. A `warn` may be intended; a `fail` keeps something from working. */
export interface Check {
  readonly name: string
  readonly state: 'ok' | 'warn' | 'fail'
  readonly found: string
  /** What to do about it. */
  readonly next?: string
}

/** What a check found; its name replaces that of the check. */
type Finding = Omit<Check, 'name'> & { readonly name?: string }
type Findings = Finding | readonly Finding[] | undefined

/** Checks of a `Subject` by name. A check that does not apply finds nothing. */
export type Checks<Subject> = Readonly<Record<string, (subject: Subject) => Findings | Promise<Findings>>>

export const ok = (found: string): Finding => ({ state: 'ok', found })
export const warn = (found: string, next: string): Finding => ({ state: 'warn', found, next })
export const fail = (found: string, next: string): Finding => ({ state: 'fail', found, next })

/** Makes the checks of one subject. `suffix` is added to the names. */
export async function check<Subject>(checks: Checks<Subject>, subject: Subject, suffix = ''): Promise<Check[]> {
  const found: Check[] = []
  for (const [name, make] of Object.entries(checks))
    for (const finding of [(await make(subject)) ?? []].flat()) found.push({ name: name + suffix, ...finding })
  return found
}
