// Find a Chromium-like browser for the browser tests, or get one.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, join } from "node:path"

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
]

const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = process.env[name]
    if (folder === undefined) return []
    return [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]
  }),
]

function onPath() {
  const endings = process.platform === "win32" ? [".exe"] : [""]
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "")
  return names.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))))
}

function present() {
  return [process.env.FREMDRIFT_BROWSER, ...onPath(), ...places].find((path) => path && existsSync(path)) ?? null
}

/** Playwright's own download, for which its servers must be reachable. */
function downloaded(root) {
  const require = createRequire(join(root, "package.json"))
  const { chromium } = require("playwright-core")
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  const cli = join(root, "node_modules", "playwright-core", "cli.js")
  spawnSync(process.execPath, [cli, "install", "chromium"], { cwd: root, stdio: "inherit", timeout: 300_000 })
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

/** Debian's package, where we may install it. */
function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit", env })
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { stdio: "inherit", env })
  return present()
}

/** The browser's program file: one that is found, else Playwright's download, else Debian's package, else null. */
export function findBrowser(root) {
  return present() ?? downloaded(root) ?? fromDebian()
}
