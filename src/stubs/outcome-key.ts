import { Problem } from '../core/problem.ts'
import { counted } from '../core/shown.ts'
import { outcomesOf } from './outcomes/index.ts'
import { readDeclaredType } from './outcomes/job-rows.ts'
import type { OutcomeKind } from './outcomes/outcome.ts'
import type { OutcomeFields } from './stub.ts'
import type { Subject } from './stub-query.ts'

type Kind = OutcomeKind<OutcomeFields, unknown>

/** The keys that any outcome can have. */
const companions = new Set(['hold', 'never', 'cancel', 'cancelled', 'lingers'])
/** The keys that go with others only, and which. */
const beside: Readonly<Record<string, string>> = {
  state: 'error or output',
  rows: 'columns',
  types: 'columns',
  log: 'message',
}

/**
 * The key that selects the kind of an outcome, and that kind; undefined if the outcome leaves the result to the settings. `at` is its
 * path. Throws a Problem if its keys do not go together.
 */
export function outcomeKeyOf(
  outcome: OutcomeFields,
  subject: Subject,
  at: string,
): readonly [key: string | undefined, kind: Kind | undefined] {
  const isKey = (key: string): boolean =>
    !companions.has(key) && (!(key in beside) || (key === 'log' && outcome.message === undefined))
  const [key, second] = Object.keys(outcome).filter(isKey)
  checkOnly(outcome, subject, at)
  if (second !== undefined)
    throw new Problem('invalid', `${at} has both ${key} and ${second}: a stub has one outcome`, at)
  const kind: Kind | undefined = outcomesOf[subject].find((one) => one.key === key)
  if (key !== undefined && kind === undefined) {
    const known = outcomesOf[subject].map((one) => one.key).join(', ')
    throw new Problem(
      'invalid',
      `${at}.${key} is not an outcome of this stub's ${subject}; allowed: ${known}`,
      `${at}.${key}`,
    )
  }
  for (const [field, others] of Object.entries(beside)) {
    if (outcome[field] === undefined || (kind !== undefined && field in kind.fields)) continue
    const isBeside = key !== undefined && others.split(' or ').includes(key)
    const rule = isBeside ? `does not go with ${key} of this stub's ${subject}` : `goes with ${others}`
    throw new Problem('invalid', `${at}.${field} ${rule}`, `${at}.${field}`)
  }
  if (outcome.never === true && (key !== undefined || outcome.hold !== undefined))
    throw new Problem('invalid', `${at}.never and ${key ?? 'hold'} exclude each other`, `${at}.never`)
  checkRows(outcome, at)
  return [key, kind]
}

/** What has one possible outcome, and its key. */
const onlyOutcome: Partial<Record<Subject, readonly [what: string, key: string]>> = {
  session: ['for the start of sessions', 'session'],
  elasticPool: ['for elastic resource pools', 'message'],
  resource: ['for package resources', 'message'],
}

function checkOnly(outcome: OutcomeFields, subject: Subject, at: string): void {
  const [what, key] = onlyOutcome[subject] ?? []
  const foreign = key === undefined ? undefined : Object.keys(outcome).find((name) => name !== key)
  if (foreign === undefined) return
  const field = `${at}.${foreign}`
  throw new Problem('invalid', `${field}: ${what}, the only outcome is ${key}`, field)
}

/** Throws if a row, or the list of types, is not as long as the list of columns, or if a type is unknown; `at` is the path of all. */
export function checkRows({ columns, rows, types }: OutcomeFields, at: string): void {
  if (!Array.isArray(columns)) return
  const place = at === '' ? '' : `${at}.`
  const refuse = (field: string, what: string): never => {
    throw new Problem('invalid', `${field} must have ${counted(columns.length, what)}, one for each column`, field)
  }
  if (Array.isArray(types)) {
    if (types.length !== columns.length) refuse(`${place}types`, 'type')
    for (const [index, type] of types.entries()) readDeclaredType(String(type), `${place}types.${index}`)
  }
  if (!Array.isArray(rows)) return
  const wrong = rows.findIndex((row) => (row as unknown[]).length !== columns.length)
  if (wrong >= 0) refuse(`${place}rows.${wrong}`, 'cell')
}
