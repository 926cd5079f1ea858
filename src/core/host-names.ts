/** Names and addresses of hosts, as URLs and Host headers have them. */

/** The name in a Host header or in the host part of an origin: in lower case, without the port. An IPv6 address keeps its brackets. */
export const hostnameOf = (host: string): string =>
  host
    .trim()
    .toLowerCase()
    .replace(/:\d*$/, '')
    // a trailing dot only says that the name is complete
    .replace(/\.$/, '')

/** An address as `--host` takes it, in the form of a URL. */
export const bracketed = (host: string): string =>
  host.includes(':') && !host.startsWith('[') ? `[${host.toLowerCase()}]` : host.toLowerCase()

const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/

/** Whether the name is an address, which no name server can redirect. */
export const isAddress = (hostname: string): boolean => IPV4.test(hostname) || hostname.startsWith('[')

/** Whether only programs on this machine can be reached by the name (RFC 6761 reserves `localhost` and the names below it). */
export function isLoopback(hostname: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost')) return true
  if (hostname.startsWith('127.')) return IPV4.test(hostname)
  return /^\[(::|(0+:){7})0*1\]$/.test(hostname) || /^\[(::|0:0:0:0:0:)ffff:(127\.|7f[0-9a-f]{2}:)/.test(hostname)
}
