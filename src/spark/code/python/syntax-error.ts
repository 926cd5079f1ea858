import { type CodeOutput, errorOutput } from '../output.ts'

/** Code that Python's compiler refuses, in the words of CPython 3.11. Columns count from 1; a width of 0 marks no place. */
export class PythonSyntaxError extends Error {
  readonly ename: string
  readonly line: number
  readonly column: number
  readonly width: number
  /** Whether the code was parsed, and refused when it was to run. */
  readonly isLate: boolean

  constructor(
    message: string,
    at: { line: number; column: number; width?: number },
    ename = 'SyntaxError',
    isLate = false,
  ) {
    super(message)
    this.ename = ename
    this.line = at.line
    this.column = at.column
    this.width = at.width ?? 1
    this.isLate = isLate
  }

  /** The four lines that Livy shows: it compiles the code outside any frame. */
  outputFor(code: string): CodeOutput {
    if (this.isLate) {
      return errorOutput(this.ename, `${this.message} (<stdin>, line ${this.line})`, [
        'Traceback (most recent call last):\n',
        `  File "<stdin>", line ${this.line}\n`,
        `${this.ename}: ${this.message}\n`,
      ])
    }
    const line = code.split('\n')[this.line - 1] ?? ''
    const shown = line.trimStart()
    const before = Math.max(0, this.column - 1 - (line.length - shown.length))
    return errorOutput(this.ename, `${this.message} (<stdin>, line ${this.line})`, [
      `  File "<stdin>", line ${this.line}\n`,
      `    ${shown}\n`,
      ...(this.width === 0 ? [] : [`    ${' '.repeat(before)}${'^'.repeat(this.width)}\n`]),
      `${this.ename}: ${this.message}\n`,
    ])
  }
}
