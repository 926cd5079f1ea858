import { didYouMean } from '../core/did-you-mean.ts'
import { type Duration, parseDuration } from '../core/durations.ts'
import { type Captures, type CompileTime, compile, compileText, type TextMatcher } from '../core/pattern.ts'
import { Problem } from '../core/problem.ts'
import { TextForms } from '../core/text-forms.ts'
import { readTemplate } from './fill.ts'
import { executionOutcomes, statementOutcomes } from './outcomes/index.ts'
import type { OutcomeKind } from './outcomes/outcome.ts'
import { type KeyTest, type OutcomeFields, type Stub, type StubDefinition, statesOf } from './stub.ts'
import type { StubQuery, Subject } from './stub-query.ts'

const textKeys = { code: TextForms.ofCode, sql: TextForms.ofSql } as const

/**
 * Checks what a schema cannot express, and compiles a declaration. `at` is its path, for messages: `stubs.3`.
 * Throws a Problem whose field is the path of the error.
 */
export function compileStub(definition: StubDefinition, name: string, at: string, when: CompileTime = 'now'): Stub {
  const subject = subjectOf(definition, at)
  const outcome = definition.outcome ?? {}
  const ownName = definition.name ?? name
  const outcomeKey = outcomeKeyOf(outcome, subject, `${at}.outcome`)
  const template = readTemplate(outcome, `${at}.outcome`)
  return {
    name: ownName,
    ending: `answered by ${ownName}`,
    definition,
    subject,
    durations: compileDurations(definition, subject, at),
    outcome: kindOf(subject, outcomeKey)?.compile?.(outcome) ?? outcome,
    lingers: lingersOf(outcome, subject, `${at}.outcome`),
    outcomeKey,
    template,
    ...compileMatch(definition, subject, at, template !== undefined, when),
    exactText: exactTextOf(definition),
  }
}

/** A compiled stub under another name. */
export const renamed = (stub: Stub, name: string): Stub => ({ ...stub, name, ending: `answered by ${name}` })

/** The subject of the stub, which follows from the keys of its match, its durations and its outcome. */
function subjectOf({ match, durations, outcome }: StubDefinition, at: string): Subject {
  const mrsKey = (['sql', 'database', 'cluster'] as const).find((key) => match[key] !== undefined)
  const dliKey = (['code', 'session', 'kind'] as const).find((key) => match[key] !== undefined)
  const api = match.api ?? (mrsKey ? 'mrs' : dliKey ? 'dli' : undefined)
  if (api === undefined) throw new Problem('invalid', `${at}.match must name the api: dli or mrs`, `${at}.match`)
  const foreign = api === 'dli' ? mrsKey : dliKey
  if (foreign !== undefined) {
    throw new Problem('invalid', `${at}.match.${foreign} does not go with api ${api}`, `${at}.match.${foreign}`)
  }
  if (api === 'mrs') return 'execution'
  if (match.code !== undefined || match.kind !== undefined) return 'statement'
  const states = Object.keys(durations ?? {})
  const ofSessions = states.length > 0 && states.every((state) => statesOf.session.includes(state))
  if (match.session === undefined) return ofSessions ? 'session' : 'statement'
  const ofStatements = Object.keys(outcome ?? {}).some((key) => key !== 'session')
  if (ofStatements || (states.length > 0 && !ofSessions)) {
    throw new Problem(
      'invalid',
      `${at}: a stub with a session and no code decides how the session starts; give match.code (such as {"regex": ""} for any) to stub its statements`,
      `${at}.match`,
    )
  }
  return 'session'
}

function compileDurations(definition: StubDefinition, subject: Subject, at: string): Record<string, Duration> {
  const known = statesOf[subject]
  const result: Record<string, Duration> = {}
  for (const [state, value] of Object.entries(definition.durations ?? {})) {
    const field = `${at}.durations.${state}`
    if (!known.includes(state)) {
      throw new Problem(
        'invalid',
        `${field}: unknown state ${state} for this stub's ${subject}${didYouMean(state, known)}; states: ${known.join(', ')}`,
        field,
      )
    }
    result[state] = parseDuration(value, field)
  }
  return result
}

/** Checks the fields about a cancel, and returns how long cancelled code runs on. */
function lingersOf(outcome: OutcomeFields, subject: Subject, at: string): Duration | undefined {
  const { cancel, cancelled, lingers, never } = outcome
  for (const key of ['cancelled', 'lingers'] as const) {
    const field = `${at}.${key}`
    if (outcome[key] === undefined) continue
    if (subject !== 'statement') throw new Problem('invalid', `${field} is for statements of DLI`, field)
    if (cancel !== undefined) {
      throw new Problem(
        'invalid',
        `${field} needs a cancel that takes effect, but cancel: ${cancel} prevents it`,
        field,
      )
    }
  }
  if (cancel === 'late' && never === true) {
    throw new Problem(
      'invalid',
      `${at}.cancel: late needs a result that can come before the cancel, but never gives no result`,
      `${at}.cancel`,
    )
  }
  if (cancelled !== undefined && (cancelled.output === undefined) === (cancelled.error === undefined)) {
    throw new Problem('invalid', `${at}.cancelled must contain either output or error`, `${at}.cancelled`)
  }
  return lingers === undefined ? undefined : parseDuration(lingers, `${at}.lingers`)
}

