import { pollCreate } from './poll-create.js'
import { signed } from './signed.js'

/** Every row, in the order of the table. To add one: a file in this folder, and a line here. @type {readonly import('./row.js').Row[]} */
export const rows = [pollCreate, signed]
