// Makes src/api/generated/contract.ts from the bundled contract. The result is never committed: the contract is the source.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const frontend = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const contract = process.env.SOUK_CONTRACT ?? resolve(frontend, '../shared/contract/target/classes/souk/openapi.json')
const target = resolve(frontend, 'src/api/generated/contract.ts')

if (!existsSync(contract)) {
  console.log('The bundled contract is not there yet; asking Maven for it.')
  try {
    execFileSync('mvn', ['-q', '-B', '-pl', 'shared/contract', '-am', 'process-classes', '-Dsouk.checks=false'], {
      cwd: resolve(frontend, '..'),
      stdio: 'inherit',
    })
  } catch {
    console.error(`No contract at ${contract}.\nMake it with: mvn -pl shared/contract -am process-classes`)
    process.exit(1)
  }
}

const upToDate = existsSync(target) && statSync(target).mtimeMs > statSync(contract).mtimeMs
if (!upToDate) {
  const nodes = await openapiTS(JSON.parse(readFileSync(contract, 'utf8')), { defaultNonNullable: false })
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, astToString(nodes))
}
