// Advance widths of IBM Plex Sans in thousandths of an em, measured in Chromium. Layout has no pixels to ask (tests and
// exports run without a screen), so it knows its font.
const advances: Readonly<Record<400 | 600, Readonly<Record<number, string>>>> = {
  400: {
    236: " \u00a0",
    250: "'ij",
    272: ",.l",
    288: "!:;",
    330: "|[]f·(){}",
    351: "t",
    367: "r",
    383: "/\\",
    400: "-I",
    450: '"*',
    464: "z",
    487: "?sv",
    505: "yL▾cxJ",
    528: "kgaåä«»",
    549: "eé≤≥",
    568: "Foöhnuøü_T",
    582: "ZbdpqSE–",
    600: "$+0123456789<=>^`~−±YP",
    615: "VXC",
    640: "KRAÅB",
    675: "DU",
    700: "&GHNOQØ#",
    768: "w—",
    812: "M…",
    870: "æ½m@WÆ",
    927: "%",
    1000: "→←",
  },
  600: {
    236: " \u00a0",
    275: "'ij",
    298: "l,.!",
    325: ":;[]()",
    350: "f·",
    374: "t|{}",
    393: "r-",
    430: "I/\\",
    471: '"?',
    502: "z▾s",
    518: "cLvy",
    545: "xJg«»≤≥",
    560: "eé_aåäkoö*",
    573: "øFT",
    588: "hnuü–",
    600: "$+0123456789<=>E^`bdpq~−±ZS",
    640: "YVPC",
    668: "XBRAÅK",
    689: "DU",
    715: "GOQØ&HN",
    800: "—Mw",
    868: "½æ…m",
    950: "@WÆ%",
    1000: "→←",
  },
}

const widthOf: Readonly<Record<400 | 600, ReadonlyMap<string, number>>> = {
  400: charWidths(400),
  600: charWidths(600),
}

function charWidths(weight: 400 | 600): Map<string, number> {
  return new Map(
    Object.entries(advances[weight]).flatMap(([width, characters]) =>
      Array.from(characters, (character): [string, number] => [character, Number(width) / 1000]),
    ),
  )
}

/** Width of a line of text in pixels, to within two per cent. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  return Array.from(text).reduce((sum, character) => sum + (widthOf[weight].get(character) ?? 0.65), 0) * size
}

/** Breaks a text at spaces so that no line is wider than asked, save a word that is wider by itself. */
export function wrap(text: string, width: number, size: number, weight: 400 | 600 = 400): string[] {
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size, weight) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
