import Type, { type Static, type TProperties } from 'typebox'
import { didYouMean } from '../core/did-you-mean.ts'
import { type Duration, parseDuration } from '../core/durations.ts'
import { type Captures, compile, compileText, patternSchema } from '../core/pattern.ts'
import { Problem } from '../core/problem.ts'
import { TextForms } from '../core/text-forms.ts'
import { type CancelMode, cancelModes } from '../model/plan.ts'
import { type Cancelled, cancelledSchema } from './outcomes/cancelled.ts'
import { executionOutcomes, outcomeFields, statementOutcomes } from './outcomes/index.ts'
import type { Question, Subject } from './question.ts'

const duration = Type.Unsafe<string | number | (string | number)[]>({
  type: ['string', 'number', 'array'],
  description:
    '"250ms", "5s", "1m", a number of milliseconds, or [min, max] of these, drawn from the seed of the world.',
})

/** The states whose length a stub can set, by what it is for. */
export const statesOf: Record<Subject, readonly string[]> = {
  session: ['not_started', 'starting', 'recovering', 'shutting_down'],
  statement: ['waiting', 'running', 'cancelling'],
  execution: ['QUEUED', 'WAITING_FOR_RESOURCES', 'PLANNING', 'STARTING', 'RUNNING', 'FINISHING'],
}

/** A stub as a fixtures file or `POST /_lakemock/worlds/{project_id}/stubs` declares it. */
export const stubSchema = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, description: 'What `answeredBy` says; drawn up when absent.' })),
    match: Type.Object(
      {
        api: Type.Optional(Type.Enum(['dli', 'mrs'], { description: 'Can be left out where another key tells.' })),
        project: Type.Optional(patternSchema),
        code: Type.Optional(patternSchema),
        session: Type.Optional(patternSchema),
        kind: Type.Optional(patternSchema),
        sql: Type.Optional(patternSchema),
        database: Type.Optional(patternSchema),
        cluster: Type.Optional(patternSchema),
      },
      {
        additionalProperties: false,
        description:
          'What the stub answers. DLI: code, session (its name), kind; MRS: sql, database, cluster (its id); both: api, project. ' +
          'With api dli, session and no code it is about the start of sessions of that name.',
      },
    ),
    durations: Type.Optional(
      Type.Object(
        Object.fromEntries(
          Object.values(statesOf)
            .flat()
            .map((s) => [s, Type.Optional(duration)]),
        ) as TProperties,
        {
          additionalProperties: false,
          description: 'How long each state lasts; a state that is not named lasts as long as the world says.',
        },
      ),
    ),
    times: Type.Optional(Type.Integer({ minimum: 1, description: 'How often it answers; then it no longer matches.' })),
    outcome: Type.Optional(
      Type.Object(
        {
          ...Object.fromEntries(Object.entries(outcomeFields).map(([key, field]) => [key, Type.Optional(field)])),
          hold: Type.Optional(
            Type.String({ minLength: 1, description: 'The name of a gate: the outcome comes after its release.' }),
          ),
          never: Type.Optional(Type.Boolean({ description: 'true: it stays running until it is cancelled.' })),
          cancel: Type.Optional(
            Type.Enum([...cancelModes], {
              description:
                'fail: a cancel does nothing; never: it is on its way for ever; late: the result comes before it.',
            }),
          ),
          cancelled: Type.Optional(cancelledSchema),
          lingers: Type.Optional(
            Type.Unsafe<OutcomeFields['lingers']>({
              ...duration,
              description:
                'DLI: how long the code of a cancelled statement runs on, and keeps its session busy, before its output shows.',
            }),
          ),
        } as TProperties,
        { additionalProperties: false, description: 'How it ends; left out, as an unmatched statement would.' },
      ),
    ),
  },
  { additionalProperties: false },
)

type Declared = Static<typeof stubSchema>
/** A stub's declaration, checked by the schema. */
export interface StubDefinition extends Pick<Declared, 'name' | 'match' | 'times'> {
  durations?: Record<string, string | number | (string | number)[]>
  outcome?: OutcomeFields
}
export type OutcomeFields = Record<string, unknown> & {
  hold?: string
  never?: boolean
  cancel?: CancelMode
  cancelled?: Cancelled
  lingers?: string | number | (string | number)[]
}

/** A stub, ready to be asked. It never changes: how often it acted is counted in each world. */
export interface Stub {
  readonly name: string
  readonly definition: StubDefinition
  readonly subject: Subject
  readonly durations: Readonly<Record<string, Duration>>
  readonly outcome: OutcomeFields
  /** How long the code of a cancelled statement runs on. */
  readonly lingers: Duration | undefined
  /** The key of the outcome's kind; undefined where the stub leaves the result to the world. */
  readonly outcomeKey: string | undefined
  match(question: Question): Captures | undefined
  /** The text that it matches, where it is one text alone: those of many stubs can be looked up. */
  readonly exactText: TextForms | undefined
}

