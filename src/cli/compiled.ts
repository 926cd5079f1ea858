/**
 * Loads the program with what V8 compiled of it at an earlier start: to compile it anew takes longer than all else that a start does.
 * Node.js has a cache of that kind since 22.8, but only where a process ends by itself does it write what it has.
 */
import { join } from 'node:path'
import type { Script } from 'node:vm'

// by their names: `import` looks at everything that a module exports, and some of it is loaded when it is looked at
const fs = process.getBuiltinModule('node:fs')
const { createRequire } = process.getBuiltinModule('node:module')
const vm = process.getBuiltinModule('node:vm')

const MONTH_MS = 30 * 86_400_000
/** For so long what a start needed is still there, in seconds: later V8 throws away what has not run for a while. */
const WHOLE_S = 10

/** A piece as Node.js wraps a CommonJS module. */
type Piece = (
  exports: object,
  require: (name: string) => unknown,
  module: { exports: object },
  filename: string,
  dirname: string,
) => void

/** A program in CommonJS pieces. */
export interface Compiled {
  /** What one of the pieces exports. */
  load(piece: string): object
  /** Leaves what this start had to compile to the next one of its kind, where there is a place for it. */
  keep(): void
}

/** What is kept is what has run: a start that was kept after less would be slow for ever. So each kind of start keeps its own. */
export type Kind = 'serve' | 'command'

/** Where compiled code is looked for. */
export interface Places {
  /** What came with the program, and is as good as the program itself. */
  readonly shipped: string
  /** The user's own: code that anybody else could have written is never run. */
  readonly own: string
}

/** The program whose pieces lie in a folder. */
export function compiled(folder: string, kind: Kind, { shipped, own }: Places = placesOf(folder)): Compiled {
  /** Of this version of Node.js: a folder can be used by several. */
  const ending = `.${kind}-${process.version}-${process.arch}`
  const outside = createRequire(join(folder, 'program.cjs'))
  const loaded = new Map<string, { exports: object }>()
  /** What was compiled anew. */
  const fresh = new Map<string, Script>()
  const kept = new Set<string>()
  let isTrusted: boolean | undefined

  function load(piece: string): object {
    const known = loaded.get(piece)
    if (known !== undefined) return known.exports
    const filename = join(folder, piece)
    const cachedData = find(`${piece}${ending}`)
    // a build writes nothing but ASCII
    const source = `(function(exports,require,module,__filename,__dirname){${fs.readFileSync(filename, 'latin1')}\n})`
    const script = new vm.Script(source, { filename, ...(cachedData && { cachedData }) })
    // V8 refuses what another version of it has made, or one with other flags
    if (cachedData === undefined || script.cachedDataRejected === true) fresh.set(piece, script)
    const module = { exports: {} }
    loaded.set(piece, module)
    const run = script.runInThisContext() as Piece
    run(module.exports, require, module, filename, folder)
    return module.exports
  }

  const require = (name: string): unknown => (name.startsWith('./') ? load(name.slice(2)) : outside(name))

  function find(name: string): Buffer | undefined {
    const found = read(join(shipped, name))
    if (found !== undefined) return found
    isTrusted ??= isOwn(own)
    return isTrusted ? read(join(own, name)) : undefined
  }

  function keep(): void {
    if (fresh.size === 0) return
    try {
      fs.mkdirSync(own, { recursive: true, mode: 0o700 })
      if (!isOwn(own)) return
      for (const [piece, script] of fresh) {
        if (kept.has(piece) && process.uptime() > WHOLE_S) continue
        write(join(own, `${piece}${ending}`), script.createCachedData())
        kept.add(piece)
      }
      prune(own)
    } catch {
      // a file system that can only be read, or is full: the next start compiles once more
    }
  }

  return { load, keep }
}

function placesOf(folder: string): Places {
  const { tmpdir } = process.getBuiltinModule('node:os')
  return {
    shipped: join(folder, 'compiled'),
    own: join(tmpdir(), `lakemock-compiled-${process.getuid?.() ?? 'user'}`),
  }
}

/** Whether a folder is one that nobody but this user can have written to. Where there are no user ids, temporary files are a user's own. */
function isOwn(folder: string): boolean {
  if (process.getuid === undefined) return true
  try {
    // a link is none, wherever it leads
    const { uid, mode } = fs.lstatSync(folder)
    return uid === process.getuid() && (mode & (fs.constants.S_IFMT | 0o077)) === fs.constants.S_IFDIR
  } catch {
    return false
  }
}

function read(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file)
  } catch {
    return undefined
  }
}

/** At once or not at all: others may start meanwhile. */
function write(file: string, content: Buffer): void {
  const half = `${file}.${process.pid}`
  try {
    fs.writeFileSync(half, content, { mode: 0o600 })
    fs.renameSync(half, file)
  } finally {
    fs.rmSync(half, { force: true })
  }
}

/** What was left by versions that are gone is gone after a month, and so is what is in use, to be made anew. */
function prune(folder: string): void {
  // something was written to it just now
  const nowMs = fs.statSync(folder).mtimeMs
  for (const name of fs.readdirSync(folder)) {
    const file = join(folder, name)
    const found = fs.statSync(file, { throwIfNoEntry: false })
    if (found !== undefined && found.mtimeMs < nowMs - MONTH_MS) fs.rmSync(file, { force: true })
  }
}
