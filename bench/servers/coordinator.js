/**
 * A coordinator of Presto without an engine: `node coordinator.js PORT`. It keeps nothing, as each link has all that the next page needs.
 * `select held` runs for ever; `select rows N` has pages of 1,000 rows; any other text has one row.
 */
import { createServer } from 'node:http'

const PAGE_ROWS = 1000
/** How long a coordinator holds the poll of a query that has nothing new. */
const HOLD_MS = 1000

const columns = [
  { name: 'id', type: 'bigint' },
  { name: 'name', type: 'varchar' },
]
const port = Number(process.argv[2])

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const send = (/** @type {object} */ body) => response.end(JSON.stringify(body))
  if (pathname === '/v1/info') {
    send({ nodeVersion: { version: '0.217' }, starting: false })
    return
  }
  if (request.method === 'DELETE') {
    response.writeHead(204).end()
    return
  }
  if (request.method === 'POST') {
    let text = ''
    request.on('data', (data) => {
      text += data
    })
    request.on('end', () => send(page('QUEUED', firstLink(text))))
    return
  }
  const [, , , kind, token = ''] = pathname.split('/')
  if (kind === 'held') setTimeout(() => send(page('RUNNING', `held/${Number(token) + 1}`)), HOLD_MS)
  else send(rowsPage(Number(kind), Number(token)))
})
server.listen(port, '127.0.0.1')

/** @param {string} text */
const firstLink = (text) => (text === 'select held' ? 'held/0' : `${/^select rows (\d+)$/.exec(text)?.[1] ?? 1}/0`)

/**
 * @param {string} state
 * @param {string | undefined} link
 * @param {object} [rest]
 */
function page(state, link, rest = {}) {
  const next = link === undefined ? {} : { nextUri: `http://127.0.0.1:${port}/v1/statement/${link}` }
  return { id: 'q', infoUri: `http://127.0.0.1:${port}/`, ...next, stats: { state }, ...rest }
}

/**
 * The page of a result that begins at a row.
 * @param {number} count
 * @param {number} from
 */
function rowsPage(count, from) {
  const next = Math.min(count, from + PAGE_ROWS)
  const data = Array.from({ length: next - from }, (_, index) => [from + index, `name of a row, ${index}`])
  const isLast = next === count
  return page(isLast ? 'FINISHED' : 'RUNNING', isLast ? undefined : `${count}/${next}`, { columns, data })
}
