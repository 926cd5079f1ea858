export { literalType } from './literal-type.ts'
