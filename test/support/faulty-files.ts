/** A small made export with one of each fault the data-quality report knows. Lines are counted from the headings (1). */

interface FaultyFile {
  readonly name: string
  readonly text: string
}

/** Sixty citizens with a quiet life: what the faults stand out from. */
const usual = Array.from({ length: 60 }, (_, n) => {
  const id = `q${String(n).padStart(2, "0")}`
  const month = String((n % 12) + 1).padStart(2, "0")
  return { id, month }
})

/** Faxe's periods run on, but nothing begins after March 2019; Gribskov has no row in February 2019. */
const delivered = ["2018", "2019"].flatMap((year) =>
  Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, "0")}`).flatMap((month) =>
    Array.from({ length: 14 }, (_, n) => [
      ...(month <= "2019-03" ? [{ id: `faxe-${month}-${n}`, row: `320;ledighedsydelse;${month}-01;` }] : []),
      ...(month === "2019-02" || month === "2019-12"
        ? []
        : [{ id: `grib-${month}-${n}`, row: `270;ledighedsydelse;${month}-01;${month}-10` }]),
    ]).flat(),
  ),
)

function file(name: string, headings: string, faults: readonly string[], rest: readonly string[]): FaultyFile {
  return { name, text: `${[headings, ...faults, ...rest].join("\r\n")}\r\n` }
}

const spells = file(
  "ydelser.csv",
  "borger_id;kommune;ydelse;fra;til;timer;visitation",
  [
    "f1;151;ledighedsydelse;31-02-2019;;;", // 2 invalidDate
    "f2;151;ledighedsydelse;2019-03-01;2019-02-01;;", // 3 endBeforeStart
    "f3;411;ledighedsydelse;2019-03-01;2019-03-31;;", // 4 unknownMunicipality
    "f4;151;870;2019-03-01;2019-03-31;;", // 5 unknownCode
    "f5;151;fleksjob;2019-03-01;2019-03-31;mange;", // 6 invalidNumber
    "f6;151;fleksjob;2019-03-01;2019-03-31;200;", // 7 hoursOutOfRange
    ";151;ledighedsydelse;2019-03-01;2019-03-31;;", // 8 missingValue
    "f7;151;ledighedsydelse", // 9 raggedRow
    '"f8;151;ledighedsydelse;2019-03-01;;;', // 10 brokenQuote
    "f9;151;ledighedsydelse;2019-03-01;2019-03-31;;", // 11
    "f9;151;ledighedsydelse;2019-03-01;2019-03-31;;", // 12 repeatedRow
    "f10;151;fleksjob;2019-03-01;2019-03-31;8;", // 13
    "f10;151;fleksjob;2019-03-01;2019-03-31;8;", // 14 repeatedFleksjob
    "f11;151;fleksjob;2019-03-01;2019-04-30;8;", // 15
    "f11;151;fleksjob;2019-04-01;2019-05-31;6;", // 16 overlapSameBenefit
    "f12;151;ledighedsydelse;2019-03-01;2019-04-30;;", // 17
    "f12;151;fleksjob;2019-04-01;2019-05-31;6;", // 18 ledighedsydelseInFleksjob
    "f13;151;kontanthjælp;2019-03-01;2019-04-30;;aktivitetsparat", // 19
    "f13;151;ressourceforløb;2019-04-01;2019-05-31;;", // 20 overlapTwoBenefits
    "f14;151;ledighedsydelse;2019-03-01;2019-03-31;;", // 21
    "f14;151;ledighedsydelse;2019-04-05;2019-04-30;;", // 22 shortGap
    "f15;151;ledighedsydelse;2019-03-01;2019-03-31;;", // 23
    "f15;151;ledighedsydelse;2019-09-01;2019-09-30;;", // 24 gapWithoutBenefit
    "f16;151;fleksjob;2019-03-01;2019-03-31;45;", // 25 weeklyOver37
    "f17;151;fleksjob;2019-03-01;2019-03-31;;", // 26 fleksjobWithoutHours
    "f18;151;fleksjob;2019-03-01;2019-03-31;0;", // 27 fleksjobZeroHours
    "f19;151;ledighedsydelsse;2019-03-01;2019-03-31;;", // 28 unfamiliarCode
    "f20;151;ledighedsydelse;2019-03-01;2019-03-31;;", // 29 personMissing in person
    "f21;151;ledighedsydelse;1980-03-01;1980-03-31;;", // 30 startEarly
    "f22;151;ledighedsydelse;2019-03-01;2019-03-31;;", // 31 tooYoung
    "f23;151;ledighedsydelse;2019-03-01;2019-03-31;;", // 32 tooOld
  ],
  delivered
    .map(({ id, row }) => `${id};${row};;`)
    .concat(
      usual.flatMap(({ id, month }) => [
        `${id};151;ledighedsydelse;2018-${month}-01;2018-${month}-20;;`,
        `${id};151;fleksjob;2018-${month}-21;;8;`,
        `${id};151;fleksjob;2019-${month}-01;;8;`,
      ]),
    ),
)

const later = file(
  "ydelser-2.csv",
  "borger_id;kommune;ydelse;fra;til;timer;visitation",
  ["f9;151;ledighedsydelse;2019-03-01;2019-03-31;;"], // 2 repeatedRow between files
  [],
)

const persons = file(
  "borgere.csv",
  "borger_id;køn;fødselsår",
  [
    "f22;kvinde;2010", // 2 tooYoung
    "f23;mand;1920", // 3 tooOld
    "f1;1;1980", // 4 unknownValue
    "f2;kvinde;", // 5 birthYearMissing
    "f9;kvinde;1980", // 6
    "f9;kvinde;1980", // 7 repeatedPerson
  ],
  [...[...usual, ...delivered].map(({ id }) => `${id};kvinde;1970`), ...spellPersons()],
)

const wageHours = file(
  "loentimer.csv",
  "borger_id;måned;løntimer;art",
  [
    "f9;2019-03;350;ordinær", // 2 monthlyOver300
    "f9;2019-13;10;ordinær", // 3 unknownMonth
    "ukendt;2019-03;10;ordinær", // 4 personMissing in spell
    "f10;2019-03;10;ordinær", // 5
    "f10;2019-03;10;ordinær", // 6 repeatedRow
    "f11;2019-03;10;flexløn", // 7 unfamiliarCode
  ],
  [],
)

/** The other citizens of the spells; some are left out there, one is missing here. */
function spellPersons(): string[] {
  const absent = [7, 8, 9, 20]
  return Array.from({ length: 19 }, (_, n) => n + 3)
    .filter((n) => !absent.includes(n))
    .map((n) => `f${n};kvinde;${n === 21 ? 1950 : 1970}`)
}

export const faultyFiles: readonly FaultyFile[] = [persons, spells, later, wageHours]