const kindsOf = (subject: Subject): readonly OutcomeKind<OutcomeFields, unknown>[] =>
  subject === 'execution' ? executionOutcomes : statementOutcomes

const kindOf = (subject: Subject, key: string | undefined): OutcomeKind<OutcomeFields, unknown> | undefined =>
  kindsOf(subject).find((one) => one.key === key)

const companions = new Set(['hold', 'never', 'cancel', 'cancelled', 'lingers', 'state', 'rows'])

function outcomeKeyOf(outcome: OutcomeFields, subject: Subject, at: string): string | undefined {
  const keys = Object.keys(outcome).filter((key) => !companions.has(key))
  const [key, second] = keys
  const foreign = subject === 'session' ? Object.keys(outcome).find((name) => name !== 'session') : undefined
  if (foreign !== undefined) {
    throw new Problem(
      'invalid',
      `${at}.${foreign}: for the start of sessions, the only outcome is session`,
      `${at}.${foreign}`,
    )
  }
  if (second !== undefined)
    throw new Problem('invalid', `${at} has both ${key} and ${second}: a stub has one outcome`, at)
  const kind = kindOf(subject, key)
  if (key !== undefined && kind === undefined) {
    const known = kindsOf(subject)
      .map((one) => one.key)
      .join(', ')
    throw new Problem(
      'invalid',
      `${at}.${key} is not an outcome of this stub's ${subject}; allowed: ${known}`,
      `${at}.${key}`,
    )
  }
  for (const beside of ['state', 'rows']) {
    if (outcome[beside] !== undefined && (kind === undefined || !(beside in kind.fields))) {
      throw new Problem(
        'invalid',
        `${at}.${beside} goes with ${beside === 'rows' ? 'columns' : 'error or output'}`,
        `${at}.${beside}`,
      )
    }
  }
  if (outcome.never === true && (key !== undefined || outcome.hold !== undefined)) {
    throw new Problem('invalid', `${at}.never and ${key ?? 'hold'} exclude each other`, `${at}.never`)
  }
  checkRows(outcome, at)
  return key
}

/** Throws if a row is not as long as the list of columns; `at` is the path of both. */
export function checkRows({ columns, rows }: OutcomeFields, at: string): void {
  if (!Array.isArray(columns) || !Array.isArray(rows)) return
  const wrong = rows.findIndex((row) => (row as unknown[]).length !== columns.length)
  if (wrong >= 0) {
    const field = `${at === '' ? '' : `${at}.`}rows.${wrong}`
    throw new Problem('invalid', `${field} must have ${columns.length} cells, as columns has`, field)
  }
}

function exactTextOf({ match: { code, sql } }: StubDefinition): TextForms | undefined {
  if (typeof code === 'string') return TextForms.ofCode(code)
  return typeof sql === 'string' ? TextForms.ofSql(sql) : undefined
}

const plainKeys = ['project', 'session', 'kind', 'database', 'cluster'] as const

function compileMatch(
  { match }: StubDefinition,
  subject: Subject,
  at: string,
  usesGroups: boolean,
  when: CompileTime,
): Pick<Stub, 'keys' | 'match' | 'textRegex'> {
  const keys: KeyTest[] = plainKeys.flatMap((key) => {
    const pattern = match[key]
    if (pattern === undefined) return []
    const { test } = compile(pattern, `${at}.match.${key}`, when)
    const read = (query: StubQuery): string => query[key] ?? ''
    return [{ key, pattern, fits: (query) => test(read(query), query.text ?? query.steps) }]
  })
  const plain = [...keys]
  const key = (['code', 'sql'] as const).find((one) => match[one] !== undefined)
  const pattern = key && match[key]
  let text: TextMatcher | undefined
  if (key !== undefined && pattern !== undefined) {
    const made = compileText(pattern, `${at}.match.${key}`, textKeys[key], when)
    text = made
    keys.push({
      key,
      pattern,
      fits: (query) => query.text === undefined || made.test(query.text),
    })
  }
  return {
    keys,
    textRegex: text?.regex,
    match(query): Captures | undefined {
      if (query.subject !== subject) return undefined
      if (plain.length > 0) for (const one of plain) if (!one.fits(query)) return undefined
      if (query.text === undefined || text === undefined) return true
      // finding the groups takes longer than finding a match, and few outcomes refer to them
      return usesGroups ? text.captures(query.text) : text.test(query.text) || undefined
    },
  }
}
