/** The floor: node:http with the same two routes by hand, without any check. Usage: node-http.js PORT */
import http from 'node:http'
import { created, finished } from './schemas.js'

let next = 1
http
  .createServer((request, response) => {
    if (request.method === 'GET') {
      send(response, finished(0, 'bench(42)'))
      return
    }
    let text = ''
    request.setEncoding('utf8')
    request.on('data', (data) => {
      text += data
    })
    request.on('end', () => send(response, created(next++, JSON.parse(text).code)))
  })
  .listen(Number(process.argv[2]), '127.0.0.1')

/**
 * @param {http.ServerResponse} response
 * @param {object} answer
 */
function send(response, answer) {
  const text = JSON.stringify(answer)
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}
