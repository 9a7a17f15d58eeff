/** Words of the page of a scheme's effort: whom it reaches, how intense it is, the numbers of its status reports. */
export const effort = {
  navigation: "Indsats",
  eyebrow: (name: string): string => `${name} · indsatsen`,
  headline: "Hvem indsatsen når, og hvor tæt den er",
  lead: "Tal til statusrapporterne: målgrupper, deltagere og bestande. De er ikke succeskriterier og vurderes ikke.",
}
