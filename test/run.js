// Everything that must hold, in one command: `npm test`. Plain Node, so that it can install the rest first.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { findBrowser } from "./find-browser.js"

const root = fileURLToPath(new URL("..", import.meta.url))
const output = join(root, "test", "output")
const counts = { passed: 0, failed: 0 }

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: "inherit", ...options })
}

/** npm as it called us, or as it is found; a shell is needed for npm.cmd on Windows. */
function npm(...args) {
  const script = process.env.npm_execpath
  if (script?.endsWith(".js")) return run(process.execPath, [script, ...args])
  return run("npm", args, { shell: process.platform === "win32" })
}

function tool(name, script, ...args) {
  console.log(`\n— ${name}`)
  const { status } = run(process.execPath, [join(root, "node_modules", script), ...args])
  counts[status === 0 ? "passed" : "failed"] += 1
  return status === 0
}

function vitest(project, env = {}) {
  console.log(`\n— ${project} tests`)
  const report = join(output, `${project}.json`)
  rmSync(report, { force: true })
  const { status } = run(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { env: { ...process.env, ...env } },
  )
  if (!existsSync(report)) {
    counts.failed += 1
    return
  }
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"))
  counts.passed += numPassedTests
  counts.failed += numFailedTests
  // A file that cannot be loaded, or an error outside a test, fails the run without failing a test.
  if (status !== 0 && numFailedTests === 0) counts.failed += 1
}

function installed() {
  const marker = join(root, "node_modules", ".package-lock.json")
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs
}

// `npm ci` refuses a lock file that lacks the builds of other platforms, which npm leaves out where a registry has none.
if (!installed() && npm("install", "--no-audit", "--no-fund", "--no-save").status !== 0) {
  console.error("The packages could not be installed. Check the connection to the npm registry and run npm test again.")
  process.exit(1)
}
mkdirSync(output, { recursive: true })

tool("format", "prettier/bin/prettier.cjs", "--check", ".")
tool("types", "typescript/bin/tsc", "--noEmit")
tool("lint", "eslint/bin/eslint.js", ".", "--max-warnings=0")
tool("unused code", "knip/bin/knip.js")
vitest("unit")
if (tool("build", "vite/bin/vite.js", "build", "--logLevel", "warn")) {
  const browser = findBrowser(root)
  if (browser === null) {
    console.error(
      "No browser was found. Install Chrome, Chromium or Edge, or set FREMDRIFT_BROWSER to its program file.",
    )
    counts.failed += 1
  } else {
    vitest("browser", { FREMDRIFT_BROWSER: browser })
  }
}

console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed === 0 ? 0 : 1)
