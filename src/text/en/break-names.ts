/** The reference table names breaks in Danish only. */
export const breakLabels: Readonly<Record<string, { label: string; short?: string }>> = {
  "2007-01-01": { label: "Municipal reform" },
  "2013-01-01": { label: "Fleksjob reform" },
  "2014-01-01": { label: "Kontanthjælp reform" },
  "2015-09-01": { label: "Integrationsydelse begins" },
  "2016-01-04": { label: "Refund reform", short: "Reform" },
  "2017-07-01": { label: "Data break: new data source", short: "Data break" },
  "2019-10-30": { label: "Jobindsats drops “mean duration on the benefit”" },
  "2020-01-01": { label: "New employment act" },
  "2020-03-11": { label: "COVID-19 lockdown", short: "COVID-19" },
  "2025-07-01": { label: "New kontanthjælp system" },
  "2026-02-01": { label: "Employment reform, part 1" },
  "2026-07-01": { label: "Employment reform, part 2" },
  "2027-01-01": { label: "Region of Eastern Denmark" },
}

/** In a sentence that says what kind of thing it is. */
export function breakName(day: string, name: string): string {
  return (breakLabels[day]?.label ?? name).replace(/^Data break: /, "")
}
