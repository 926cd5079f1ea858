import { coldStart } from './cold-start.js'
import { endurance } from './endurance.js'
import { inFlight } from './in-flight.js'
import { kept } from './kept.js'
import { memory } from './memory.js'
import { peers } from './peers.js'
import { pollCreate } from './poll-create.js'
import { scaling } from './scale.js'
import { signed } from './signed.js'

/**
 * Every row, in the order of the table. To add one: a file in this folder, and a line here.
 * @type {readonly import('./row.js').Row[]}
 */
export const rows = [pollCreate, signed, peers, coldStart, memory, kept, inFlight, endurance, scaling]
