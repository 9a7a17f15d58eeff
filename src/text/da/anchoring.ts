/** Words about what becomes of the criteria's numbers after the project. */
export const anchoring = {
  heading: "Forankring: efter projektets afslutning",
  subtitle: (before: string, after: string): string =>
    `De 12 måneder efter projektet (${after}) mod projektets sidste 12 (${before}). Der er ikke sat mål for det.`,
  provisional: "Foreløbigt: de 12 måneder er ikke gået endnu.",
  notYet: "Data rækker endnu ikke til ni af de 12 måneder efter projektets afslutning.",
  columns: {
    criterion: "Kriterium",
    before: "Sidste 12 måneder",
    after: "De 12 måneder efter",
    change: "Ændring",
    comparison: "Ændring i sammenligningsgruppen",
    difference: "Forskel i udvikling",
  },
  units: (level: string, change: string): string => `${level}, ændringer i ${change}`,
  note: "Ændringernes 95 pct. sikkerhedsinterval dækker personernes tilfældige udsving; forskellens dækker også, hvor meget kommuner ellers svinger.",
}
