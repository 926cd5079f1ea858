/** What a peer needs to be: something to install, and a server with the two routes. */
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
 * @property {(folder: string) => Promise<Variant[]>} prepare installs it into its folder, unless it is there, and writes its
 *   configuration; throws an Unavailable where it cannot be had here
 */

/**
 * A way to start it. As shipped: with no flag that it does not need. Stripped: what it keeps and logs of requests turned off.
 * @typedef {import('../server.js').Program & { isStripped: boolean }} Variant
 */

/** Why a peer is left out, as a plain sentence. */
export class Unavailable extends Error {}

/** The two routes that every peer serves: what is asked, and what is answered. */
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
 * Installs a package from the npm registry, without the scripts that it would run.
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
 * Runs a program of an installation; throws an Unavailable where it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {string} complaint
 */
export async function attempt(program, args, cwd, complaint) {
  try {
    await execute(program, args, { cwd, timeout: 180_000 })
  } catch (error) {
    throw new Unavailable(`${complaint} (${/** @type {Error} */ (error).message.split('\n')[0]}).`)
  }
}

/** Throws an Unavailable where there is no Java. */
export const needJava = () => attempt('java', ['-version'], cache, 'It needs Java, which is not there')
