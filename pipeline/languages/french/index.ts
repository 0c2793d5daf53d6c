import type {Language} from '../language.js'
import {announcements, chatWords, closers, openers} from './chat.js'
import {conclusions, sections, template} from './sections.js'
import {endings, leadIns, sentences} from './sentences.js'

export const french: Language = {
  code: 'fr',
  name: 'French',
  nounsHaveCapitals: false,
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
        'code d’erreur',
        'code erreur',
        'code de l’erreur',
        'message d’erreur',
        'description de l’erreur',
        'nom de l’erreur',
        'numéro d’erreur',
        'intitulé',
        'libellé',
        'description',
        'message',
        'erreur',
        'code',
        'nom',
        'titre'
      ],
      phrases: ['guide dépannage', 'guide résolution'],
      words:
        'le la les l un une des d du de à au aux et en dans pour sur par avec est ce cette ' +
        'erreur erreurs code message description intitulé libellé nom numéro titre guide ' +
        'dépannage dépanner résolution résoudre corriger diagnostic diagnostiquer étape étapes ' +
        'pas complet complète détaillé détaillée'
    },
    filler:
      'le la les l un une des d du de à au aux et ou en dans sur pour par avec ce cet cette ces ' +
      'votre vos son sa ses leur leurs est sont se s qu que qui comment quoi quand si il elle ' +
      'quelle quelles quel quels erreur erreurs code premier premiers première premières initial ' +
      'initiale initiales initiaux préliminaire préliminaires fréquent fréquente fréquents ' +
      'fréquentes courant courante courants courantes commun commune communs communes possible ' +
      'possibles potentiel potentielle potentiels potentielles probable probables principal ' +
      'principale principaux principales autre autres supplémentaire supplémentaires ' +
      'complémentaire complémentaires général générale généraux générales important importante ' +
      'importants importantes détaillé détaillée détaillés détaillées rapide rapides étape ' +
      'étapes etape etapes guide dépannage problème problèmes rubrique stratégie stratégies ' +
      'approche approches méthode méthodes action actions procédure procédures démarche ' +
      'démarches peut peuvent faire',
    steps: 'étape etape phase partie méthode option solution scénario cas cause problème variante',
    bareSteps: 'étape phase partie',
    sections,
    template
  }
}
