// How sentences of chat begin, as in `../english/chat.ts`.

const interjection =
  '(?:(?:Gerne|Gern|Natürlich|Selbstverständlich|Klar|Sicher|Aber gerne|Okay|Ja)(?:,| doch,) )?'
const announces =
  '(?:hier (?:ist|sind|finden Sie|findest du|kommt|folgt)|im Folgenden (?:finden Sie|findest du)|' +
  'nachfolgend (?:finden Sie|findest du)|folgende|dies ist|das ist|unten (?:finden Sie|findest du)|' +
  'ich habe|ich helfe (?:Ihnen|dir))'
const adjectives = '(?:[\\p{L}-]+,? ){0,6}?'
const kindsOfGuide =
  '(?:[\\p{L}-]*(?:anleitung|leitfaden|lösungsweg|handreichung|schritte|übersicht|' +
  'vorgehensweise|hilfe|guide|ratgeber))\\b'

export const openers = [
  '^(?:Gerne|Gern|Aber gerne|Sehr gerne|Natürlich|Selbstverständlich|Klar|Sicher|Okay|Alles klar)' +
    '(?: doch)?\\s*[!,.]$',
  '^(?:(?:Gerne|Gern|Natürlich) )?(?:helfe ich|ich helfe) (?:Ihnen|dir)(?: gerne?)?(?: weiter)?\\b',
  '^(?:Danke|Vielen Dank) für (?:Ihre|deine) (?:Frage|Anfrage)\\b',
  '^Als KI(?:-(?:Sprachm|M)odell)?,? kann ich\\b(?=[^.!?]*[.:!]$)'
]

export const announcements = [
  `^${interjection}${announces} (?=(?:eine?n?r? |die |der |den )?${adjectives}${kindsOfGuide})`,
  `^${interjection}(?:gehen wir|lassen Sie uns|lass uns) (?=[^.!?]*(?:durch|vorgehen|ansehen))`
]

export const chatWords =
  'strukturierte ausführliche umfassende vollständige detaillierte praktische klare einfache kurze ' +
  'hilfreiche systematische anleitung leitfaden hilfe helfen unterstützen unterstützung finden ' +
  'beschreiben diagnostizieren beheben lösen verstehen erkennen abdecken bieten genannt angegeben ' +
  'bestimmten frage gewünscht erstellt zusammengestellt schrittweise gern gerne weiterhelfen ' +
  'besser genauer details angaben erläutern erklären benötigen brauchen melden wenden stehen ' +
  'verfügung jederzeit bescheid sagen wissen fragen rückfragen antworten nutzen hoffe weitere ' +
  'weiteren probleme schwierigkeiten klären einzelnen punkt punkten nennen teilen mitteilen folgenden ' +
  'nachfolgend'

const needed =
  '(?:weitere[rsn]? |mehr |zusätzliche |noch )*(?:Hilfe|Unterstützung|Fragen|Informationen|' +
  'Details|Rückfragen|Probleme|Erläuterungen|Angaben)\\b'
const needs =
  `(?:wenn|falls|sollten|bei|haben|brauchen|benötigen|hast|brauchst) ?` +
  `(?:(?:Sie|du) )?(?:noch )?(?:${needed})`

export const closers = [
  `^${needs}(?=[^.!?]*(?:melden|wenden|fragen|Verfügung|Bescheid|schreiben|wissen))`,
  '^(?:bitte )?(?:lassen Sie mich|lass mich|lasst mich)(?: bitte| gerne?)? wissen\\b',
  '^(?:geben Sie|gib|sagen Sie|sag)(?: mir)?(?: bitte| gerne?| einfach)? Bescheid\\b',
  '^(?:bei|für) (?:weiteren?|zusätzlichen?) (?:Fragen|Rückfragen)\\b',
  '^ich hoffe,? (?:das|dies|diese \\p{L}+|die \\p{L}+)(?: \\p{L}+)? (?:hilft|helfen|war hilfreich)\\b',
  '^(?:möchten Sie|möchtest du|soll ich|kann ich)(?=[^.!?]*\\?$)',
  '^(?:melden Sie sich|melde dich|fragen Sie|frag)(?: gerne?| einfach| bitte| jederzeit)*' +
    '(?=[\\s.!,])',
  '^viel (?:Erfolg|Glück)\\b'
]
