/** "Sådan er tallet beregnet": what each measure is, in words that a caseworker and a statistician can both use. */
export const method = {
  title: "Sådan er tallet beregnet",
  sections: {
    formula: "Formel",
    population: "Population",
    uncertainty: "Usikkerhed",
    verdict: "Vurdering",
    rules: "Regler",
    parameters: "Parametre",
    sql: "SQL",
    references: "Metode og litteratur",
    fingerprint: "Datafingeraftryk",
  },
  dividedBy: "divideret med",
  measures: {
    ledighedsydelse_share: {
      left: "Andel",
      over: "personer på ledighedsydelse",
      under: "personer på ledighedsydelse eller i fleksjob",
      isFraction: true,
      definition: [
        "Opgjort den sidste dag i hver måned. En dag med både ledighedsydelse og fleksjob er en fleksjobdag.",
        "En periodes andel er alle månedernes tællere divideret med alle månedernes nævnere.",
        "En person tæller i den kommune, der har perioden den dag; den, der flytter, tæller begge steder.",
      ],
      leftOut: "Måneder, hvor en kommune ikke har leveret nogen rækker, er uden for nævneren.",
      interval:
        "Intervallet tager højde for, at de samme personer går igen i flere måneder og i begge perioder (linearisering, klynger af personer).",
      references: ["R: survey::svyratio og svycontrast, personer som klynger", "Enkelte måneder: Wilsons interval"],
    },
    ledighedsydelse_duration: {
      definition: [
        "Alle forløb med mindst én dag i perioden indgår med den varighed, de har, uanset anciennitet. Tallet læses: som hvis periodens afgang holdt ved.",
        "Afgang til fleksjob er et fleksjob, der begynder senest 28 dage efter forløbets slutning. Al anden afgang er andre afgange.",
        "Et forløb følges til afgang, flytning til en anden kommune, periodens slutning eller datas slutning.",
        "Udsnittet »forløb begyndt i perioden«: resultatets forløb følges til 28 dage før datas slutning, udgangspunktets kun til indsatsens start. Det bruges aldrig til vurderingen.",
        "Forskel mellem to grupper: F₂ − F₁ ± 1,96·√(v₁ + v₂). Relativ forskel: F₂/F₁ − 1 med interval på log-skalaen, ±1,96·√(v₁/F₁² + v₂/F₂²).",
        "Relativ udvikling: (F efter/F før i projektet) ÷ (F efter/F før i sammenligningsgruppen) − 1, interval på log-skalaen med de fire led v/F².",
        "Forskel i gennemsnit af de første uger: personer, der er i begge grupper, tæller én gang.",
        "Log-rank-test: Σ(d₁ − d·Y₁/Y) over alle afgangsdage med hypergeometrisk varians, forsinket indtræden og én frihedsgrad.",
        "Anciennitet: hele uger fra forløbets start til og med periodens sidste dag, andele med Wilsons interval; ændringen er klynget på personer.",
        "Median til vurdering: grænserne sættes sammen af de fire medianers grænser (MOVER). Andel i fleksjob til vurdering: summen af de fire varianser.",
      ],
      leftOut: "Forløb, der begynder på datas første dag, har ukendt start og er udeladt.",
      interval:
        "Intervallet er regnet af hver persons bidrag til kurven, så flere forløb hos samme person ikke tæller som uafhængige.",
      references: [
        "Kaplan–Meier med forsinket indtræden; R: survival::survfit, rmean = antal uger · 7",
        'Kumuleret incidens: Aalen–Johansen; R: etm, ci.fun = "cloglog"',
        'Median og kvartiler: R: quantile.survfit, conf.type = "log-log"',
        'Log-rank-test: R: survival::coxph(…, ties = "exact")$score og pchisq',
        "Anciennitet: Wilson 1927; R: prop.test(correct = FALSE)",
        "MOVER: Zou og Donner 2008",
      ],
    },
    hours_progression: {
      left: "Andel",
      over: "personer med flere ugentlige timer ved opfølgningen",
      under: "alle personer med observeret opfølgning",
      isFraction: true,
      definition: [
        "Personer, hvis fleksjob begynder i perioden med højst timegrænsen ved start; hver person tæller én gang, i kommunen ved starten.",
        "Timer sammenlignes i hele minutter. Fleksjob med mindre end 28 dage imellem er ét forløb, også på tværs af arbejdsgivere.",
        "De, der har forladt fleksjob, bliver i nævneren, fordi det selv er et resultat, hvem der bliver.",
        "Timetallet er det, filen har som ugentlige timer. Har filen effektive timer, er det dem, der sammenlignes; data viser ikke selv, hvilke det er.",
        "Ved 3, 6, 18 og 24 måneder flyttes startmånederne, så opfølgningen slutter, før indsatsen begynder (udgangspunkt) eller før data slutter (resultat).",
        "Matrixen tæller alle, der begynder et fleksjob i perioden, én gang på hver side af 10 timer. Er en celle skjult, er mindst én til i rækken det, så den ikke kan regnes ud af rækkens antal.",
        "Tid til flere timer: fra start til den første dag med flere timer. At forlade fleksjob er en konkurrerende afgang; ukendt timetal og datas slutning afslutter opfølgningen.",
      ],
      leftOut:
        "Fleksjob uden timetal, fleksjob fra datas første dag og personer, hvis opfølgning ligger efter datas slutning, er udeladt og talt.",
      interval:
        "Andele har Wilsons interval. Ændringer og forskelle er sat sammen af fire sådanne (MOVER). Gennemsnitlige ændringer i timer har t-fordelingens interval, kurverne Aalen–Johansens.",
      references: [
        "Wilson 1927; R: prop.test(correct = FALSE)",
        "MOVER: Zou og Donner 2008; Newcombe 1998",
        "Gennemsnit af timer; R: t.test",
        'Kumuleret incidens: Aalen–Johansen; R: etm, ci.fun = "cloglog"',
      ],
    },
    company_oriented_share: {
      left: "Andel",
      over: "personer i virksomhedsrettet indsats eller med ordinære timer",
      under: "personer i målgruppen mindst én dag i måneden",
      isFraction: true,
      definition: [
        "Virksomhedsrettet indsats er virksomhedspraktik og løntilskud på en dag i målgruppen. Nytteindsats tæller ikke med.",
        "Ordinære timer er mere end 0 løntimer i måneden uden for løntilskud og fleksjob.",
        "Fremgangen holder hver måned op mod samme kalendermåned i udgangspunktet, så årstiden ikke tæller.",
      ],
      leftOut: "Personer med uddannelsespålæg eller i integrationsprogram er udeladt, hvor filen viser det.",
      interval:
        "Intervallet tager højde for, at de samme personer går igen i flere måneder (linearisering, klynger af personer).",
      references: ["R: survey::svycontrast på månedernes summer, personer som klynger"],
    },
    own_measure: {
      left: "Tal",
      over: "summen af numerator",
      under: "summen af denominator",
      isFraction: true,
      definition: [
        "Tallet er brugerens eget: SQL'en nedenfor, som den er indlæst, giver en række for hver person, kommune og måned. Fremdrift lægger rækkerne sammen over periodens måneder.",
        "Filen er kontrolleret: kun én SELECT over de indlæste data, kun personer, der er i data, og for en andel en tæller mellem 0 og nævneren. Fremdrift tæller selv personerne bag hvert tal.",
        "Kontrollen kan ikke vide, om SQL'en måler det, navnet siger, eller om en værdi står ved den rigtige person. Læs SQL'en.",
      ],
      leftOut: "Rækker uden kendt kommune er uden for områderne.",
      interval:
        "Intervallet tager højde for, at de samme personer går igen i flere måneder og i begge perioder (linearisering, klynger af personer).",
      references: ["R: survey::svyratio og svycontrast, personer som klynger"],
    },
    wage_hours_gap: {
      left: "Ændring",
      over: "ordinære timer pr. måned efter projektet",
      under: "minus ordinære timer pr. måned før, i gennemsnit over personer",
      isFraction: false,
      definition: [
        "Alle i målgruppen den dag, indsatsen starter, følges i den kommune og gruppe, de var i den dag, uanset hvad der sker siden. Kan også vælges: alle, der er i målgruppen i projektperioden, hver fra sin første dag i den; udgangspunktet og de måneder, der matches på, regnes da tilbage fra den dag.",
        "Ordinære timer er løntimer uden for løntilskud og fleksjob. En måned uden timer i filen er 0 timer, fordi filen dækker alle personer.",
        "Hver person i en projektkommune sammenlignes med personer uden for projektet af samme køn, aldersgruppe, målgruppe, tid i målgruppen og timer året før udgangspunktet. Sammenligningspersonerne vægtes, så de to grupper har samme sammensætning. En kommune for sig har sin egen vægtning.",
        "Timerne i udgangspunktet er ikke brugt i matchningen: de viser, om grupperne også ellers var ens.",
      ],
      leftOut:
        "Personer uden nogen at blive sammenlignet med og personer uden kendt kommune. Død og udvandring (hændelser) slutter opfølgningen efter den måned, de sker i; hvor filerne ikke viser dem, tæller de, der er døde eller udvandret, med 0 timer.",
      interval:
        "Intervallet er regnet af personernes egne ændringer; vægtene er taget som givne. Kommunernes udsving er målt på de vægtede ændringer.",
      references: [
        'R: MatchIt::matchit(method = "exact", estimand = "ATT"); standardiserede forskelle: summary(standardize = TRUE)',
        "R: survey::svymean på personernes ændringer med vægtene",
        "Eksakt matchning på grove grupper: Iacus, King og Porro 2012",
      ],
    },
  },
  /** What a duration's criterion says of the curve: the formula follows the statistic that carries the verdict. */
  durations: {
    restrictedMean: (weeks: number) => ({
      left: "Varighed",
      over: "arealet under kurven over dem, der stadig er på ledighedsydelse",
      under: `inden for de første ${weeks} uger`,
      isFraction: false,
    }),
    median: {
      left: "Median",
      over: "den første uge, hvor kurven over dem, der stadig er på ledighedsydelse,",
      under: "er nået ned på halvdelen",
      isFraction: false,
    },
    fleksjobWithin: (weeks: number) => ({
      left: "Andel i fleksjob",
      over: "den kumulerede incidens af afgang til fleksjob, med andre afgange som konkurrerende,",
      under: `ved ${weeks} uger`,
      isFraction: false,
    }),
  },
  population: {
    project: "Projekt",
    comparison: "Sammenligning",
    persons: (count: string) => `${count} personer i resultatet`,
    personsHidden: "antallet er diskretioneret",
    municipalities: (count: number) => (count === 1 ? "1 kommune" : `${count} kommuner`),
    baseline: "Udgangspunkt",
    result: "Resultat",
    cut: (period: string) => `${period} (foreløbig: data slutter, før perioden er færdig)`,
    none: "data dækker ikke perioden",
    filter: "Afgrænsning",
    everyone: "Alle personer",
    leftOut: "Udeladt",
  },
  uncertainty: {
    what: "Alle er med, intet er en stikprøve. 95 pct. sikkerhedsintervallet siger, hvor langt tallet kunne ligge herfra ved tilfældigheder alene: hvis andre borgere med de samme chancer havde været der, og – for forskellen i udvikling – hvis kommunernes almindelige op- og nedture var faldet anderledes ud.",
    levels: "Intervaller for niveauer, egne ændringer og kurver dækker kun personernes udsving.",
    cause:
      "Intervallet siger intet om årsager. Forskellen viser ikke i sig selv, at indsatsen er årsagen: kommunerne søgte selv om at deltage.",
    comparison: (k: number, tau: string) =>
      `Kommunernes almindelige udsving er målt på ${k} sammenligningskommuner: en spredning på ${tau} ud over personernes tilfældige udsving (DerSimonian–Laird). Grænserne bruger t-fordelingen med ${k - 1} frihedsgrader.`,
    tooFew: (k: number) =>
      `Kun ${k} sammenligningskommuner er store nok. Under 10 gives der hverken interval for forskellen eller en vurdering.`,
  },
  verdict: {
    intro:
      "I er forskellen i udvikling mod sammenligningsgruppen, regnet så en forbedring er positiv, med 95 pct. sikkerhedsinterval fra L til U. m er den mindste relevante ændring.",
    rules: {
      fulfilled: "L over 0, og I mindst m",
      partlyFulfilled: "L over 0, I under m, men U mindst m",
      notFulfilled: "U under m: en relevant forbedring kan udelukkes",
      tooUncertain: "L højst 0, og U mindst m: data kan ikke afgøre det",
    },
    goalIntro:
      "Ordningen sætter selv et tal. Fremgangen i projektets sidste tre måneder holdes op mod ambitionen, punktværdi mod punktværdi.",
    goalRules: {
      reached: "Fremgangen er mindst ambitionen",
      notReached: "Fremgangen er under ambitionen",
      onTrack: "Før målets dato: fremgangen er på eller over den rette linje til ambitionen",
      behind: "Før målets dato: fremgangen er under linjen",
    },
    none: "Ingen vurdering: under 10 sammenligningskommuner, under 20 personer (varighed: 10 afgange) i en periode, eller skjulte tal.",
    payment: "Udbetaling og bonus afgøres af STAR.",
  },
  parameters: {
    relevant: "Mindste relevante ændring (m)",
    ambition: "Ambition",
    threshold: "Diskretion",
    thresholdValue: (k: number) => `tal bag færre end ${k} personer skjules`,
    rule: "Sammenligningsregel",
    dataEnd: "Data til og med",
    dataEndChosen: (day: string) => `${day} (valgt)`,
    provisional: "Foreløbige måneder",
    provisionalValue: (months: number) => `de seneste ${months}`,
    followUp: "Opfølgning",
    followUpValue: (months: number) => `${months} måneder efter start`,
    hours: "Timegrænse ved start",
    hoursValue: (hours: string) => `${hours} om ugen eller derunder`,
    statistic: "Vurderingen hviler på",
    statisticValue: {
      restrictedMean: (weeks: number) => `gennemsnit af de første ${weeks} uger`,
      median: "medianen",
      fleksjobWithin: (weeks: number) => `andelen i fleksjob inden for ${weeks} uger`,
    },
    gap: "Huller i et forløb",
    gapValue: (days: number) =>
      days === 0 ? "intet hul tåles (daterede perioder)" : `kortere end ${days} dage deler ikke et forløb`,
    exitWindow: "Fleksjob regnes som afgang",
    exitWindowValue: (days: number) => `til og med ${days} dage efter forløbet`,
    matched: "Matchning",
    matchedValue: "køn, alder, målgruppe, tid i målgruppen og tidligere timer",
    unmatchedValue: "ingen: alle mod alle",
    coverage: "Løntimer dækker",
    coverageValue: {
      everyone: "alle personer",
      whileOnBenefit: "kun mens personen får ydelse",
      unknown: "ikke oplyst",
    },
    cohort: "Personerne er fundet",
    earlier: "Timer, der matches på",
    noVisitation: "Filen viser ikke visitation: målgruppen er uden den afgrænsning.",
  },
  sql: {
    intro: "De filer, tallet er regnet med i denne browser. Små tal skjules efter beregningen.",
    copy: "Kopiér SQL",
    copyFile: (path: string) => `Kopiér SQL: ${path}`,
    copied: "SQL er kopieret.",
    failed: "SQL kunne ikke kopieres.",
  },
  scheme: {
    source: "Ordningens dokument",
    wording: "Kriteriets ordlyd",
  },
  fingerprint: {
    data: "Data",
    version: "Fremdrift",
    same: "Samme filer og samme valg giver samme fingeraftryk og samme tal.",
  },
}
