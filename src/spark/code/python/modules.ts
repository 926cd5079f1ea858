import { exceptionClasses, Raised, raised } from './errors.ts'
import type { Machine } from './machine.ts'
import type { Statement } from './nodes.ts'
import { strOf } from './repr.ts'
import { float, int, none, numberOf, opaque, type Scope, str, type Value } from './value.ts'
import { wholePart } from './whole-part.ts'

/** The modules of Python's standard library, and those that come with Spark's images. */
const KNOWN = new Set(
  '__future__ _thread abc aifc argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib multiprocessing netrc nis nntplib ntpath numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtplib sndhdr socket socketserver spwd sqlite3 sre_compile ssl stat statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios test textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo pyspark py4j numpy pandas pyarrow'.split(
    ' ',
  ),
)

/** Packages that are often, but not always, installed beside Spark. Whether an import of one works is not certain. */
const COMMON = new Set(
  'delta setuptools pip pkg_resources wheel six pytz dateutil requests yaml boto3 botocore scipy sklearn grpc google certifi idna urllib3 packaging cloudpickle'.split(
    ' ',
  ),
)

/** The module that `import module as name` assigns. Throws ModuleNotFoundError for one that Spark's Python does not have. */
export function importModule(module: string, machine: Machine): Value {
  const root = module.split('.')[0] ?? module
  if (KNOWN.has(root)) return { type: 'module', name: module.includes('.') ? root : module }
  // files of the session, or of a statement that is not known, can be modules too
  if (COMMON.has(root) || machine.isOpen || machine.context.hasFiles) return opaque
  throw raised('ModuleNotFoundError', `No module named '${root}'`)
}

export function importFrom(machine: Machine, node: Extract<Statement, { kind: 'from' }>, scope: Scope): void {
  if (node.module.startsWith('.')) throw raised('ImportError', 'attempted relative import with no known parent package')
  const module = importModule(node.module, machine)
  for (const { name, as } of node.names) {
    if (name === '*') machine.isOpen = true
    else machine.assign(as, module.type === 'module' ? moduleMember(node.module, name, machine) : opaque, scope)
  }
}

/** A member of a module; opaque if it is not modelled. */
export function moduleMember(module: string, name: string, machine: Machine): Value {
  return members[`${module}.${name}`]?.(machine) ?? opaque
}

const callable = (name: string, run: (args: readonly Value[]) => Value): Value => ({
  type: 'builtin_function_or_method',
  name,
  call: run,
})
const ofNumber =
  (name: string, run: (value: number) => number): (() => Value) =>
  () =>
    callable(name, ([value]) => {
      const number = value && numberOf(value)
      const result = number === undefined ? Number.NaN : run(number)
      if (number !== undefined && Number.isNaN(result) && !Number.isNaN(number))
        throw raised('ValueError', 'math domain error')
      return number === undefined ? opaque : float(result)
    })
const whole =
  (name: string, run: (value: number) => number): (() => Value) =>
  () =>
    callable(name, ([value]) => {
      const number = value && numberOf(value)
      if (value?.type === 'int') return value
      return number === undefined ? opaque : int(wholePart(run(number)))
    })

const members: Readonly<Record<string, ((machine: Machine) => Value) | undefined>> = Object.assign(
  Object.create(null),
  {
    'math.pi': () => float(Math.PI),
    'math.e': () => float(Math.E),
    'math.inf': () => float(Number.POSITIVE_INFINITY),
    'math.nan': () => float(Number.NaN),
    'math.sqrt': ofNumber('sqrt', Math.sqrt),
    'math.fabs': ofNumber('fabs', Math.abs),
    'math.floor': whole('floor', Math.floor),
    'math.ceil': whole('ceil', Math.ceil),
    'math.trunc': whole('trunc', Math.trunc),
    'sys.exit': () => exit,
    'sys.stdout': (machine: Machine) => stream(machine),
    'sys.stderr': (machine: Machine) => stream(machine),
    'sys.maxsize': () => int(9223372036854775807n),
    'sys.byteorder': () => str('little'),
    'time.sleep': () => callable('sleep', () => none),
    'os.sep': () => str('/'),
    'os.linesep': () => str('\n'),
    'os.name': () => str('posix'),
    'os.path': () => ({ type: 'module', name: 'os.path' }),
    'os.path.join': () =>
      callable('join', (args) =>
        args.every((arg) => arg.type === 'str' && !arg.value.startsWith('/')) ? str(args.map(strOf).join('/')) : opaque,
      ),
    'json.dumps': () => opaque,
    'functools.reduce': (machine: Machine) => callable('reduce', (args) => reduce(machine, args)),
  } satisfies Record<string, (machine: Machine) => Value>,
)

function reduce(machine: Machine, [step, items, first]: readonly Value[]): Value {
  if (step === undefined || items === undefined || (items.type !== 'list' && items.type !== 'tuple')) return opaque
  const [head, ...tail] = first === undefined ? items.items : [first, ...items.items]
  if (head === undefined) throw raised('TypeError', 'reduce() of empty iterable with no initial value')
  return tail.reduce((left, right) => machine.call(step, [left, right]), head)
}

/** `sys.exit`. */
const exit = callable('exit', ([code]) => {
  const of = exceptionClasses.get('SystemExit')
  if (of === undefined) return opaque
  throw new Raised({ type: 'exception', of, args: code === undefined || code.type === 'NoneType' ? [] : [code] })
})

/** The streams show what is written to them, in order. */
const stream = (machine: Machine): Value => ({
  type: 'opaque',
  attribute: (name) => (name === 'write' ? callable('write', ([text]) => writeTo(machine, text)) : opaque),
})

function writeTo(machine: Machine, text: Value | undefined): Value {
  if (text?.type !== 'str') return opaque
  machine.print(text.value)
  // Livy's streams return nothing
  return none
}
