/** The kinds of setting that decide who may use an instance. */
import Type, { type TArray, type TString } from 'typebox'
import { bracketed, hostnameOf } from '../core/host-names.ts'
import { Problem } from '../core/problem.ts'
import { invalidValue, type Setting } from './setting.ts'

type ListSetting<File extends string> = Setting<readonly string[], File, TArray<TString>>

interface AccessEntry<File extends string> {
  readonly file: File
  readonly help: string
}

/** Names of hosts, without ports. */
export const hostNames = <const File extends string>(entry: AccessEntry<File>): ListSetting<File> =>
  list(entry, 'NAME', 'the name or the address of a host, without a scheme or a port, such as lakemock.test', hostName)

/** Origins of web pages, or `*`. */
export const origins = <const File extends string>(entry: AccessEntry<File>): ListSetting<File> =>
  list(entry, 'ORIGIN', 'an origin (scheme, host and port, without a path) such as http://localhost:3000, or *', origin)

function list<const File extends string>(
  entry: AccessEntry<File>,
  hint: string,
  rule: string,
  read: (text: string) => string | undefined,
): ListSetting<File> {
  return {
    ...entry,
    default: [],
    hint,
    isList: true,
    schema: Type.Array(Type.String(), { description: entry.help, default: [] }),
    parse(value, name) {
      const given: readonly unknown[] = Array.isArray(value) ? value : [value]
      const texts = given.flatMap((one) => (typeof one === 'string' ? one.split(',') : [one]))
      return texts.map((text) => {
        const found = typeof text === 'string' ? read(text.trim()) : undefined
        if (found === undefined) throw invalidValue(name, rule, text)
        return found
      })
    },
  }
}

function hostName(text: string): string | undefined {
  const name = bracketed(text)
  const isAddress = name.startsWith('[') && URL.canParse(`http://${name}/`)
  return isAddress || /^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/.test(name) ? hostnameOf(name) : undefined
}

/** As browsers write it: in lower case, without the default port. */
function origin(text: string): string | undefined {
  if (text === '*') return text
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#@\s]+)$/i.exec(text)
  if (match === null || !URL.canParse(text)) return undefined
  const { origin: written } = new URL(text)
  return written === 'null' ? text.toLowerCase() : written
}

/** A text that is never printed. */
export function secret<const File extends string>(
  entry: AccessEntry<File>,
): Setting<string | undefined, File, TString> {
  return {
    ...entry,
    default: undefined,
    hint: 'TOKEN',
    isSecret: true,
    schema: Type.String({ description: entry.help, minLength: 1, writeOnly: true }),
    parse(value, name) {
      const text = typeof value === 'number' ? String(value) : value
      if (typeof text === 'string' && /^[\x21-\x7e]{1,256}$/.test(text)) return text
      throw new Problem('invalid', `${name} must be 1 to 256 printable ASCII characters without spaces`, name)
    },
  }
}
