import { forgetOldest } from '../kept-names.ts'
import { type CodeOutput, errorOutput, textOutput, Unsure } from '../output.ts'
import type { Catalog } from '../sql/catalog.ts'
import { Incomplete } from './cursor.ts'
import { evaluate } from './evaluate.ts'
import { declared, methodText, runStatement, runStatements } from './execute.ts'
import { guessedLines, guessedNames } from './guess.ts'
import { Machine } from './machine.ts'
import { runMagic } from './magic.ts'
import type { Statement } from './nodes.ts'
import { bindPattern, patternNames } from './patterns.ts'
import { resultType } from './result-type.ts'
import { constructorName, Scope } from './scope.ts'
import { plausibleText, shownText } from './show.ts'
import { sizeOf } from './size.ts'
import { parseUnit } from './statement-parser.ts'
import { CompileError, ScalaSyntaxError, Thrown } from './syntax-error.ts'
import { fullType } from './type-rules.ts'
import { unknown, type Value } from './value.ts'

/** The line of the shell's own code on which a definition begins; an expression begins one line later. */
const FIRST_LINE = 22
/** The last line of the stack trace of code of a session: the frames of the shell itself. */
const ELIDED = '  ... 51 elided\n'
/** The most characters that are parsed for one statement: an incomplete unit is parsed again with each line. */
const MAX_PARSED = 200_000
/** What each unit costs beside its characters. */
const UNIT_COST = 100
const MAX_SIZE = 200

const evaluator = { evaluate, runStatements }

/** The Scala shell of a session: the names that its statements defined, and the number of its next result. */
export class ScalaInterpreter {
  readonly #scope = new Scope()
  #nextResult = 0
  #imports = 0
  readonly #machine = new Machine(evaluator)

  /** The output of code, as Livy's Scala gives it: each line is a unit, and lines that are incomplete join the next. */
  run(code: string, catalog: Catalog): CodeOutput {
    this.#machine.begin(catalog)
    this.#machine.hasImplicits ||= /\bimplicit\b/.test(code)
    try {
      return this.#runUnits(code, this.#machine)
    } finally {
      this.#limit()
    }
  }

  /** Code ran whose effects are not known. */
  learn(code: string): void {
    this.#machine.hasImplicits ||= /\bimplicit\b/.test(code)
    const { names, isOpen } = guessedNames(code)
    for (const name of names) this.#scope.define(name, unknown(), true)
    this.#machine.isOpen ||= isOpen
    this.#limit()
  }

  miss(): void {
    this.#machine.isOpen = true
  }

