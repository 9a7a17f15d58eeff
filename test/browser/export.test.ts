import { JSDOM } from "jsdom"
import { parse } from "papaparse"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Locator, Page } from "playwright-core"
import { type Product, startProduct } from "./product"
import { areaTable, loadFiles, saved, visit } from "./read-page"
import { smallFiles, smallTables, testFolder, written } from "./small-data"

const folder = testFolder()
let product: Product
let page: Page

beforeAll(async () => {
  product = await startProduct()
  page = (await product.open()).page
  await loadFiles(page, smallFiles(folder))
  await visit(page, "#/uif2-1/kriterium/andel")
})

afterAll(async () => {
  await product.close()
})

const panel = (index: number): Locator => page.locator(".figure-panel").nth(index)
const button = (index: number, kind: "SVG" | "PNG" | "CSV"): Locator => panel(index).getByRole("button", { name: kind })
const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, " ").trim()

type Row = Readonly<Record<string, string>>

async function csvRows(index: number): Promise<{ readonly text: string; readonly rows: readonly Row[] }> {
  const text = (await saved(page, button(index, "CSV"))).bytes.toString("utf8")
  const { data } = parse<Row>(text.replace(/^\uFEFF/, ""), { header: true, delimiter: ";" })
  return { text, rows: data }
}

describe("a figure as SVG", () => {
  let svg: Document
  let name: string

  beforeAll(async () => {
    const file = await saved(page, button(0, "SVG"))
    name = file.name
    svg = new JSDOM(file.bytes.toString("utf8"), { contentType: "image/svg+xml" }).window.document
  })

  it("is well-formed, and named by scheme, criterion and part", () => {
    expect(name).toBe("fremdrift_uif2-1_andel_udvikling.svg")
    expect(svg.documentElement.tagName).toBe("svg")
    expect(svg.documentElement.namespaceURI).toBe("http://www.w3.org/2000/svg")
  })

  it("carries title, subtitle, note, source, period, product and fingerprint", async () => {
    const words = [...svg.querySelectorAll("text")].map((text) => plain(text.textContent)).join(" ")
    const title = plain(await panel(0).locator(".figure-title").innerText())
    const subtitle = plain(await panel(0).locator(".subtitle").innerText())
    const note = plain(await panel(0).locator(".figure-note").innerText())
    for (const part of [title, subtitle, note.split(". ")[0] ?? ""]) expect(words).toContain(part)
    expect(words).toContain("Kilde: indlæste filer.")
    expect(words).toContain("Periode: jan. 2016–dec. 2020.")
    expect(words).toContain("Udvikling i fleksjob II, 1. runde")
    expect(words).toMatch(/[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/)
    expect(svg.documentElement.getAttribute("aria-label")).toContain(title)
  })

  it("is not marked as synthetic where the data are the user's own", () => {
    expect(svg.documentElement.textContent).not.toMatch(/syntetisk/i)
  })

  it("needs no other file: no address but its own parts", () => {
    const addresses = [...svg.querySelectorAll("*")].flatMap((element) =>
      [...element.attributes].filter(({ name }) => /href|src/.test(name)).map(({ value }) => value),
    )
    expect(addresses.filter((address) => !address.startsWith("#"))).toEqual([])
    expect(svg.querySelector("style")?.textContent).toMatch(/src:url\(data:font\/woff2;base64,/)
    expect(svg.querySelector("script")).toBeNull()
  })
})

describe("a figure as PNG", () => {
  it("is drawn twice as large as the SVG, with ink on it", async () => {
    const file = await saved(page, button(0, "PNG"))
    expect(file.name).toBe("fremdrift_uif2-1_andel_udvikling.png")
    const picture = await page.evaluate(async (base64) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = document.createElement("canvas")
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const context = canvas.getContext("2d")
      if (context === null) throw new Error("no canvas")
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      const colours = new Set<number>()
      let ink = 0
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
        colours.add((red << 16) | (green << 8) | blue)
        if (red < 250 || green < 250 || blue < 250) ink += 1
      }
      return { width: canvas.width, height: canvas.height, colours: colours.size, ink: ink / (data.length / 4) }
    }, file.bytes.toString("base64"))
    expect(picture.width).toBe(2160)
    expect(picture.height).toBeGreaterThan(900)
    expect(picture.height).toBeLessThan(2160)
    expect(picture.colours).toBeGreaterThan(20)
    expect(picture.ink).toBeGreaterThan(0.02)
    expect(picture.ink).toBeLessThan(0.9)
  })
})

