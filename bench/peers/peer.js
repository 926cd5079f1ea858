/** A peer: how to install it, and how to start it with the two routes. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cache } from '../machine.js'
import { created, finished } from '../servers/schemas.js'

const execute = promisify(execFile)

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} version
 * @property {(folder: string) => Promise<Omit<import('../server.js').Program, 'name'>>} prepare installs it into its folder unless it
 *   is there, and writes its configuration; throws an Unavailable if it cannot be installed
 */

/** The message says why a peer is left out. */
export class Unavailable extends Error {}

/** The two routes of every peer, and their replies. */
export const SESSION = '/v2.0/bench/sessions/session-0'
export const CREATE = `${SESSION}/statements`
export const POLL = `${CREATE}/0`
export const polled = finished(0, 'bench(42)')
export const made = created(1, 'bench(42)')
export const JSON_TYPE = 'application/json; charset=utf-8'

/** @param {Peer} peer */
export function folderOf({ name }) {
  const folder = join(cache, name.toLowerCase())
  mkdirSync(folder, { recursive: true })
  return folder
}

/**
 * Installs a package from the npm registry, without its scripts.
 * @param {string} folder
 * @param {string} name
 * @param {string} version
 */
export async function npmInstall(folder, name, version) {
  if (existsSync(join(folder, 'node_modules', name, 'package.json'))) return
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', `${name}@${version}`]
  await attempt('npm', args, folder, `npm could not install ${name}@${version}`)
}

/**
 * Runs a command of an installation. Throws an Unavailable if it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {string} reason
 */
export async function attempt(program, args, cwd, reason) {
  try {
    await execute(program, args, { cwd, timeout: 180_000 })
  } catch (error) {
    throw new Unavailable(`${reason} (${/** @type {Error} */ (error).message.split('\n')[0]}).`)
  }
}

/** Throws an Unavailable if Java is missing. */
export const needJava = () => attempt('java', ['-version'], cache, 'It needs Java')
