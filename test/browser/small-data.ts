import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** The participants of Udvikling i fleksjob II, 1. runde. */
export const participants = [151, 157, 165, 320, 336, 550, 787, 791, 813]

/** Læsø is among the others, with so few citizens that its numbers are hidden. */
const tiny = 825
const others = [
  ...[101, 147, 153, 159, 161, 173, 217, 230, 253, 259],
  ...[265, 269, 410, 450, 461, 607, 615, 657, 751, tiny],
]

/** A text file for the file chooser. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

const day = 86_400_000
const firstDay = Date.UTC(2016, 0, 1)
const lastDay = Date.UTC(2020, 11, 31)
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** Numbers in [0, 1) that are the same on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

class Tables {
  readonly persons: string[] = ["borger_id;køn;fødselsår;herkomst"]
  readonly spells: string[] = ["borger_id;kommune;ydelse;fra;til;timer;visitation;betingelse"]
  readonly activities: string[] = ["borger_id;kommune;indsats;fra;til"]
  readonly hours: string[] = ["borger_id;måned;løntimer;art"]
  readonly #random: () => number
  #citizens = 0

  constructor(seed: number) {
    this.#random = randomNumbers(seed)
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count)
  }

  #chance(share: number): boolean {
    return this.#random() < share
  }

  /** Some wait for years, so that a curve reaches 104 weeks. */
  #waitingDays(): number {
    return this.#chance(0.2) ? 730 + this.#below(600) : 40 + this.#below(400)
  }

  #citizen(): string {
    this.#citizens += 1
    const id = `B${String(this.#citizens).padStart(6, "0")}`
    const sex = this.#chance(0.5) ? "kvinde" : "mand"
    const origin = this.#chance(0.8) ? "Dansk" : "=1+1"
    this.persons.push([id, sex, 1955 + this.#below(42), origin].join(";"))
    return id
  }

  /** Ledighedsydelse and fleksjob by turns, to the end of the data. */
  fleks(municipality: number): void {
    const id = this.#citizen()
    const gain = participants.includes(municipality) ? 0.35 : 0.15
    let from = firstDay + this.#below(400) * day
    let waiting = this.#chance(0.4)
    while (from <= lastDay) {
      const days = waiting ? this.#waitingDays() : 200 + this.#below(900)
      const to = from + days * day
      const end = to > lastDay ? "" : iso(to)
      if (waiting) {
        this.spells.push([id, municipality, "ledighedsydelse", iso(from), end, "", "", ""].join(";"))
      } else {
        const hours = this.#chance(0.8) ? 2 + this.#below(8) : 12 + this.#below(10)
        const rise = from + 250 * day
        if (this.#chance(gain) && rise < to && rise < lastDay) {
          this.spells.push([id, municipality, "fleksjob", iso(from), iso(rise), `${hours},5`, "", ""].join(";"))
          this.spells.push([id, municipality, "fleksjob", iso(rise + day), end, `${hours + 4},0`, "", ""].join(";"))
        } else {
          this.spells.push([id, municipality, "fleksjob", iso(from), end, `${hours},5`, "", ""].join(";"))
        }
      }
      from = to + day
      waiting = !waiting
    }
  }

  /** Activity-ready on kontanthjælp or in ressourceforløb, some of the months in an offer or with ordinary hours. */
  target(municipality: number, benefit: "kontanthjælp" | "ressourceforløb"): void {
    const id = this.#citizen()
    const from = firstDay + this.#below(300) * day
    const visitation = benefit === "kontanthjælp" ? "aktivitetsparat" : ""
    this.spells.push([id, municipality, benefit, iso(from), "", "", visitation, ""].join(";"))
    if (this.#chance(0.5)) {
      const start = firstDay + this.#below(1500) * day
      const offer = this.#chance(0.7) ? "virksomhedspraktik" : "løntilskud"
      this.activities.push([id, municipality, offer, iso(start), iso(start + (30 + this.#below(200)) * day)].join(";"))
    }
    if (this.#chance(0.3)) {
      const month = iso(firstDay + this.#below(1700) * day).slice(0, 7)
      this.hours.push([id, month, `${5 + this.#below(60)},25`, "ordinær"].join(";"))
    }
  }
}

/** About three thousand citizens of 29 municipalities, 2016 to 2020; the same for the same seed. */
export function smallTables(seed = 1): readonly TextFile[] {
  const tables = new Tables(seed)
  for (const municipality of [...participants, ...others]) {
    const size = municipality === tiny ? 3 : 70
    for (let n = 0; n < size; n += 1) tables.fleks(municipality)
    for (let n = 0; n < size / 3; n += 1) tables.target(municipality, "kontanthjælp")
    for (let n = 0; n < size / 5; n += 1) tables.target(municipality, "ressourceforløb")
  }
  const file = (name: string, rows: readonly string[]): TextFile => ({ name, text: `${rows.join("\r\n")}\r\n` })
  return [
    file("borgere.csv", tables.persons),
    file("ydelser.csv", tables.spells),
    file("indsatser.csv", tables.activities),
    file("loentimer.csv", tables.hours),
  ]
}

/** A folder of its own for one test file. */
export function testFolder(): string {
  return mkdtempSync(join(tmpdir(), "fremdrift-"))
}

/** The address of a file with these bytes or this text. */
export function written(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The small tables as files on disk. */
export function smallFiles(folder: string, seed = 1): readonly string[] {
  return smallTables(seed).map(({ name, text }) => written(folder, `${seed}-${name}`, text))
}
