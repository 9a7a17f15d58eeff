/** Links to the parts of a criterion's page. */
export const pageParts = {
  label: "På denne side",
  parts: {
    development: "Udvikling",
    municipalities: "Kommuner",
    overTime: "Forskellen over tid",
    checks: "Holder forskellen?",
    choices: "Andre valg",
    differences: "Forskelle mellem kommuner",
  },
}
