import { didYouMean } from '../core/did-you-mean.ts'
import { type Duration, parseDuration } from '../core/durations.ts'
import { type Captures, type CompileTime, compile, compileText, type TextMatcher } from '../core/pattern.ts'
import { Problem } from '../core/problem.ts'
import { shownName } from '../core/shown.ts'
import { TextForms } from '../core/text-forms.ts'
import { checkExactTexts } from './exact-texts.ts'
import { readTemplate } from './fill.ts'
import { jobPatterns } from './job-pattern.ts'
import { outcomeKeyOf } from './outcome-key.ts'
import { type KeyTest, type OutcomeFields, plainKeys, type Stub, type StubDefinition, statesOf } from './stub.ts'
import type { StubQuery, Subject } from './stub-query.ts'
import { subjectOf } from './stub-subject.ts'

const textKeys = { code: TextForms.ofCode, sql: TextForms.ofSql } as const

/**
 * Checks what a schema cannot express, and compiles a declaration. `at` is its path, for messages: `stubs.3`.
 * Throws a Problem whose field is the path of the error.
 */
export function compileStub(definition: StubDefinition, name: string, at: string, when: CompileTime = 'now'): Stub {
  const subject = subjectOf(definition, at)
  checkExactTexts(definition.match, subject, `${at}.match`)
  const outcome = definition.outcome ?? {}
  const ownName = definition.name ?? name
  const [outcomeKey, kind] = outcomeKeyOf(outcome, subject, `${at}.outcome`)
  const template = readTemplate(outcome, `${at}.outcome`)
  return {
    name: ownName,
    ending: `answered by ${ownName}`,
    definition,
    subject,
    durations: compileDurations(definition, subject, at),
    outcome: kind?.compile?.(outcome) ?? outcome,
    lingers: lingersOf(outcome, subject, `${at}.outcome`),
    outcomeKey,
    template,
    ...compileMatch(definition, subject, at, template !== undefined, when),
    exactText: exactTextOf(definition),
  }
}

/** A compiled stub under another name. */
export const renamed = (stub: Stub, name: string): Stub => ({ ...stub, name, ending: `answered by ${name}` })

function compileDurations(definition: StubDefinition, subject: Subject, at: string): Record<string, Duration> {
  const known = statesOf[subject]
  const result: Record<string, Duration> = {}
  for (const [state, value] of Object.entries(definition.durations ?? {})) {
    const field = `${at}.durations.${state}`
    if (!known.includes(state)) {
      throw new Problem(
        'invalid',
        `${field}: unknown state ${shownName(state)} for this stub's ${subject}${didYouMean(state, known)}; states: ${known.join(', ')}`,
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
  if (subject === 'cluster' && cancel !== undefined) {
    throw new Problem('invalid', `${at}.cancel: nothing cancels the start of a cluster`, `${at}.cancel`)
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

function exactTextOf({ match: { code, sql } }: StubDefinition): TextForms | undefined {
  if (typeof code === 'string') return TextForms.ofCode(code)
  return typeof sql === 'string' ? TextForms.ofSql(sql) : undefined
}

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
    return [{ key, pattern, read, fits: (query) => test(read(query), query.text ?? query.steps) }]
  })
  if (match.job !== undefined) keys.push(...jobTests(match.job, `${at}.match.job`, when))
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
      read: (query) => query.text?.bare ?? '',
      fits: (query) => query.text !== undefined && made.test(query.text),
    })
  }
  return {
    keys,
    textRegex: text?.regex,
    match(query): Captures | undefined {
      if (query.subject !== subject) return undefined
      if (plain.length > 0) for (const one of plain) if (!one.fits(query)) return undefined
      if (text === undefined) return true
      if (query.text === undefined) return undefined
      // finding the groups takes longer than finding a match, and few outcomes refer to them
      return usesGroups ? text.captures(query.text) : text.test(query.text) || undefined
    },
  }
}

function jobTests(job: NonNullable<StubDefinition['match']['job']>, at: string, when: CompileTime): KeyTest[] {
  return jobPatterns(job, at).map(({ field, pattern, at: place }) => {
    const { test } = compile(pattern, place, when)
    const read = (query: StubQuery): string => query.job?.[field] ?? ''
    const key = place === at ? 'job' : (`job.${field}` as const)
    return { key, pattern, read, fits: (query) => test(read(query), query.text ?? query.steps) }
  })
}
