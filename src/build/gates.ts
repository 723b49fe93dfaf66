import { forbiddenImports } from './importRules'
import { readFolder } from './readFolder'

/** Fails on every import that the architecture forbids. */
const sources = new Map([...readFolder('src')].filter(([path]) => path.endsWith('.ts')))
const found = forbiddenImports(sources)
for (const { file, line, imported, allowed } of found) {
  const may = allowed.length > 0 ? `may import ${allowed.join(', ')}` : 'may import nothing from elsewhere'
  console.error(
    `src/${file}:${String(line)} imports ${imported} — this folder ${may}; move the code, or change ARCHITECTURE.md and importRules.ts.`,
  )
}
if (found.length > 0) process.exitCode = 1
else console.log(`${String(sources.size)} source files keep the import rules.`)
