// How sentences of chat begin, as in `../english/chat.ts`.

const assents =
  '(?:Gerne|Gern|Aber gerne|Sehr gerne|Natürlich|Selbstverständlich|Klar|Sicher|Okay|Alles klar|Ja)'
const interjection = `(?:${assents}(?: doch)?, )?`
const announces =
  '(?:hier (?:ist|sind|finden Sie|findest du|kommt|folgt)|' +
  '(?:im Folgenden|nachfolgend|unten) (?:finden Sie|findest du)|folgende|dies ist|das ist|' +
  'ich habe|ich helfe (?:Ihnen|dir))'
const article = '(?:eine?n? |die |der |den |das |Ihre?n? |deine?n? )?'
const adjectives = '(?:(?:[\\p{L}-]+e[nrs]?|und),? ){0,6}?'
const kindsOfGuide =
  '(?:[\\p{L}-]*(?:anleitung|leitfaden|handreichung|ratgeber|guide)|' +
  '(?:diagnose|lösungs|behebungs|fehlerbehebungs)schritte)(?!\\p{L})'

export const openers = [
  `^${assents}(?: doch)?\\s*[!,.]$`,
  '^(?:(?:Gerne|Gern|Natürlich) )?(?:helfe ich|ich helfe) (?:Ihnen|dir)(?: gerne?)?(?: weiter)?\\b',
  '^(?:Danke|Vielen Dank) für (?:Ihre|deine) (?:Frage|Anfrage)\\b',
  '^Als KI(?:-(?:Sprachm|M)odell)?,? kann ich\\b(?=[^.!?]*[.:!]$)'
]

export const announcements = [
  `^${interjection}${announces} (?=${article}${adjectives}${kindsOfGuide})`,
  `^${interjection}(?:gehen wir|lassen Sie uns|lass uns) (?=[^.!?]*(?:durch|vorgehen|ansehen))`
]

export const chatWords =
  'strukturierte ausführliche umfassende vollständige detaillierte praktische klare einfache ' +
  'kurze hilfreiche systematische anleitung leitfaden hilfe helfen unterstützen unterstützung ' +
  'finden beschreiben diagnostizieren beheben lösen verstehen erkennen abdecken bieten genannt ' +
  'angegeben bestimmten frage gewünscht erstellt zusammengestellt schrittweise gern gerne ' +
  'weiterhelfen besser genauer details angaben erläutern erklären benötigen brauchen melden ' +
  'wenden stehen verfügung jederzeit bescheid sagen wissen fragen rückfragen antworten nutzen ' +
  'hoffe weitere weiteren probleme schwierigkeiten klären einzelnen punkt punkten nennen teilen ' +
  'mitteilen folgenden nachfolgend erfolg glück gemeinsam punkte ansehen durchgehen'

const needed =
  '(?:weitere[rsn]? |mehr |zusätzliche[nr]? |noch )*(?:Hilfe|Unterstützung|Fragen|Informationen|' +
  'Details|Rückfragen|Problemen?|Erläuterungen|Angaben)\\b'
const needs =
  '(?:wenn|falls|sollten|bei|haben|brauchen|benötigen|hast|brauchst) ?' +
  `(?:(?:Sie|du) )?(?:noch )?${needed}`

export const closers = [
  `^${needs}(?=[^.!?]*(?:melden Sie|melde dich|an mich|frag|Verfügung|Bescheid|wissen))`,
  '^(?:bitte )?(?:lassen Sie mich|lass mich)(?: bitte| gerne?)? wissen\\b',
  '^(?:geben Sie|gib|sagen Sie|sag)(?: mir)?(?: bitte| gerne?| einfach)? Bescheid\\b',
  '^für (?:weitere|zusätzliche) (?:Fragen|Rückfragen)\\b',
  '^ich hoffe,? (?:das|dies|diese \\p{L}+|die \\p{L}+)(?: \\p{L}+)? ' +
    '(?:hilft|helfen|war hilfreich)\\b',
  '^(?:möchten Sie|möchtest du|soll ich|kann ich)(?=[^.!?]*\\?$)',
  // `Melden Sie sich erneut an` is a step.
  '^(?:melden Sie sich|melde dich|fragen Sie|frag)(?: bitte| einfach)? ' +
    '(?:gerne?|jederzeit|bei mir|mich)(?=[\\s.!,])',
  '^viel (?:Erfolg|Glück)\\b'
]
