import { vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { root } from '../readme/blocks.ts'
import type { Finished } from './program.ts'

/** A run folder in which nothing is noted: what else runs on this machine is none of a test's business. */
const NOBODY = { LAKEMOCK_RUN_DIR: `${root}.cache/run-of-nobody` }

/**
 * Runs a command inside this process, as the program would: for what would only be slower in one of its own. One at a time, as
 * what it prints is caught here.
 */
export async function inProcess(args: readonly string[], env: Record<string, string> = {}): Promise<Finished> {
  const streams = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true))
  try {
    const code = await main(args, { ...NOBODY, ...env })
    const [stdout = '', stderr = ''] = streams.map(({ mock }) => mock.calls.map(([chunk]) => chunk).join(''))
    return { code, stdout, stderr }
  } finally {
    for (const stream of streams) stream.mockRestore()
  }
}
