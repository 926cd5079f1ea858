/** Reads a JSON text into one of Livy's request classes, with Jackson's conversions and errors (Jackson 2.12 with its Scala module). */
import type { Problem } from '../../../core/problem.ts'
import { livyKind } from '../../../model/code-kind.ts'
import { JacksonCursor, type Token } from './jackson-cursor.ts'
import { JacksonError, placeText } from './jackson-error.ts'
import { isInt, MAX_INT } from './java-numbers.ts'

/** How the value of a property is read. */
export type Property =
  | 'text' // a scalar becomes its text
  | 'int' // a text with a whole number counts, a fraction is cut off
  | 'any int' // an Option[Int], whose type Jackson does not know: not checked
  | 'texts'
  | 'text map'
  | 'kind'
  | 'ignored'

/** A class of Livy. */
export interface Bean {
  readonly className: string
  /** Its properties, in the order of Jackson's table, in which an error lists them. */
  readonly properties: Readonly<Record<string, Property>>
  /** The arguments of the constructor of a case class; absent: the properties are set one by one. */
  readonly constructorArguments?: readonly string[]
}

export type BeanFields = Readonly<Record<string, unknown>>

const SCALA = 'com.fasterxml.jackson.module.scala.deser'
const LIST = 'scala.collection.immutable.List<java.lang.String>'
const MAP = 'scala.collection.immutable.Map'
const STRING = 'java.lang.String'

/** What an error calls a token. */
const named: Readonly<Record<Token, string>> = {
  text: 'String value (token `JsonToken.VALUE_STRING`)',
  int: 'Integer value (token `JsonToken.VALUE_NUMBER_INT`)',
  float: 'Floating-point value (token `JsonToken.VALUE_NUMBER_FLOAT`)',
  true: 'Boolean value (token `JsonToken.VALUE_TRUE`)',
  false: 'Boolean value (token `JsonToken.VALUE_FALSE`)',
  null: 'Null value (token `JsonToken.VALUE_NULL`)',
  object: 'Object value (token `JsonToken.START_OBJECT`)',
  array: 'Array value (token `JsonToken.START_ARRAY`)',
}

/**
 * The properties of a body; null if it is the JSON value null. Unknown ones are refused, or if `ignoresUnknown` read as null. What
 * follows the first value is not read. Throws a Problem in Jackson's words.
 */
export function readBean(text: string, bean: Bean, ignoresUnknown: boolean): BeanFields | null {
  try {
    return new BeanReader(text, bean, ignoresUnknown).read()
  } catch (error) {
    throw error instanceof JacksonError ? error.problem : error
  }
}

/** The refusal of a body with nothing in it. */
export const emptyBody = (): Problem =>
  new JacksonError('No content to map due to end-of-input', placeText(1, 0)).problem

class BeanReader {
  readonly #cursor: JacksonCursor
  readonly #bean: Bean
  readonly #ignoresUnknown: boolean

  constructor(text: string, bean: Bean, ignoresUnknown: boolean) {
    this.#cursor = new JacksonCursor(text)
    this.#bean = bean
    this.#ignoresUnknown = ignoresUnknown
  }

  read(): BeanFields | null {
    const cursor = this.#cursor
    if (cursor.isEmpty) throw emptyBody()
    const token = cursor.startValue()
    if (token === 'null') return null
    if (token !== 'object') throw this.#notObject(token)
    return this.#readObject()
  }

  #readObject(): BeanFields {
    const { properties, constructorArguments } = this.#bean
    const cursor = this.#cursor
    const fields: Record<string, unknown> = {}
    const missing = new Set(constructorArguments)
    // the constructor is called when its arguments are complete, at the latest at the end: an unknown property is refused then
    let unknown: string | undefined
    for (let name = cursor.nextName(); name !== undefined; name = cursor.nextName()) {
      const token = cursor.startValue()
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined
      if (property !== undefined) {
        fields[name] = this.#along(`${this.#bean.className}["${name}"]`, () => this.#readProperty(property, token))
      } else if (!this.#ignoresUnknown && missing.size === 0) throw this.#unknown(unknown ?? name)
      else {
        if (!this.#ignoresUnknown) unknown ??= name
        fields[name] = null
        cursor.skip(token)
      }
      missing.delete(name)
      if (unknown !== undefined && missing.size === 0) throw this.#unknown(unknown)
    }
    if (unknown !== undefined) throw this.#unknown(unknown)
    return fields
  }

  #readProperty(property: Property, token: Token): unknown {
    if (token === 'null') return undefined
    switch (property) {
      case 'ignored':
        this.#cursor.skip(token)
        return undefined
      case 'kind':
        if (token !== 'text') throw new JacksonError('requirement failed: Kind should be a string.')
        return this.#kind()
      case 'text':
        return this.#scalar(token)
      case 'int':
        return this.#int(token)
      case 'any int':
        return this.#anyInt(token)
      case 'texts':
        return this.#texts(token)
      case 'text map':
        return this.#textMap(token)
    }
  }

