/**
 * What a start needs of node:http. An `import` of that module reads everything that it exports, and Node.js 24 loads its WebSocket client
 * when `http.WebSocket` is read: a fifth of a start.
 */
export const { STATUS_CODES, validateHeaderName, validateHeaderValue } = process.getBuiltinModule('node:http')
