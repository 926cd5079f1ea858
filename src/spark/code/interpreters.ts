import type { CodeSurroundings, CodeText, SessionCode } from '../../model/session.ts'
import { type CodeOutput, textOutput } from './output.ts'
import { looksLikePython } from './python/looks-like-python.ts'
import { PythonInterpreter } from './python/python-interpreter.ts'
import { RInterpreter } from './r/r-interpreter.ts'
import { ScalaInterpreter } from './scala/scala-interpreter.ts'
import { Catalog, type Table } from './sql/catalog.ts'
import { runSql } from './sql/run-sql.ts'
import { SqlError } from './sql/sql-error.ts'
import { sqlOutput } from './sql/sql-json.ts'

/** Code that is longer is not evaluated. */
const MAX_CODE = 20_000

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
  readonly #scala = new ScalaInterpreter()
  readonly #python = new PythonInterpreter()
  readonly #r = new RInterpreter()

  constructor(around: CodeSurroundings) {
    this.#around = around
  }

  run(text: CodeText): Readonly<Record<string, unknown>> {
    try {
      return { ...this.#output(text) }
    } catch (error) {
      if (!isStackOverflow(error)) throw error
      this.miss()
      return { ...textOutput('') }
    }
  }

  #output({ kind, code }: CodeText): CodeOutput {
    const language = LANGUAGES[kind] ?? 'scala'
    if (code.length > MAX_CODE) {
      this.miss()
      return textOutput('')
    }
    switch (language) {
      case 'python':
        return this.#runPython(code)
      case 'sql':
        return this.#runSql(code)
      case 'r':
        return this.#r.run(code)
      case 'scala':
        return this.#around.guessesLanguage() ? this.#runEither(code) : this.#runScala(code)
    }
  }

  learn({ kind, code }: CodeText): void {
    if (code.length > MAX_CODE) {
      this.miss()
      return
    }
    const language = LANGUAGES[kind] ?? 'scala'
    if (language === 'python' || language === 'scala') this.#python.learn(code)
    if (language === 'scala') this.#scala.learn(code)
    if (language === 'r') this.#r.learn(code)
    if (language === 'sql') this.#learnSql(code)
  }

  miss(): void {
    this.#scala.miss()
    this.#python.miss()
    this.#r.miss()
  }

  get #catalog(): Catalog {
    const { nowMs, isStrict } = this.#around
    return new Catalog(this.#tables, { nowMs: nowMs(), isStrict: isStrict() })
  }

  #runPython(code: string): CodeOutput {
    const { appName, hasFiles } = this.#around
    return this.#python.run(code, { catalog: this.#catalog, appName, hasFiles })
  }

  #runScala(code: string): CodeOutput {
    return this.#scala.run(code, this.#catalog)
  }

  #runSql(code: string): CodeOutput {
    try {
      return sqlOutput(runSql(code, this.#catalog))
    } catch (error) {
      if (error instanceof SqlError) return error.output
      throw error
    }
  }

  #learnSql(code: string): void {
    try {
      runSql(code, this.#catalog)
    } catch (error) {
      if (!(error instanceof SqlError)) throw error
    }
  }

  /** Code of DLI is Scala or Python. Only what Scala refuses is tried as Python. */
  #runEither(code: string): CodeOutput {
    if (looksLikePython(code)) return this.#runPython(code)
    const scala = this.#runScala(code)
    if (scala.status === 'ok') return scala
    const python = this.#runPython(code)
    return python.status === 'ok' ? python : scala
  }
}
