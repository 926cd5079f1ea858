/** Runs a program of this repository that is written in TypeScript: `node build/run.js FILE [ARGUMENTS]`. It exports `main`. */
import { importTypeScript } from './import-typescript.js'

const [file = '', ...args] = process.argv.slice(2)
const { main } = await importTypeScript(file)
process.exitCode = await main(args)
