import { fileURLToPath } from 'node:url'
import { call, start } from '../server.js'

const file = fileURLToPath(new URL('bare-fastify.js', import.meta.url))

/** @type {import('../server.js').Program} */
export const bare = {
  name: 'bare Fastify',
  command: (port) => [process.execPath, file, String(port)],
  ready: '/',
}

/** It accepts any session id. */
const sessions = Array.from({ length: 1000 }, (_, index) => `/v2.0/bench/sessions/session-${index}`)

/** Starts it with the statement that is polled. */
export async function startBare() {
  const server = await start(bare)
  await call(server.port, 'POST', `${sessions[0]}/statements`, { code: 'bench(42)' })
  return { server, sessions }
}
