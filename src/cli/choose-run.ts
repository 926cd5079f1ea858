/** Which of several running instances a command uses, if it is given no address. */
import type { RunFile } from './run-files.ts'

/** The only instance, or else the only one that was started from this folder; undefined if that does not decide. */
export function chooseRun(running: readonly RunFile[], folder: string = process.cwd()): RunFile | undefined {
  if (running.length === 1) return running[0]
  const here = running.filter((run) => run.folder === folder)
  return here.length === 1 ? here[0] : undefined
}

/** The instances to choose from, one per line. */
export function listRuns(running: readonly RunFile[], folder: string = process.cwd()): string {
  return running
    .map(({ url, pid, started, folder: its = 'an unknown folder' }) => {
      const place = its === folder ? `${its}, which is this folder` : its
      return `\n  ${url} (process ${pid}, since ${started}, started from ${place})`
    })
    .join('')
}
