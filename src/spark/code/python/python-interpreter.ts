import { forgetOldest } from '../kept-names.ts'
import { type CodeOutput, textOutput, Unsure } from '../output.ts'
import { checkJumps } from './check-jumps.ts'
import { Raised } from './errors.ts'
import { call, evaluate } from './evaluate.ts'
import { definedNames, execute } from './execute.ts'
import { Machine, type StatementContext } from './machine.ts'
import { runMagic } from './magic.ts'
import type { Suite } from './nodes.ts'
import { repr } from './repr.ts'
import { sizeOf } from './size.ts'
import { sparkNames } from './spark-values.ts'
import { parseModule } from './statement-parser.ts'
import { PythonSyntaxError } from './syntax-error.ts'
import { opaque, type Scope, type Value } from './value.ts'

/** The largest value that it remembers, in elements and pieces of texts. */
const MAX_SIZE = 200

const evaluator = { evaluate, execute, call }

/** The Python of a session: the names that its statements defined. */
export class PythonInterpreter {
  readonly #globals: Scope = { names: new Map(), outer: undefined, globals: new Set() }
  readonly #machine = new Machine(evaluator, this.#globals, sparkNames)

  /** The output of code, as Livy's Python gives it. */
  run(code: string, context: StatementContext): CodeOutput {
    try {
      return this.#runCells(cellsOf(code), code, context)
    } catch (error) {
      if (error instanceof PythonSyntaxError) {
        context.evaluation.isEvaluated = false
        return error.outputFor(code)
      }
      if (!(error instanceof Unsure)) throw error
      context.evaluation.giveUp('parse', error)
      this.learn(code)
      return textOutput('')
    }
  }

  /** Code ran whose effects are not known. */
  learn(code: string): void {
    try {
      const names = cellsOf(code).flatMap((cell) => (typeof cell === 'string' ? [] : definedNames(cell)))
      if (names.includes('*')) this.#machine.isOpen = true
      for (const name of names) this.#globals.names.set(name, opaque)
      this.#limit()
    } catch {
      this.#machine.isOpen = true
    }
  }

  /** Code ran that is not known. */
  miss(): void {
    this.#machine.isOpen = true
  }

  #runCells(cells: readonly (Suite | string)[], code: string, context: StatementContext): CodeOutput {
    const { evaluation } = context
    const machine = this.#machine
    machine.begin(context)
    let data: CodeOutput | undefined
    try {
      for (const cell of cells) data = typeof cell === 'string' ? this.#magic(cell) : this.#runCell(cell, machine)
    } catch (error) {
      if (error instanceof Raised || error instanceof MagicError) return error.output
      if (!(error instanceof Unsure)) throw error
      evaluation.giveUp('evaluate', error)
      this.learn(code)
    } finally {
      this.#limit()
    }
    return withPrinted(data, machine.printed.trimEnd())
  }

  #magic(line: string): CodeOutput {
    const output = runMagic(line, this.#globals.names)
    // an unknown word ends the statement
    if (output.status === 'error') throw new MagicError(output)
    return output
  }

  /** Runs the statements of a cell; the last one shows its value. */
  #runCell(body: Suite, machine: Machine): undefined {
    const show = (value: Value): void => {
      if (value.type === 'NoneType') return
      this.#globals.names.set('_', value)
      machine.print(`${repr(value)}\n`)
    }
    for (const [index, statement] of body.entries()) {
      checkJumps(statement)
      execute(machine, [statement], this.#globals, index === body.length - 1 ? show : undefined)
    }
  }

  /** Forgets what is too large or too much. */
  #limit(): void {
    const { names } = this.#globals
    for (const [name, value] of names) if (sizeOf(value, MAX_SIZE) > MAX_SIZE) names.set(name, opaque)
    if (forgetOldest(names)) this.#machine.isOpen = true
  }
}

/** An error of a magic word, which leaves the evaluation. */
class MagicError extends Error {
  readonly output: CodeOutput

  constructor(output: CodeOutput) {
    super('a magic word failed')
    this.output = output
  }
}

/** The output of the last magic word with what was printed, if anything was. */
function withPrinted(output: CodeOutput | undefined, printed: string): CodeOutput {
  if (output?.status !== 'ok') return textOutput(printed)
  return printed === '' ? output : { status: 'ok', data: { ...output.data, 'text/plain': printed } }
}

/** The parts of code: statements, and lines that begin with `%`, if the code as a whole does not parse. */
function cellsOf(code: string): (Suite | string)[] {
  try {
    return [parseModule(code)]
  } catch (error) {
    if (!/^%/m.test(code)) throw error
    const chunks: string[] = []
    let lines: string[] = []
    for (const line of code.trimEnd().split('\n')) {
      if (!line.startsWith('%')) lines.push(line)
      else {
        if (lines.length > 0) chunks.push(lines.join('\n'))
        chunks.push(line)
        lines = []
      }
    }
    if (lines.length > 0) chunks.push(lines.join('\n'))
    return chunks.map((chunk) => (chunk.startsWith('%') ? chunk : parseModule(chunk)))
  }
}
