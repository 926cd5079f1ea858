import { type CodeOutput, errorOutput } from '../output.ts'
import { messageOf } from './repr.ts'
import { type Exception, type PyClass, str, type Value } from './value.ts'

/** An exception on its way out of the code. */
export class Raised extends Error {
  readonly exception: Exception
  /** The frames between the module and the place, the outermost first. */
  readonly frames: string[] = []

  constructor(exception: Exception) {
    super(exception.of.name)
    this.exception = exception
  }

  /** As Livy shows it: without the frame of the module. */
  get output(): CodeOutput {
    const { of } = this.exception
    const message = messageOf(this.exception)
    const name = of.module === 'builtins' || of.module === '__main__' ? of.name : `${of.module}.${of.name}`
    const last = message === '' ? name : `${name}: ${message}`
    const lines = ['Traceback (most recent call last):\n', ...this.frames, `${last}\n`]
    return errorOutput(of.name, message, lines)
  }
}

/** The built-in exceptions: each name, and the one that it is a kind of. */
const PARENTS: Readonly<Record<string, string>> = {
  ...{ Exception: 'BaseException', SystemExit: 'BaseException', KeyboardInterrupt: 'BaseException' },
  ...{ GeneratorExit: 'BaseException', ArithmeticError: 'Exception', ZeroDivisionError: 'ArithmeticError' },
  ...{
    OverflowError: 'ArithmeticError',
    AssertionError: 'Exception',
    AttributeError: 'Exception',
    EOFError: 'Exception',
  },
  ...{
    ImportError: 'Exception',
    ModuleNotFoundError: 'ImportError',
    LookupError: 'Exception',
    IndexError: 'LookupError',
  },
  ...{ KeyError: 'LookupError', NameError: 'Exception', UnboundLocalError: 'NameError', OSError: 'Exception' },
  ...{ FileNotFoundError: 'OSError', FileExistsError: 'OSError', PermissionError: 'OSError', TimeoutError: 'OSError' },
  ...{
    ConnectionError: 'OSError',
    NotADirectoryError: 'OSError',
    IsADirectoryError: 'OSError',
    RuntimeError: 'Exception',
  },
  ...{
    NotImplementedError: 'RuntimeError',
    RecursionError: 'RuntimeError',
    StopIteration: 'Exception',
    MemoryError: 'Exception',
  },
  ...{ TypeError: 'Exception', ValueError: 'Exception', UnicodeError: 'ValueError', Warning: 'Exception' },
  ...{ UserWarning: 'Warning', DeprecationWarning: 'Warning', RuntimeWarning: 'Warning', BufferError: 'Exception' },
}

const builtinClass = (name: string, bases: readonly PyClass[]): PyClass => ({
  type: 'type',
  name,
  module: 'builtins',
  bases,
  members: new Map(),
})

/** The classes of exceptions that code may name. */
export const exceptionClasses: ReadonlyMap<string, PyClass> = makeClasses()

function makeClasses(): Map<string, PyClass> {
  const classes = new Map([['BaseException', builtinClass('BaseException', [])]])
  for (const [name, parent] of Object.entries(PARENTS)) {
    const base = classes.get(parent)
    classes.set(name, builtinClass(name, base === undefined ? [] : [base]))
  }
  return classes
}

/** An exception of a built-in class, ready to throw. */
export function raised(name: string, message: string | Value): Raised {
  const of = exceptionClasses.get(name) ?? builtinClass(name, [])
  return new Raised({ type: 'exception', of, args: [typeof message === 'string' ? str(message) : message] })
}

export function isSubclass(one: PyClass, of: PyClass): boolean {
  return one === of || one.bases.some((base) => isSubclass(base, of))
}

/** Whether a class is an exception. */
export const isException = (one: PyClass): boolean => {
  const base = exceptionClasses.get('BaseException')
  return base !== undefined && isSubclass(one, base)
}
