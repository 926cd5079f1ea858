/**
 * Node's own cache of compiled code, if Node has one (from 22.8 on). Most of a start is compiling, so the next one is faster.
 * It is in the folder that NODE_COMPILE_CACHE names, by default one below the folder for temporary files; NODE_DISABLE_COMPILE_CACHE
 * turns it off.
 */
import module from 'node:module'

/** Not in Node 20, nor in its types. */
interface CompileCache {
  enableCompileCache(): unknown
  flushCompileCache(): void
}

const { enableCompileCache, flushCompileCache } = module as typeof module & Partial<CompileCache>

/** Loads what is imported from now on from the cache. */
export const useCompileCache = (): void => void enableCompileCache?.()

/** Writes what was compiled so far: a process that is killed would write nothing. */
export const writeCompileCache = (): void => flushCompileCache?.()
