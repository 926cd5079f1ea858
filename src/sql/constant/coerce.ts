export { coerceValue } from './cast.ts'
