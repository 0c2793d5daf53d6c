import type {GuideWords} from '../language.js'

export const sections: GuideWords['sections'] = [
  {
    kind: 'checks',
    label: 'Prüfung der Dokumentation',
    headings:
      'erreichbar* dokument*, prüf* dokument*, prüf* link*, test* dokument*, test* link*, ' +
      'dokument* verfügbar*, link* verfügbar*'
  },
  {
    kind: 'data-collection',
    label: 'Datenerfassung',
    headings:
      'daten* samm*, daten* erfass*, daten* erheb*, datenerfassung*, datensammlung*, ' +
      'datenerhebung*, protokoll* samm*, protokolle, log* samm*, logs, informationen samm*, ' +
      'informationen support, angaben support, daten support, diagnosedaten, benötigte daten, ' +
      'erforderliche daten, nachweise, beweissicherung*, support*',
    ownWords: 'protokoll* log* diagnosedaten support* nachweise'
  },
  {
    kind: 'causes',
    label: 'Häufige Ursachen',
    headings:
      'ursache*, fehlerursache*, gründe, grund, warum, auslöser*, häufig* problem*, ' +
      'häufig* fehler*, typisch* fehler*, typisch* problem*, bekannt* problem*, ' +
      'möglich* problem*, woran liegt',
    ownWords: 'auslöser* typisch* bekannt*'
  },
  {
    kind: 'diagnosis',
    label: 'Erste Diagnoseschritte',
    headings:
      'diagnos*, erstdiagnos*, erst* schritt*, erst* prüfung*, erst* analyse*, erstprüfung*, ' +
      'erst* kontroll*, erstanalyse, fehleranalyse*, problemanalyse*, analyse*, eingrenz*, ' +
      'fehlereingrenzung*, untersuchung*, vorprüfung*, vorabprüfung*',
    ownWords: 'eingrenz* fehlereingrenzung*'
  },
  {
    kind: 'resolution',
    label: 'Schrittweise Lösung',
    headings:
      'lösung*, lösen, fehlerbehebung*, behebung*, beheben, problemlösung*, problembehebung*, ' +
      'schritt-für-schritt*, schritt-für-schritt-lösung*, schrittweise*, lösungsschritt*, ' +
      'lösungsweg*, lösungsstrategie*, abhilfe*, gegenmaßnahme*, abhilfemaßnahme*, workaround*, umgehung*, korrektur*, ' +
      'reparatur*, wiederherstell*, vorgehen*',
    ownWords: 'workaround* umgehung*'
  },
  {
    kind: 'conclusion',
    label: 'Fazit',
    headings:
      'fazit*, wie weiter, zusammenfass*, schlussbemerkung*, abschließend*, abschluss*, schlusswort*',
    ownWords: 'bemerkung* hinweis*'
  },
  {
    kind: 'references',
    label: 'Dokumentation',
    headings:
      'dokumentation*, dokument*, referenz*, quelle*, ressource*, literatur*, verweise, links, ' +
      'weiterführend*, nachlesen, lektüre, handbuch*, handbücher, unterlagen'
  },
  {
    kind: 'notes',
    label: 'Zusätzliche Hinweise',
    headings:
      'hinweis*, überlegung*, anmerkung*, bemerkung*, tipp*, vorbeug*, prävention*, ' +
      'empfehlung*, best practice*, bewährte*, zu beachten, beachten, vorsorge*, vermeid*, ergänzend*',
    ownWords: 'tipp* vorbeug* prävention* empfehlung* bewährte* vorsorge* vermeid*'
  },
  {
    kind: 'overview',
    label: 'Überblick',
    headings:
      'überblick*, übersicht*, einleitung*, einführung*, beschreibung*, fehlerbeschreibung*, ' +
      'hintergrund*, bedeutung*, bedeutet, erklärung*, erläuterung*, symptom*, verstehen, ' +
      'verständnis, problembeschreibung*',
    ownWords: 'symptom* hintergrund*'
  }
]

export const template: GuideWords['template'] = [
  {
    kind: 'prerequisites',
    headings:
      'voraussetzung*, umgebung*, anforderung*, bevor sie beginnen, vorab, vorbereitung*, ' +
      'betroffen*, gilt für, geltungsbereich, benötigt*'
  },
  {kind: 'procedure', headings: 'schritte, vorgehen*, anleitung*, ablauf*'},
  {
    kind: 'checks',
    headings:
      'prüf*, schnellprüf*, check*, schnellcheck*, kontroll*, selbsthilfe*, sofortmaßnahme*, ' +
      'fehlersuche*, erste hilfe'
  },
  {kind: 'notes', headings: 'hinweis*, anmerkung*, bemerkung*, tipp*, siehe auch, verwandt*'},
  {
    kind: 'introduction',
    headings:
      'einleitung*, einführung*, zusammenfass*, überblick*, übersicht*, beschreibung*, ' +
      'kurzbeschreibung*, worum geht, symptom*'
  }
]
