import type { CheckReport } from '../../model/plan.ts'
import type { CodeSurroundings, CodeText, EvaluatedCode, SessionCode } from '../../model/session.ts'
import { Evaluation } from './evaluation.ts'
import { type CodeOutput, textOutput, Unsure } from './output.ts'
import { looksLikePython } from './python/looks-like-python.ts'
import { PythonInterpreter } from './python/python-interpreter.ts'
import { RInterpreter } from './r/r-interpreter.ts'
import { ScalaInterpreter } from './scala/scala-interpreter.ts'
import { Catalog, newSqlSession, type Table } from './sql/catalog.ts'
import { plausible, readSql } from './sql/run-sql.ts'
import { SqlError } from './sql/sql-error.ts'
import { sqlOutput } from './sql/sql-json.ts'

/** Code that is longer is not evaluated. */
const MAX_CODE = 20_000

/** Code that may create functions of SQL. */
const CREATES_FUNCTIONS = /udf|udaf|registerFunction|registerJava|\bfunction\b/i

type Language = 'scala' | 'python' | 'sql' | 'r'
const LANGUAGES: Readonly<Record<string, Language>> = Object.assign(Object.create(null), {
  ...{ spark: 'scala', scala: 'scala', pyspark: 'python', pyspark3: 'python', python: 'python' },
  ...{ sql: 'sql', sparkr: 'r', r: 'r' },
})

/** Whether code is nested too deeply for the stack. */
const isStackOverflow = (error: unknown): boolean =>
  error instanceof RangeError && error.message === 'Maximum call stack size exceeded'

/** The interpreters of a session: one for each language, and the tables that they share. */
export class Interpreters implements SessionCode {
  nextId = 0
  readonly #around: CodeSurroundings
  readonly #tables = new Map<string, Table>()
  readonly #sqlSession = newSqlSession()
  readonly #scala = new ScalaInterpreter()
  readonly #python = new PythonInterpreter()
  readonly #r = new RInterpreter()

  constructor(around: CodeSurroundings) {
    this.#around = around
  }

  run(text: CodeText): EvaluatedCode {
    const { output, report } = this.#evaluateIfShallow(text)
    return { output: { ...output }, report }
  }

  #evaluateIfShallow(text: CodeText): Evaluated {
    try {
      return this.#evaluate(text)
    } catch (error) {
      if (!isStackOverflow(error)) throw error
      return this.#giveUp('code that is nested too deeply')
    }
  }

  #evaluate({ kind, code }: CodeText): Evaluated {
    const language = LANGUAGES[kind] ?? 'scala'
    this.#noteFunctions(code)
    if (code.length > MAX_CODE) return this.#giveUp(`code of more than ${MAX_CODE} characters`)
    switch (language) {
      case 'python':
        return this.#runPython(code)
      case 'sql':
        return evaluated((evaluation) => this.#runSql(code, evaluation))
      case 'r':
        return evaluated((evaluation) => this.#r.run(code, evaluation))
      case 'scala':
        return this.#around.guessesLanguage() ? this.#runEither(code) : this.#runScala(code)
    }
  }

  /** Code that is not looked into. */
  #giveUp(why: string): Evaluated {
    this.miss()
    return evaluated((evaluation) => {
      evaluation.giveUp('parse', new Unsure(why))
      return textOutput('')
    })
  }

  /** Code may create functions of SQL. */
  #noteFunctions(code: string): void {
    this.#sqlSession.hasOwnFunctions ||= CREATES_FUNCTIONS.test(code)
  }

  learn({ kind, code }: CodeText): void {
    this.#noteFunctions(code)
    if (code.length > MAX_CODE) {
      this.miss()
      return
    }
    const language = LANGUAGES[kind] ?? 'scala'
    if (language === 'python' || language === 'scala') this.#python.learn(code)
    if (language === 'scala') this.#scala.learn(code)
    if (language === 'r') this.#r.learn(code)
    if (language === 'sql') this.#runSql(code, new Evaluation())
  }

  miss(): void {
    this.#sqlSession.hasOwnFunctions = true
    this.#scala.miss()
    this.#python.miss()
    this.#r.miss()
  }

  #catalog(evaluation: Evaluation): Catalog {
    const { nowMs, isStrict } = this.#around
    return new Catalog(this.#tables, { nowMs: nowMs(), isStrict: isStrict(), evaluation, session: this.#sqlSession })
  }

  #runPython(code: string): Evaluated {
    const { appName, hasFiles } = this.#around
    return evaluated((evaluation) =>
      this.#python.run(code, { catalog: this.#catalog(evaluation), appName, hasFiles, evaluation }),
    )
  }

  #runScala(code: string): Evaluated {
    return evaluated((evaluation) => this.#scala.run(code, this.#catalog(evaluation)))
  }

  #runSql(code: string, evaluation: Evaluation): CodeOutput {
    try {
      return sqlOutput(readSql(code, this.#catalog(evaluation)))
    } catch (error) {
      if (error instanceof SqlError) {
        evaluation.isEvaluated = !error.isSyntaxError
        return error.output
      }
      if (!(error instanceof Unsure)) throw error
      evaluation.giveUp('parse', error)
      return sqlOutput(plausible(code))
    }
  }

  /** Code of DLI is Scala or Python. Only what Scala refuses is tried as Python. */
  #runEither(code: string): Evaluated {
    if (looksLikePython(code)) return this.#runPython(code)
    const scala = this.#runScala(code)
    if (scala.output.status === 'ok') return scala
    const python = this.#runPython(code)
    return python.output.status === 'ok' ? python : scala
  }
}

interface Evaluated {
  readonly output: CodeOutput
  readonly report: CheckReport
}

function evaluated(run: (evaluation: Evaluation) => CodeOutput): Evaluated {
  const evaluation = new Evaluation()
  const output = run(evaluation)
  return { output, report: evaluation.report }
}
