import type {Language} from '../language.js'
import {announcements, chatWords, closers, openers} from './chat.js'
import {conclusions, sections, template} from './sections.js'
import {endings, leadIns, sentences} from './sentences.js'

export const german: Language = {
  code: 'de',
  name: 'German',
  nounsHaveCapitals: true,
  sentences,
  leadIns,
  endings,
  guides: {
    openers,
    announcements,
    closers,
    conclusions,
    chatWords,
    echo: {
      labels: [
        'fehlercode',
        'fehlernummer',
        'fehlermeldung',
        'fehlerbeschreibung',
        'fehlername',
        'fehler',
        'beschreibung',
        'meldung',
        'code',
        'kurzbeschreibung',
        'bezeichnung'
      ],
      phrases: [
        'anleitung fehlerbehebung',
        'leitfaden fehlerbehebung',
        'anleitung behebung',
        'leitfaden behebung',
        'fehlerbehebungsleitfaden',
        'fehlerbehebungsanleitung'
      ],
      words:
        'der die das den dem des ein eine einen einem einer zu zum zur für von vom bei beim mit ' +
        'und ist im in am auf fehler fehlercode fehlermeldung fehlernummer beschreibung meldung ' +
        'code name titel schritt schritte schrittweise anleitung leitfaden fehlerbehebung ' +
        'behebung beheben lösung lösungsleitfaden fehlerbehebungsleitfaden ' +
        'fehlerbehebungsanleitung ausführliche ausführlicher umfassende umfassender detaillierte ' +
        'detaillierter vollständige'
    },
    filler:
      'der die das den dem des ein eine einen einem einer zu zum zur für von vom bei beim mit ' +
      'und oder ist sind im in am auf an dieser diese dieses diesen diesem ihr ihre fehler ' +
      'fehlers fehlercode fehlermeldung code erste ersten erster häufige häufigste häufigsten ' +
      'typische mögliche weitere weiterer weiteren zusätzliche zusätzlicher ergänzende ' +
      'allgemeine wichtige wichtigste grundlegende detaillierte schritt schritte anleitung ' +
      'leitfaden problem probleme problems abschnitt strategie strategien vorgehen ' +
      'vorgehensweise wie was warum wenn es man kann können wird werden',
    steps: 'schritt phase teil methode option lösung szenario fall ursache problem stufe variante',
    bareSteps: 'schritt phase teil',
    sections,
    template
  }
}