describe("a figure as CSV", () => {
  let text: string
  let rows: readonly Row[]

  beforeAll(async () => {
    ;({ text, rows } = await csvRows(1))
  })

  it("has a byte order mark, semicolons, decimal commas and fifteen columns", () => {
    expect(text.startsWith("\uFEFFindsats;kriterium;")).toBe(true)
    expect(text.split("\r\n")[0]?.slice(1).split(";")).toEqual([
      ...["indsats", "kriterium", "mål", "serie", "kommunekode", "kommune", "periode", "værdi"],
      ...["nedre", "øvre", "tæller", "nævner", "enhed", "skjult", "årsag"],
    ])
    const numbers = rows.flatMap((row) => ["værdi", "nedre", "øvre", "tæller", "nævner"].map((name) => row[name] ?? ""))
    expect(numbers.filter((number) => number !== "" && !/^-?(\d+(,\d+)?(e-?\d+)?|Inf)$/.test(number))).toEqual([])
    expect(numbers.some((number) => number.includes(","))).toBe(true)
  })

  it("holds the numbers of the page's table", async () => {
    const table = await areaTable(page)
    const columns = {
      personer: 0,
      "niveau, udgangspunkt": 1,
      "niveau, resultat": 2,
      ændring: 3,
      "forskel i udvikling": 5,
    }
    const written = (row: Row): string => {
      if (row["skjult"] === "ja") return ".."
      if (row["værdi"] === "") return "–"
      const value = Number(row["værdi"]?.replace(",", "."))
      const digits = row["enhed"] === "personer" ? 0 : 1
      const shown = value.toLocaleString("da-DK", { minimumFractionDigits: digits, maximumFractionDigits: digits })
      const signed =
        /ændring|forskel/.test(row["serie"] ?? "") && value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown
      return signed.replace("-", "−")
    }
    const pairs = rows.flatMap((row) => {
      const cell = table.get(row["kommune"] ?? "")?.[columns[row["serie"] as keyof typeof columns]]
      return cell === undefined
        ? []
        : [[`${row["kommune"]}: ${row["serie"]}`, cell.split("\n")[0], written(row)] as const]
    })
    expect(pairs.length).toBeGreaterThanOrEqual(10 * 5)
    expect(pairs.filter(([, onPage, inFile]) => onPage !== inFile)).toEqual([])
  })

  it("names municipalities by code, and the whole by none", () => {
    const codes = new Map(rows.map((row) => [row["kommune"], row["kommunekode"]]))
    expect(codes.get("Projektkommuner i alt")).toBe("")
    expect(codes.get("Frederikshavn")).toBe("813")
  })
})

describe("a number that is hidden", () => {
  it("has no value in the file, and the reason why", async () => {
    // Few are left of so narrow a group: the strictest threshold hides some of them.
    await visit(page, "#/uif2-1/kriterium/andel?k=10&alder=60-120&koen=mand")
    const { rows } = await csvRows(1)
    const hidden = rows.filter((row) => row["skjult"] === "ja")
    expect(hidden.length).toBeGreaterThan(0)
    for (const row of hidden) {
      const numbers = ["værdi", "nedre", "øvre", "tæller", "nævner"].map((name) => row[name])
      expect([row["årsag"], ...numbers]).toEqual(["diskretioneret", "", "", "", "", ""])
    }
    const absent = rows.filter((row) => row["værdi"] === "")
    expect(absent.filter((row) => row["årsag"] === "")).toEqual([])
  })
})

describe("text that a spreadsheet would run", () => {
  it("is defused in the list of wrong rows: file name and heading", async () => {
    await visit(page, "#/data")
    const rows = ["X1;101;fleksjob;2018-01-01", "X2;101;fleksjob;=1+1"]
    const file = written(folder, "=cmd.csv", ["borger_id;kommune;ydelse;=fra", ...rows].join("\n"))
    await page.locator('input[type="file"]').setInputFiles(file)
    await page.locator(".files-table tr", { hasText: "=cmd.csv" }).getByText("Klar").waitFor()
    const { name, bytes } = await saved(page, page.getByRole("button", { name: "Hent fundene (CSV)" }))
    expect(name).toBe("datakvalitet.csv")
    const { data } = parse<string[]>(bytes.toString("utf8").replace(/^\uFEFF/, ""), { delimiter: ";" })
    const cells = data.flat()
    expect(cells).toContain("'=cmd.csv")
    expect(cells).toContain("'=fra: »=1+1« (1 række)")
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  })
})

describe("synthetic data", () => {
  it("are said to be so in the saved figure", async () => {
    await visit(page, "#/data")
    const remove = page.locator(".files-table .cell-action button", { hasText: "Fjern" })
    for (let left = await remove.count(); left > 0; left -= 1) await remove.first().click()
    const spells = smallTables().find(({ name }) => name === "ydelser.csv")?.text ?? ""
    await loadFiles(page, [written(folder, "syntetisk.csv", spells.replace(/^B/gm, "SYN"))])
    // Each removal makes the model anew, so "klar" may still be said of the files that were there before.
    await page.locator("header").getByText("Syntetiske data", { exact: true }).waitFor()
    await visit(page, "#/uif2-1/kriterium/andel")
    const svg = (await saved(page, button(0, "SVG"))).bytes.toString("utf8")
    expect(svg).toContain(">Syntetiske data<")
    expect(svg).toMatch(/Kilde:[^<]*[Ss]yntetisk/)
  })
})
