/** What the schemas of queues, databases, pools and packages have in common. */
import Type, { type TProperties } from 'typebox'
import type { Replies } from '../../operation.ts'
import { optional } from './resource-fields.ts'
import { error } from './schemas.ts'

/** true or false, also as a text: examples of the reference have it so. */
export const flag = (description: string) =>
  optional(
    Type.Unsafe<boolean | 'true' | 'false'>({
      ...{ type: ['boolean', 'string'], enum: [true, false, 'true', 'false'], description },
    }),
  )
export const isOn = (value: boolean | 'true' | 'false' | null | undefined): boolean => String(value) === 'true'

/** A whole number, also as a text: examples of the reference have it so. */
export const wholeNumber = (description: string, minimum = 0) =>
  Type.Unsafe<number | string>({
    ...{ type: ['integer', 'string'], minimum, maximum: 999_999_999, pattern: '^\\d{1,9}$', description },
  })

/** The head of the successful replies of v1.0 and v3. */
export const successful = { is_success: Type.Boolean(), message: Type.String() }
export const SUCCESS = { is_success: true, message: '' } as const
export const done = Type.Object(successful)

export const succeeds = <P extends TProperties>(fields: P) => Type.Object({ ...successful, ...fields })

const wireTag = Type.Object({
  key: Type.String({ maxLength: 128 }),
  value: Type.String({ maxLength: 255 }),
})
export const tags = optional(Type.Array(wireTag, { maxItems: 20, description: 'Labels.' }))
export const enterpriseProject = optional(Type.String({ maxLength: 64, description: '0, the default, when absent.' }))

const tagsFilter = 'Labels that must be present, as `k1=v1,k2=v2`.'
export const tagsQuery = Type.Optional(Type.String({ description: tagsFilter, examples: ['k1=v1'] }))
export const ignoredFlag = (description: string) => Type.Optional(Type.Boolean({ description }))

export const replies = <R extends Replies>(success: R) => ({ ...success, '4xx': error, '5xx': error })
export const millis = (description: string) => Type.Integer({ description: `${description} Milliseconds.` })