const textKeys = { code: TextForms.ofCode, sql: TextForms.ofSql } as const

/**
 * Checks what a schema cannot say, and compiles a declaration. `at` is where it stands, for messages: `stubs.3`.
 * Throws a Problem whose field is the place of the fault.
 */
export function compileStub(definition: StubDefinition, name: string, at: string): Stub {
  const subject = subjectOf(definition, at)
  const outcome = definition.outcome ?? {}
  return {
    name: definition.name ?? name,
    definition,
    subject,
    durations: compileDurations(definition, subject, at),
    outcome,
    lingers: lingersOf(outcome, subject, `${at}.outcome`),
    outcomeKey: outcomeKeyOf(outcome, subject, `${at}.outcome`),
    match: compileMatch(definition, subject, at),
    exactText: exactTextOf(definition),
  }
}

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
      `${at}: a stub with a session and no code is about the session's own start; give match.code (such as {"regex": ""} for any) to stub its statements`,
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
        `${field}: ${state} is no state of this stub's ${subject}${didYouMean(state, known)}`,
        field,
      )
    }
    result[state] = parseDuration(value, field)
  }
  return result
}

/** Checks what is said of a cancel, and answers how long cancelled code runs on. */
function lingersOf(outcome: OutcomeFields, subject: Subject, at: string): Duration | undefined {
  const { cancel, cancelled, lingers, never } = outcome
  for (const key of ['cancelled', 'lingers'] as const) {
    const field = `${at}.${key}`
    if (outcome[key] === undefined) continue
    if (subject !== 'statement') throw new Problem('invalid', `${field} is for statements of DLI`, field)
    if (cancel !== undefined) {
      throw new Problem(
        'invalid',
        `${field} tells of a cancel that takes, and cancel: ${cancel} is one that does not`,
        field,
      )
    }
  }
  if (cancel === 'late' && never === true) {
    throw new Problem(
      'invalid',
      `${at}.cancel: late needs a result that can come first, and never has none`,
      `${at}.cancel`,
    )
  }
  if (cancelled !== undefined && (cancelled.output === undefined) === (cancelled.error === undefined)) {
    throw new Problem('invalid', `${at}.cancelled must hold output or error, one of the two`, `${at}.cancelled`)
  }
  return lingers === undefined ? undefined : parseDuration(lingers, `${at}.lingers`)
}

const companions = new Set(['hold', 'never', 'cancel', 'cancelled', 'lingers', 'state', 'rows'])

function outcomeKeyOf(outcome: OutcomeFields, subject: Subject, at: string): string | undefined {
  const kinds = subject === 'execution' ? executionOutcomes : statementOutcomes
  const keys = Object.keys(outcome).filter((key) => !companions.has(key))
  const [key, second] = keys
  const foreign = subject === 'session' ? Object.keys(outcome).find((name) => name !== 'session') : undefined
  if (foreign !== undefined) {
    throw new Problem(
      'invalid',
      `${at}.${foreign}: a stub about the start of sessions has no outcome but session`,
      `${at}.${foreign}`,
    )
  }
  if (second !== undefined) throw new Problem('invalid', `${at} has both ${key} and ${second}: one is the outcome`, at)
  const kind = kinds.find((one) => one.key === key)
  if (key !== undefined && kind === undefined) {
    const known = kinds.map((one) => one.key).join(', ')
    throw new Problem(
      'invalid',
      `${at}.${key} is no outcome for this stub's ${subject}; it can be ${known}`,
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
    throw new Problem('invalid', `${at}.never leaves no room for ${key ?? 'hold'}`, `${at}.never`)
  }
  checkRows(outcome, at)
  return key
}

/** Throws where a row is not as long as the list of columns; `at` is where both stand. */
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

function compileMatch({ match }: StubDefinition, subject: Subject, at: string): Stub['match'] {
  const plain = (['project', 'session', 'kind', 'database', 'cluster'] as const).flatMap((key) => {
    const pattern = match[key]
    return pattern === undefined ? [] : [{ key, test: compile(pattern, `${at}.match.${key}`) }]
  })
  const textKey = (['code', 'sql'] as const).find((key) => match[key] !== undefined)
  const textPattern = textKey && match[textKey]
  const text =
    textKey && textPattern !== undefined
      ? compileText(textPattern, `${at}.match.${textKey}`, textKeys[textKey])
      : (): Captures => true
  return (question) => {
    if (question.subject !== subject) return undefined
    if (plain.length > 0) for (const { key, test } of plain) if (!test(question[key] ?? '')) return undefined
    return question.text === undefined ? true : text(question.text)
  }
}
