import { mockoon } from './mockoon.js'
import { mockserver } from './mockserver.js'
import { mountebank } from './mountebank.js'
import { prism } from './prism.js'
import { wiremock } from './wiremock.js'

/** Every peer. To add one: a file in this folder, and a line here. @type {readonly import('./peer.js').Peer[]} */
export const peers = [wiremock, mockserver, prism, mockoon, mountebank]
