/** The servers that lakemock is compared with, but for the peers. */
import { fileURLToPath } from 'node:url'
import { call } from '../server.js'

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))

/** @type {import('../server.js').Program} */
export const bare = {
  name: 'bare Fastify',
  command: (port) => [process.execPath, here('bare-fastify.js'), String(port)],
}

/** @type {import('../server.js').Program} */
export const bareLogged = {
  name: 'bare Fastify, logging',
  command: (port) => [process.execPath, here('bare-fastify.js'), String(port), '--log'],
}

/** @type {import('../server.js').Program} */
export const nodeHttp = {
  name: 'node:http',
  command: (port) => [process.execPath, here('node-http.js'), String(port)],
}

/** Paths of sessions for servers that have none of their own: any will do. */
export const paths = Array.from({ length: 1000 }, (_, index) => `/v2.0/bench/sessions/session-${index}`)

/**
 * Makes the statement that is looked at.
 * @param {import('../server.js').Server} server
 */
export const touch = ({ port }) => call(port, 'POST', `${paths[0]}/statements`, { code: 'bench(42)' })
