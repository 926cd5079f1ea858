import { after } from '../core/clock.ts'

/** How long the process may take to end when its work is done, in milliseconds. */
const END_MS = 100

/** Ends the process even if something keeps it alive, such as a pipe that is not read. The exit code stays. */
export function endSoon(): void {
  after(END_MS, () => process.exit())
}
