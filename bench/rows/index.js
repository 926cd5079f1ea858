import { coldStart } from './cold-start.js'
import { engines } from './engines.js'
import { events } from './events.js'
import { isolation } from './isolation.js'
import { jobs } from './jobs.js'
import { kept } from './kept.js'
import { peers } from './peers.js'
import { pollCreate } from './poll-create.js'
import { sql } from './sql.js'

/** In the order of the table. To add a row: a file in this folder, and its name here. */
export const rows = [pollCreate, peers, coldStart, kept, sql, jobs, events, engines, isolation]
