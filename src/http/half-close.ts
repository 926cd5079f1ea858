import type { Duplex } from 'node:stream'
import { after } from '../core/clock.ts'

/** How long a client may keep its side of a refused connection open, in milliseconds: long enough to read the refusal. */
export const LINGER_MS = 5_000

/** Closes our side of a connection after the last text, and all of it if the client does not close its own side. */
export function closeOurSide(socket: Duplex, lastText = ''): void {
  socket.end(lastText)
  const cut = after(LINGER_MS, () => socket.destroy())
  socket.once('close', () => cut.cancel())
}
