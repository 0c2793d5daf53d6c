import type {GuideWords} from '../language.js'

const thisText =
  '(?:ce|ces|cette|les|le)(?: [\\p{L}-]+){0,3}? ?(?:guide|étapes|procédure|recommandations)'

/** How the sentence begins with which a guide ends: it looks back at the steps. */
export const conclusions = [
  `^(?:En|Après avoir) (?:suivant|suivi|appliquant|appliqué|utilisant|utilisé) ${thisText}`,
  `^(?:Avec|Grâce à) ${thisText}(?!\\p{L})`,
  `^(?:Ce|Ces|Cette)(?: [\\p{L}-]+){0,3}? ?(?:guide|étapes|procédure) (?:devr|vous|perm|aid)`,
  "^Si (?:le|ce|l[’']|cette) ?(?:problème|erreur) (?:persiste|subsiste|continue|se reproduit)",
  '^(?:En résumé|En conclusion|Pour conclure|Pour résumer)(?!\\p{L})'
]

// Capitals are written with their accents or without: `Étapes`, `Etapes`.
export const sections: GuideWords['sections'] = [
  {
    kind: 'checks',
    label: 'Vérification de la documentation',
    headings:
      'vérif* documentation, vérif* lien, vérif* liens, test* documentation, test* liens, ' +
      'contrôle* liens, valid* liens, accessib* documentation, disponib* documentation, ' +
      'accessib* liens, disponib* liens'
  },
  {
    kind: 'data-collection',
    label: 'Collecte de données',
    headings:
      'collect* donnée*, collect* information*, collect* journaux, collect* preuve*, ' +
      'collect* trace*, recueil* donnée*, recueil* information*, recueil* journaux, ' +
      'rassembl* donnée*, rassembl* information*, information* support, élément* support, ' +
      'donnée* diagnostic*, information* fournir, donnée* fournir, éléments fournir, ' +
      'donnée* transmettre, journaux traces',
    ownWords: 'journaux preuve* trace* diagnostic* support fournir transmettre'
  },
  {
    kind: 'causes',
    label: 'Causes fréquentes',
    headings:
      'cause, causes, origine, origines, raison, raisons, pourquoi, déclencheur*, ' +
      'facteur* déclench*, facteur* contribu*, problème* courant*, problème* fréquent*, ' +
      'problème* connu*, problème* possible*, problème* potentiel*, erreur* courante*, ' +
      'erreur* fréquente*, scénario* courant*, scénario* fréquent*, scénario* typique*, ' +
      'situation* fréquente*, provoqu*',
    ownWords: 'connu* facteur* déclencheur* scénario* situation* typique*'
  },
  {
    kind: 'diagnosis',
    label: 'Étapes de diagnostic initiales',
    headings:
      'diagnosti*, vérif* initial*, vérif* préliminaire*, vérif* préalable*, premi* vérif*, ' +
      'premi* contrôle*, contrôle* initia*, contrôle* préliminaire*, étape* initiale*, ' +
      'etape* initiale*, premi* étape*, premi* etape*, analyse initiale, analyse préliminaire, ' +
      'analyse erreur, analyse problème, examen initial, examen préliminaire, investigation*, ' +
      'identif* problème, identif* erreur',
    ownWords: 'investigation* identif*'
  },
  {
    kind: 'resolution',
    label: 'Résolution pas à pas',
    headings:
      'résolution*, résoudre, solution, solutions, correction*, correctif*, corriger, ' +
      'corrective*, remède*, remédi*, dépann*, réparation*, contourn*, pas à pas, étape par ' +
      'étape, rétabli*, action* recommandée*, marche suivre',
    ownWords: 'contourn*'
  },
  {
    kind: 'conclusion',
    label: 'Conclusion',
    headings: 'conclusion*, conclure, résumé, récapitul*, synthèse, bilan, mot fin, suite donner',
    ownWords: 'résumé récapitul* synthèse bilan suite'
  },
  {
    kind: 'references',
    label: 'Documentation',
    headings:
      'documentation*, document, documents, référence*, ressource, ressources, lecture*, ' +
      'liens utiles, liens officiels, liens connexes, sources, savoir plus, aller plus loin, ' +
      'manuel, manuels, bibliographie'
  },
  {
    kind: 'notes',
    label: 'Remarques complémentaires',
    headings:
      'remarque*, note, notes, conseil, conseils, astuce*, bonnes pratiques, ' +
      'meilleures pratiques, prévention, prévenir, préventi*, éviter, recommandation*, ' +
      'précaution*, points attention, ' +
      'points vigilance, à noter, information* complémentaire*, information* supplémentaire*, ' +
      'considération*',
    ownWords:
      'conseil conseils astuce* pratiques prévention prévenir préventi* éviter recommandation* ' +
      'précaution* vigilance'
  },
  {
    kind: 'overview',
    label: 'Vue d’ensemble',
    headings:
      'vue ensemble, aperçu, présentation, introduction, description, contexte, signification, ' +
      'signifie, explication*, comprendre, compréhension, symptôme*, définition, détails erreur',
    ownWords: 'symptôme* contexte'
  }
]

export const template: GuideWords['template'] = [
  {
    kind: 'prerequisites',
    headings:
      'prérequis, pré-requis, préalable*, avant commencer, environnement*, exigence*, ' +
      'matériel nécessaire, droits nécessaires, concerné*, champ application, s applique'
  },
  {
    kind: 'procedure',
    headings: 'procédure*, étapes, marche suivre, mode opératoire, mode emploi, instruction*'
  },
  {
    kind: 'checks',
    headings:
      'vérif*, contrôle*, diagnosti*, dépann*, premiers gestes, premiers secours, autodiagnostic*'
  },
  {kind: 'notes', headings: 'remarque*, note, notes, conseil, conseils, astuce*, voir aussi'},
  {
    kind: 'introduction',
    headings:
      'introduction, résumé, aperçu, vue ensemble, présentation, description, objet, objectif*, ' +
      'contexte, en bref, symptôme*, à propos'
  }
]
