import { invalid } from '../core/problem.ts'

const MAX_NAME = 128
/** The rule of names of queues, databases and elastic resource pools. */
const NAME = /^(?!_)(?!\d+$)\w+$/

/** A name as DLI stores it: in lower case. Throws if it breaks the rule of names; `field` is that of the request. */
export function checkName(name: string, field: string): string {
  if (!NAME.test(name) || name.length > MAX_NAME) {
    const rule = `a name of 1 to ${MAX_NAME} letters, digits and "_" that does not begin with "_" and has not only digits`
    throw invalid(field, `must be ${rule}, not ${JSON.stringify(name.slice(0, MAX_NAME + 1))}`)
  }
  return name.toLowerCase()
}
