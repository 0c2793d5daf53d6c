import type {GuideWords} from '../language.js'

const thisText =
  '(?:diese[rmns]?|de[rmns]|die|das)(?: [\\p{L}-]+){0,4}? ' +
  '[\\p{L}-]*(?:[Aa]nleitung|[Ll]eitfadens?|[Ss]chritten?|[Ll]eitfäden|[Mm]aßnahmen)'

/** How the sentence begins with which a guide ends: it looks back at the steps. */
export const conclusions = [
  `^(?:Indem|Wenn|Nachdem|Sobald) (?:Sie|du) ${thisText} (?:folgen|folgst|befolg|durch|ab)`,
  `^(?:Mit|Anhand|Mithilfe|Nach) (?:Hilfe )?${thisText}(?!\\p{L})`,
  `^${thisText} (?:soll|hilft|helfen|wird|werden|kann|können)`,
  '^(?:Wenn|Falls|Sollte) (?:das|der|dieser?s?) (?:Problem|Fehler) (?:weiter|immer|fort|besteh)',
  '^(?:Zusammenfassend|Abschließend|Insgesamt)(?!\\p{L})'
]

// A noun is said whole where longer ones are about something else: `Lösungsmittel` is no solution.
export const sections: GuideWords['sections'] = [
  {
    kind: 'checks',
    label: 'Prüfung der Dokumentation',
    headings:
      'erreichbar* dokumentation, prüf* dokumentation, überprüf* dokumentation, prüf* link*, ' +
      'überprüf* link*, test* dokumentation, test* link*, dokumentation verfügbar*, ' +
      'link* verfügbar*, link* erreichbar*'
  },
  {
    kind: 'data-collection',
    label: 'Datenerfassung',
    headings:
      'daten samm*, daten erfass*, daten erheb*, daten zusammenstell*, datenerfassung*, ' +
      'datensammlung*, datenerhebung*, protokoll* samm*, protokoll* erfass*, log* samm*, ' +
      'log* erfass*, informationen samm*, informationen zusammenstell*, informationssammlung*, ' +
      'informationen support, angaben support, daten support, diagnosedaten, protokolldaten, ' +
      'benötigte daten, erforderliche daten, nachweise, beweissicherung*',
    ownWords: 'protokoll* log* diagnosedaten support nachweise'
  },
  {
    kind: 'causes',
    label: 'Häufige Ursachen',
    headings:
      'ursache, ursachen, fehlerursache*, hauptursache*, gründe, grund, warum, auslöser, ' +
      'fehlerquelle*, häufig* problem*, häufig* fehler, typisch* fehler, typisch* problem*, ' +
      'bekannt* problem*, möglich* problem*, woran liegt',
    ownWords: 'auslöser typisch* bekannt* fehlerquelle*'
  },
  {
    kind: 'diagnosis',
    label: 'Erste Diagnoseschritte',
    headings:
      'diagnos*, erstdiagnos*, fehlerdiagnos*, erste schritte, erste prüf*, erste analyse*, ' +
      'erste kontroll*, erste überprüf*, erste untersuchung*, erstprüfung*, erstanalyse, ' +
      'fehleranalyse*, problemanalyse*, ursachenanalyse*, analyse, analyseschritt*, eingrenz*, ' +
      'fehlereingrenzung*, problemeingrenzung*, untersuchung*, vorprüfung*, vorabprüfung*',
    ownWords: 'eingrenz* fehlereingrenzung* problemeingrenzung* ursachenanalyse*'
  },
  {
    kind: 'resolution',
    label: 'Schrittweise Lösung',
    headings:
      'lösung, lösungen, lösen, fehlerbehebung*, behebung, beheben, behebungsschritt*, ' +
      'problemlösung*, problembehebung*, schritt-für-schritt, schritt-für-schritt-lösung, ' +
      'schritt-für-schritt-anleitung, schrittweise*, lösungsschritt*, lösungsweg*, ' +
      'lösungsstrateg*, lösungsansatz, lösungsansätze, lösungsvorschl*, lösungsmöglichkeit*, ' +
      'lösungsmaßnahme*, abhilfe*, gegenmaßnahme*, empfohlene maßnahme*, workaround*, umgehung*, ' +
      'umgehungslösung*, korrektur, korrekturmaßnahme*, reparatur*, wiederherstellung, vorgehen, ' +
      'vorgehensweise',
    ownWords: 'workaround* umgehung*'
  },
  {
    kind: 'conclusion',
    label: 'Fazit',
    headings:
      "fazit, wie geht’s weiter, wie geht's weiter, zusammenfass*, schlussbemerkung*, " +
      'schlussfolgerung*, abschließend*, abschluss, schlusswort*',
    ownWords: 'bemerkung* hinweis*'
  },
  {
    kind: 'references',
    label: 'Dokumentation',
    headings:
      'dokumentation, dokumentationen, herstellerdokumentation*, produktdokumentation*, ' +
      'referenz, referenzen, quelle, quellen, quellenangabe*, ressourcen, literatur*, verweise, ' +
      'links, weiterführend*, nachlesen, lektüre, handbuch*, handbücher, unterlagen'
  },
  {
    kind: 'notes',
    label: 'Zusätzliche Hinweise',
    headings:
      'hinweis*, überlegung*, anmerkung*, bemerkung*, tipp, tipps, vorbeug*, prävention, ' +
      'präventiv*, präventionsmaßnahme*, empfehlung*, best practice*, bewährte, zu beachten, ' +
      'vorsorge*, vermeiden, vermeidung, ergänzend*',
    ownWords:
      'tipp tipps vorbeug* prävention präventiv* präventionsmaßnahme* empfehlung* bewährte ' +
      'vorsorge* vermeiden vermeidung'
  },
  {
    kind: 'overview',
    label: 'Überblick',
    headings:
      'überblick*, übersicht, einleitung*, einführung*, beschreibung, fehlerbeschreibung*, ' +
      'problembeschreibung*, hintergrund, hintergründe, bedeutung, bedeutet, erklärung*, ' +
      'erläuterung*, symptom*, verstehen, verständnis',
    ownWords: 'symptom* hintergrund hintergründe'
  }
]

export const template: GuideWords['template'] = [
  {
    kind: 'prerequisites',
    headings:
      'voraussetzung*, umgebung, anforderung*, bevor sie beginnen, vorab, vorbereitung*, ' +
      'betroffen*, gilt für, geltungsbereich, benötigt*'
  },
  {kind: 'procedure', headings: 'schritte, vorgehen, vorgehensweise, anleitung, ablauf'},
  {
    kind: 'checks',
    headings:
      'prüf*, überprüf*, schnellprüf*, check*, schnellcheck*, kontroll*, selbsthilfe, ' +
      'sofortmaßnahme*, fehlersuche, erste hilfe'
  },
  {kind: 'notes', headings: 'hinweis*, anmerkung*, bemerkung*, tipp, tipps, siehe auch, verwandt*'},
  {
    kind: 'introduction',
    headings:
      'einleitung*, einführung*, zusammenfass*, überblick*, übersicht, beschreibung, ' +
      'kurzbeschreibung*, worum geht, symptom*'
  }
]
