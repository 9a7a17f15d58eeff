import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { outputFolder, root } from "./product"

export const demoTables = ["person", "spell", "activity", "wage_hours"] as const

/** The demo data as CSV files, written by the same command that makes them. */
export function demoCsv(): readonly string[] {
  const folder = outputFolder("demo-csv")
  const files = demoTables.map((table) => join(folder, `${table}.csv`))
  if (!files.every((file) => existsSync(file))) {
    const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs")
    const { status, stderr } = spawnSync(process.execPath, [tsx, join(root, "data/demo/make.ts"), "--csv", folder], {
      cwd: root,
      encoding: "utf8",
    })
    if (status !== 0) throw new Error(`the demo data could not be written: ${stderr}`)
  }
  return files
}