  /** Livy's own reader: its error has no place. */
  #kind(): string {
    const name = this.#cursor.readText()
    const kind = livyKind(name)
    if (kind === undefined) throw new JacksonError(`Invalid kind: ${name}`)
    return kind
  }

  /** A scalar as a text. */
  #scalar(token: Token): string {
    if (token === 'text') return this.#cursor.readText()
    if (token === 'int' || token === 'float') return this.#cursor.number
    if (token === 'true' || token === 'false') return token
    throw this.#wrongType(STRING, token)
  }

  #int(token: Token): number {
    if (token === 'int' || token === 'float') {
      const { number } = this.#cursor
      const value = Math.trunc(Number(number))
      if (isInt(value)) return value
      throw new JacksonError(
        `Numeric value (${number}) out of range of int (-2147483648 - 2147483647)`,
        this.#cursor.here,
      )
    }
    if (token !== 'text') throw this.#wrongType('int', token)
    const place = this.#cursor.tokenPlace
    const text = this.#cursor.readText()
    const value = Number(text)
    if (text.trim() === '' || (/^\s*[-+]?\d+\s*$/.test(text) && Math.abs(value) <= MAX_INT)) return value
    throw new JacksonError(
      `Cannot deserialize value of type \`int\` from String "${text}": not a valid \`int\` value`,
      place,
    )
  }

  #anyInt(token: Token): number | undefined {
    const isNumber = token === 'int' || token === 'float'
    if (!isNumber && token !== 'text') {
      this.#cursor.skip(token)
      return undefined
    }
    const value = Number(isNumber ? this.#cursor.number : this.#cursor.readText())
    return Number.isSafeInteger(Math.trunc(value)) ? Math.trunc(value) : undefined
  }

  #texts(token: Token): string[] {
    if (token !== 'array') throw this.#wrongType(LIST, token)
    const items: string[] = []
    while (this.#cursor.hasItem()) {
      const at = `${SCALA}.GenericFactoryDeserializerResolver$BuilderWrapper[${items.length}]`
      items.push(this.#element(at))
    }
    return items
  }

  #textMap(token: Token): Record<string, string> {
    if (token === 'text') throw this.#noConstructor(MAP, token)
    if (token !== 'object') throw this.#wrongType(`${MAP}<${STRING},${STRING}>`, token)
    const entries: [string, string][] = []
    for (let name = this.#cursor.nextName(); name !== undefined; name = this.#cursor.nextName()) {
      const at = `${SCALA}.GenericMapFactoryDeserializerResolver$BuilderWrapper["${name}"]`
      entries.push([name, this.#element(at)])
    }
    return Object.fromEntries(entries)
  }

  /** One text of a list or a map; null is a text, too. */
  #element(at: string): string {
    const token = this.#cursor.startValue()
    return token === 'null' ? 'null' : this.#along(at, () => this.#scalar(token))
  }

  /** Names the property, or the part of one, in an error of its value. */
  #along<T>(at: string, read: () => T): T {
    try {
      return read()
    } catch (error) {
      if (error instanceof JacksonError) error.chain.unshift(at)
      throw error
    }
  }

  #unknown(name: string): JacksonError {
    const { className, properties } = this.#bean
    const known = Object.keys(properties)
    const error = new JacksonError(
      `Unrecognized field "${name}" (class ${className}), not marked as ignorable (${known.length} known properties: ${known.map((one) => `"${one}"`).join(', ')}])`,
      this.#cursor.here,
    )
    error.chain.push(`${className}["${name}"]`)
    return error
  }

  #notObject(token: Token): JacksonError {
    const { className } = this.#bean
    return token === 'array' ? this.#wrongType(className, token) : this.#noConstructor(className, token)
  }

  #noConstructor(className: string, token: Token): JacksonError {
    const { tokenPlace } = this.#cursor
    const [type, value] = this.#argument(token)
    return new JacksonError(
      `Cannot construct instance of \`${className}\` (although at least one Creator exists): no ${type}-argument constructor/factory method to deserialize from ${value}`,
      tokenPlace,
    )
  }

  #argument(token: Token): readonly [type: string, value: string] {
    const { number } = this.#cursor
    if (token === 'text') return ['String', `String value ('${this.#cursor.readText()}')`]
    if (token === 'int') return ['int/Int', `Number value (${number})`]
    if (token === 'float') return ['double/Double', `Number value (${number})`]
    return ['boolean/Boolean', `boolean value (${token})`]
  }

  #wrongType(type: string, token: Token): JacksonError {
    return new JacksonError(
      `Cannot deserialize value of type \`${type}\` from ${named[token]}`,
      this.#cursor.tokenPlace,
    )
  }
}
