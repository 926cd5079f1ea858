import type { DataType } from '../data-type.ts'
import { MAX_PRECISION, UNBOUNDED } from '../data-types/scalar-types.ts'
import type { ArithmeticOperator } from '../syntax-tree.ts'
import { type Binding, substitute } from './binding.ts'
import { decimalResultSize } from './decimal-sizes.ts'

type Sizes = ReadonlyMap<string, number>

/** The lengths, precisions and scales of results that follow from those of the arguments, by function and by variable of its result. */
const sizeRules: Readonly<Record<string, (sizes: Sizes) => Readonly<Record<string, number>>>> = {
  $operator$ADD: (sizes) => operatorSizes('+', sizes),
  $operator$SUBTRACT: (sizes) => operatorSizes('-', sizes),
  $operator$MULTIPLY: (sizes) => operatorSizes('*', sizes),
  $operator$DIVIDE: (sizes) => operatorSizes('/', sizes),
  $operator$MODULUS: (sizes) => operatorSizes('%', sizes),
  ceil: wholeDigits,
  ceiling: wholeDigits,
  floor: wholeDigits,
  concat: (sizes) => ({ u: size(sizes, 'x') + size(sizes, 'y') }),
  mod: (sizes) => operatorSizes('%', sizes),
  regexp_replace: (sizes) => {
    const [x, y] = [size(sizes, 'x'), size(sizes, 'y')]
    return { z: bounded(x + Math.max(Math.floor((x * y) / 2), y) * (x + 1)) }
  },
  render: (sizes) => ({ y: bounded(size(sizes, 'x') + 15) }),
  replace: (sizes) => ({ u: bounded(size(sizes, 'x') + size(sizes, 'z') * (size(sizes, 'x') + 1)) }),
  round: (sizes) => ({ rp: Math.min(MAX_PRECISION, size(sizes, 'p') + 1), rs: 0 }),
  truncate: (sizes) => ({ rp: Math.max(size(sizes, 'p') - size(sizes, 's'), 1) }),
  url_encode: (sizes) => ({ y: bounded(size(sizes, 'x') * 12) }),
}

/** The type of a call's result. */
export function resultType(name: string, binding: Binding, argumentCount: number): DataType {
  const { signature, types, numbers } = binding
  const rule = name === 'round' && argumentCount === 1 ? roundedSizes : sizeRules[name]
  const sizes = rule === undefined ? numbers : new Map([...numbers, ...Object.entries(rule(numbers))])
  return substitute(signature.result, { signature, types, numbers: sizes })
}

function size(sizes: Sizes, variable: string): number {
  return sizes.get(variable) ?? 0
}

function bounded(length: number): number {
  return Math.min(UNBOUNDED, length)
}

function wholeDigits(sizes: Sizes): Readonly<Record<string, number>> {
  const scale = size(sizes, 's')
  return { rp: size(sizes, 'p') - scale + Math.min(scale, 1) }
}

function roundedSizes(sizes: Sizes): Readonly<Record<string, number>> {
  const scale = size(sizes, 's')
  return { rp: Math.min(MAX_PRECISION, size(sizes, 'p') - scale + Math.min(1, scale)), rs: 0 }
}

function operatorSizes(operator: ArithmeticOperator, sizes: Sizes): Readonly<Record<string, number>> {
  const side = (name: string) => ({ precision: size(sizes, `${name}_precision`), scale: size(sizes, `${name}_scale`) })
  const { precision, scale } = decimalResultSize(operator, side('a'), side('b'))
  return { r_precision: precision, r_scale: scale }
}
