/**
 * Names that many living Danes carry, spelt as they are written. The lists are short on purpose: about half of all Danes have
 * one of them as a first name or a last name, which is enough to tell a column of names, and few words of other columns
 * are among them.
 */
const first = `
anne anna kirsten mette hanne helle susanne lene maria marianne lone inge camilla charlotte karen pia tina louise gitte
bente jette ida emma sofie julie katrine birthe ulla christina annette inger eva rikke laura birgitte sara cecilie
lis maja caroline mathilde line else nanna ellen signe dorthe heidi freja amalie josefine vibeke malene trine alma
clara alberte astrid fatima aisha lisbeth janne merete tove ruth anette anja pernille kristine johanne maiken rie
peter michael jens lars thomas henrik søren christian martin niels jan morten jesper anders hans rasmus mads per jørgen
ole kim mikkel magnus bent frederik torben claus brian emil erik jacob jakob kasper flemming john allan daniel finn
carsten steen oliver simon poul steffen alexander william lucas victor oscar mathias nikolaj tobias ali mohamed mohammed
ahmed ibrahim kurt knud svend karl carl rené dennis kenneth leif bo kristian philip sebastian andreas jonas christoffer
`
const last = `
jensen nielsen hansen pedersen andersen christensen larsen sørensen rasmussen jørgensen petersen madsen kristensen olsen
thomsen christiansen poulsen johansen møller mortensen knudsen jakobsen jacobsen mikkelsen frederiksen laursen henriksen
lund schmidt eriksen holm kristiansen clausen simonsen svendsen andreasen iversen jeppesen nissen lauridsen vestergaard
mogensen jespersen frandsen jepsen carlsen kjær bertelsen dahl johnsen østergaard bruun bech mathiesen dam karlsen
danielsen bach hermansen ali ahmed nguyen hussein mohamed hassan steffensen villadsen paulsen toft lorenzen berg bang
`
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const firstNames = words(first)
const lastNames = words(last)

/** Marks of a company: "Jensen & Søn ApS" is nobody. */
const company = /\b(a\/s|aps|i\/s|ivs|k\/s|kommune|jobcenter|afdeling)\b|&/i

/** Whether a text is built as a name and has one of the frequent first or last names in its place. */
export function looksLikeName(text: string): boolean {
  if (company.test(text)) return false
  // "Jensen, Anne" is turned round.
  const turned = text.includes(",") ? text.split(",").reverse().join(" ") : text
  const parts = turned.trim().toLowerCase().split(/\s+/)
  if (parts.length > 5 || !parts.every((part) => /^\p{L}[\p{L}'’.-]*$/u.test(part))) return false
  const [given = ""] = parts
  if (parts.length === 1) return firstNames.has(given) || lastNames.has(given)
  return firstNames.has(given.split("-")[0] ?? "") || lastNames.has(parts.at(-1) ?? "")
}
