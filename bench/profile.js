/** What a profile of processor time (node --cpu-prof) says, in a table. */
import { basename } from 'node:path'
import { percent } from './table.js'

/**
 * @typedef {object} Profile
 * @property {{ id: number, callFrame: { functionName: string, url: string, lineNumber: number } }[]} nodes
 * @property {number[]} samples a node's id each
 * @property {number[]} timeDeltas microseconds before each sample
 */

/** How many functions are listed. */
const SHOWN = 40

/**
 * The functions with the most time of their own, idle time left out.
 * @param {Profile} profile
 * @returns {string[][]} part of the time, function, where it stands
 */
export function topOf({ nodes, samples, timeDeltas }) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  /** @type {Map<string, { name: string, where: string, time: number }>} */
  const functions = new Map()
  let all = 0
  for (const [index, id] of samples.entries()) {
    const { functionName, url, lineNumber } = frames.get(id) ?? { functionName: '?', url: '', lineNumber: 0 }
    if (functionName === '(idle)' || functionName === '(program)') continue
    const name = functionName || '(anonymous)'
    const where = url === '' ? '' : `${basename(url)}:${lineNumber + 1}`
    const time = timeDeltas[index] ?? 0
    const found = functions.get(`${name} ${where}`) ?? { name, where, time: 0 }
    found.time += time
    functions.set(`${name} ${where}`, found)
    all += time
  }
  return [...functions.values()]
    .sort((a, b) => b.time - a.time)
    .slice(0, SHOWN)
    .map(({ name, where, time }) => [percent(time / all), name, where])
}