  #runUnits(code: string, machine: Machine): CodeOutput {
    let unit = ''
    let magic: CodeOutput | undefined
    let parsed = 0
    for (const line of code.trim().split('\n')) {
      unit = unit === '' ? line : `${unit}\n${line}`
      parsed += unit.length + UNIT_COST
      if (parsed > MAX_PARSED) {
        machine.catalog.evaluation.giveUp('parse', new Unsure('long code'))
        this.learn(code)
        return textOutput(machine.printed)
      }
      const end = this.#runUnit(unit, machine)
      if (end === 'incomplete') continue
      if (end !== undefined && 'status' in end) {
        if (end.status === 'error') return end
        magic = end
      }
      unit = ''
    }
    // what is left may be only a comment, which Livy runs again as a block
    if (unit !== '' || code.trim() === '') {
      if (!isBlank(unit)) {
        machine.catalog.evaluation.isEvaluated = false
        return errorOutput('Error', 'incomplete statement')
      }
      this.#nextResult++
    }
    return magic === undefined ? textOutput(machine.printed) : withText(magic, machine.printed)
  }

  #runUnit(unit: string, machine: Machine): CodeOutput | 'incomplete' | undefined {
    const { evaluation } = machine.catalog
    let step: 'parse' | 'evaluate' = 'parse'
    try {
      if (/^%\w*/.test(unit) && !unit.includes('\n')) return this.#magic(unit)
      const body = parseUnit(unit)
      step = 'evaluate'
      this.#runStatements(body, machine)
      return undefined
    } catch (error) {
      if (error instanceof Incomplete) return 'incomplete'
      if (error instanceof Unsure) {
        evaluation.giveUp(step, error)
        this.#guess(unit, machine)
        return undefined
      }
      evaluation.isEvaluated = !(error instanceof ScalaSyntaxError)
      return this.#errorOf(error, unit)
    }
  }

  #magic(line: string): CodeOutput {
    const output = runMagic(line, (name) => this.#scope.get(name)?.value)
    if (output.status === 'ok') this.#nextResult++
    return output
  }

  /** Runs a unit: definitions print their lines when all have run, and only the last expression has a result. */
  #runStatements(body: readonly Statement[], machine: Machine): void {
    const lines: (() => string)[] = []
    const last = body.at(-1)
    const isResult = last?.kind === 'expression' && (last.value.kind !== 'assign' || last.value.operator !== '')
    const number = isResult ? this.#nextResult++ : 0
    for (const statement of body) {
      if (statement === last && isResult && statement.kind === 'expression')
        lines.push(this.#result(statement, number, machine))
      else lines.push(this.#define(statement, machine))
    }
    machine.print(lines.map((line) => line()).join(''))
  }

  #result(statement: Extract<Statement, { kind: 'expression' }>, number: number, machine: Machine): () => string {
    const value = this.#valueOf(statement, machine)
    const name = `res${number}`
    if (value.type === 'Unit') return () => ''
    this.#scope.define(name, value)
    return () => lineOf(name, value)
  }

  #valueOf(statement: Extract<Statement, { kind: 'expression' }>, machine: Machine): Value {
    const value = evaluate(machine, statement.value, this.#scope)
    if (value.kind === 'function' && value.type !== '' && value.type !== 'method') return value
    if (value.kind === 'function' || value.type === undefined) throw new Unsure('a value without a type')
    return value
  }

  /** Runs a definition, and returns what gives its line. */
  #define(node: Statement, machine: Machine): () => string {
    switch (node.kind) {
      case 'val':
      case 'var': {
        const value = declared(machine, node, this.#scope)
        if (value.type === undefined || value.type === 'method' || value.type === '')
          throw new Unsure('a value without a type')
        bindPattern(node.pattern, value, (name, part) => this.#scope.define(name, part, node.kind === 'var'))
        return () =>
          patternNames(node.pattern)
            .map((name) => lineOf(name, this.#scope.get(name)?.value ?? value))
            .join('')
      }
      case 'lazy': {
        const [name = ''] = patternNames(node.pattern)
        const type =
          node.type === undefined
            ? resultType(machine, () => evaluate(machine, node.value, this.#scope))
            : fullType(node.type)
        this.#scope.defineLazy(name, unknown(type), () => declared(machine, node, this.#scope))
        return () => `${name}: ${type} = <lazy>\n`
      }
      case 'def': {
        const text = methodText(machine, node, this.#scope)
        runStatement(machine, node, this.#scope)
        return () => `${text}\n`
      }
      case 'import':
        this.#imports++
        for (const name of node.names) {
          if (name === '_') this.#machine.isOpen = true
          else this.#import(name)
        }
        return () => `${node.text}\n`
      case 'class':
      case 'trait':
      case 'object':
        runStatement(machine, node, this.#scope)
        return () => `defined ${node.kind} ${node.name}\n`
      case 'type':
        this.#scope.define(constructorName(node.name), unknown(node.name))
        return () => `defined type alias ${node.name}\n`
      case 'expression':
        return this.#sideEffect(node, machine)
    }
  }

  #import(name: string): void {
    if (this.#scope.get(name) === undefined) this.#scope.define(name, unknown())
    if (this.#scope.get(constructorName(name)) === undefined) this.#scope.define(constructorName(name), unknown(name))
  }

  /** An assignment prints the variable; another expression before the last one prints nothing. */
  #sideEffect(node: Extract<Statement, { kind: 'expression' }>, machine: Machine): () => string {
    evaluate(machine, node.value, this.#scope)
    if (node.value.kind !== 'assign' || node.value.target.kind !== 'name' || node.value.operator !== '') return () => ''
    const { name } = node.value.target
    return () => lineOf(name, this.#scope.get(name)?.value ?? unknown())
  }

  /** Code that cannot be decided: plausible lines for what it defines. */
  #guess(unit: string, machine: Machine): void {
    this.learn(unit)
    const { text, isExpression } = guessedLines(unit)
    if (isExpression) this.#nextResult++
    machine.printed += text
  }

  #errorOf(error: unknown, unit: string): CodeOutput {
    if (error instanceof ScalaSyntaxError) return compileError(error.message, unit, error.at, 1, [])
    if (error instanceof CompileError) {
      const isDefinition = /^\s*(?:val|var|def|lazy|class|case|object|trait|import|implicit)\b/.test(unit)
      return compileError(
        error.message,
        unit,
        error.at,
        FIRST_LINE + this.#imports + (isDefinition ? 0 : 1),
        error.details,
      )
    }
    if (!(error instanceof Thrown)) throw error
    const [first = '', ...lines] = error.message.split('\n')
    return errorOutput('Error', first, [...lines.map((line) => `${line}\n`), ...error.frames, ELIDED])
  }

  #limit(): void {
    const { names } = this.#scope
    for (const [name, variable] of names) {
      if (sizeOf(variable.value, MAX_SIZE) > MAX_SIZE)
        names.set(name, { value: unknown(variable.value.type), isMutable: variable.isMutable })
    }
    if (forgetOldest(names)) this.#machine.isOpen = true
  }
}

const lineOf = (name: string, value: Value): string => {
  const text = value.kind === 'unknown' ? plausibleText(value.type) : shownText(value)
  return `${name}: ${value.type ?? 'Any'} = ${text}\n`
}

const withText = (output: CodeOutput, printed: string): CodeOutput =>
  output.status === 'error' || printed === '' || 'text/plain' in output.data || Object.keys(output.data).length > 0
    ? output
    : textOutput(printed)

/** Whether code is only comments and white space. */
function isBlank(unit: string): boolean {
  try {
    parseUnit(`${unit}\n0`)
    return parseUnit(`${unit}\n0`).length === 1 && !/^\s*[^\s/]/.test(unit.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))
  } catch {
    return false
  }
}

/** A message of the compiler, with the line of the code and a mark below the place. */
function compileError(
  message: string,
  unit: string,
  at: number,
  firstLine: number,
  details: readonly string[],
): CodeOutput {
  const before = unit.slice(0, at).split('\n')
  const line = unit.split('\n')[before.length - 1] ?? ''
  const column = before.at(-1)?.length ?? 0
  return errorOutput('Error', `<console>:${firstLine + before.length - 1}: error: ${message}`, [
    ...details,
    `       ${line}\n`,
    `       ${' '.repeat(column)}^\n`,
  ])
}
