import { vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { root } from '../readme/blocks.ts'
import type { Finished } from './program.ts'

/** An empty run folder: tests must not find other instances on this machine. */
const NO_INSTANCES = { LAKEMOCK_RUN_DIR: `${root}.cache/empty-run-folder` }

/**
 * Runs a command inside this process, which is faster than the program. One at a time, because it captures the output of this
 * process.
 */
export async function inProcess(args: readonly string[], env: Record<string, string> = {}): Promise<Finished> {
  const streams = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true))
  try {
    const code = await main(args, { ...NO_INSTANCES, ...env })
    const [stdout = '', stderr = ''] = streams.map(({ mock }) => mock.calls.map(([chunk]) => chunk).join(''))
    return { code, stdout, stderr }
  } finally {
    for (const stream of streams) stream.mockRestore()
  }
}
