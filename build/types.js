/**
 * What the sources use of typebox, for the program: the same JSON schemas without what tells types apart at run time, which nobody asks
 * there. test/build/types.test.ts holds it against the package.
 */

/** Marks a field that may be missing, as a spread does not copy it: it is the object's around it, and no part of the schema. */
const optional = Symbol('optional')

const schema = (...parts) => Object.assign({}, ...parts)
const plain = (type) => (options) => schema({ type }, options)

function object(properties, options) {
  const required = Object.keys(properties).filter((key) => properties[key][optional] === undefined)
  return schema({ type: 'object' }, required.length > 0 ? { required } : {}, { properties }, options)
}

const Optional = (type) => Object.defineProperty(schema(type), optional, { value: true })

export default {
  Any: (options) => schema(options),
  Unknown: (options) => schema(options),
  Boolean: plain('boolean'),
  Integer: plain('integer'),
  Number: plain('number'),
  String: plain('string'),
  Literal: (value, options) => schema({ type: typeof value, const: value }, options),
  Enum: (values, options) => schema({ enum: values }, options),
  Array: (items, options) => schema({ type: 'array', items }, options),
  Record: (key, value, options) =>
    schema({ type: 'object', patternProperties: { [key.pattern ?? '^.*$']: value } }, options),
  Object: object,
  Partial: ({ properties }) =>
    object(Object.fromEntries(Object.entries(properties).map(([key, type]) => [key, Optional(type)]))),
  Optional,
  Unsafe: (type) => schema(type),
}
