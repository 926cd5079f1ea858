import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A web server with one page, to which the page reports. */
export interface Attacker {
  readonly port: number
  /** Resolves with what the page reports at its end. */
  readonly report: Promise<Record<string, string>>
  close(): Promise<void>
}

/** Serves a page that runs a script, and waits for its report. */
export async function serveAttacker(script: string): Promise<Attacker> {
  let deliver: (report: Record<string, string>) => void = () => undefined
  const report = new Promise<Record<string, string>>((resolve) => {
    deliver = resolve
  })
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      text(request).then((body) => deliver(JSON.parse(body)))
      response.end()
      return
    }
    response.setHeader('content-type', 'text/html')
    response.end(request.url === '/' ? `<!doctype html><body><script type="module">${script}</script>` : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    report,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Tries everything that a page can do to another origin, and reports each outcome. */
export const attack = (target: string): string => `
const target = ${JSON.stringify(target)}
const report = {}
const world = target + '/_lakemock/worlds/p1'
const json = { 'content-type': 'application/json' }
const create = JSON.stringify({ kind: 'spark', queue: 'default' })
async function attempt(name, run) {
  try {
    const reply = await run()
    report[name] = reply.type === 'opaque' ? 'opaque' : String(reply.status) + ' ' + (await reply.text()).slice(0, 60)
  } catch (error) {
    report[name] = 'error'
  }
}
/** Resolves when a frame, an image or a socket has loaded or failed. */
function load(element, ready = () => document.body.append(element)) {
  return new Promise((resolve) => {
    element.onload = element.onerror = element.onclose = () => resolve()
    setTimeout(resolve, 3000)
    ready()
  })
}
const post = (url, more = {}) => () => fetch(url, { method: 'POST', ...more })
const blob = new Blob([create])
await attempt('control, fetch', post(target + '/_lakemock/reset'))
await attempt('control, no-cors', post(target + '/_lakemock/reset', { mode: 'no-cors' }))
await attempt('control, gate', post(world + '/gates/g/release', { mode: 'no-cors' }))
await attempt('control, JSON', post(world + '/stubs', { headers: json, body: '{"match":{"code":"x"},"output":"evil"}' }))
await attempt('control, DELETE', () => fetch(world, { method: 'DELETE' }))
await attempt('control, blob', post(world + '/stubs', { mode: 'no-cors', body: new Blob(['{"match":{"code":"x"}}']) }))
await attempt('control, read', () => fetch(target + '/_lakemock/worlds'))
await attempt('api, fetch', post(target + '/v2.0/p1/sessions', { headers: json, body: create }))
await attempt('api, blob', post(target + '/v2.0/p1/sessions', { mode: 'no-cors', body: blob }))
await attempt('api, text', post(target + '/v2.0/p1/sessions', { mode: 'no-cors', body: create }))
await attempt('api, read', () => fetch(target + '/v2.0/p1/sessions'))
await attempt('api, no-cors read', () => fetch(target + '/v2.0/p1/sessions', { mode: 'no-cors' }))
navigator.sendBeacon(target + '/_lakemock/reset')
navigator.sendBeacon(target + '/v2.0/p1/sessions', blob)
navigator.sendBeacon(target + '/v2.0/p1/sessions', new Blob([create], { type: 'text/plain' }))
for (const enctype of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
  const frame = Object.assign(document.createElement('iframe'), { name: enctype })
  document.body.append(frame)
  const form = Object.assign(document.createElement('form'), { method: 'post', enctype, target: enctype })
  form.action = target + (enctype === 'text/plain' ? '/v2.0/p1/sessions' : '/_lakemock/reset')
  form.append(Object.assign(document.createElement('input'), { name: '{"kind":"spark","queue":"', value: '"}' }))
  document.body.append(form)
  await load(frame, () => form.submit())
}
const image = document.createElement('img')
await load(image, () => Object.assign(image, { src: target + '/v2.0/p1/sessions' }))
const script = document.createElement('script')
script.src = target + '/_lakemock/worlds'
await load(script)
const frame = document.createElement('iframe')
frame.src = target + '/_lakemock/docs'
await load(frame)
const socket = new WebSocket(target.replace('http', 'ws') + '/v2.0/p1/sessions')
await load(socket, () => undefined)
await fetch('/', { method: 'POST', body: JSON.stringify(report) })
`
