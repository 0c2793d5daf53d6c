// How sentences of chat begin, as in `../english/chat.ts`. French has a space before `!`, `?`
// and `:`, and a guide is called one before it is described: `un guide de dépannage détaillé`.
const assents =
  "(?:Bien sûr|Bien entendu|Certainement|Absolument|Avec plaisir|Volontiers|D[’']accord|" +
  'Entendu|Très bien|Parfait|Oui)'
const interjection = `(?:${assents}\\s*[,!] )?`
const announces =
  "(?:voici|voilà|ceci est|ci-dessous(?: se trouve|,? vous trouverez)|j[’']ai (?:préparé|rédigé)|" +
  'vous trouverez (?:ci-dessous|ci-après)|je vous propose)'
const article = "(?:une? |le |la |les |l[’']|des |votre |quelques )?"
const kindsOfGuide =
  '(?:(?:petit |bref |court )?guide|(?:procédure|démarche|approche|méthode|étapes|plan) ' +
  "(?:[\\p{L}-]+ ){0,3}?(?:de |d[’'])(?:dépannage|résolution|diagnostic)|" +
  '(?:démarche|approche|méthode) (?:structurée|systématique|détaillée|pas à pas))(?!\\p{L})'

export const openers = [
  `^(?:${assents}|(?:Excellente|Bonne) question)\\s*[!,.]$`,
  `^${interjection}je (?:peux|vais) vous (?:aider|guider|accompagner)(?!\\p{L})`,
  `^${interjection}je (?:suis|serais|serai) (?:ravie?|heureux|heureuse) de vous aider(?!\\p{L})`,
  '^Merci (?:beaucoup )?(?:pour|de) votre (?:question|demande|message)(?!\\p{L})',
  "^En tant qu(?:[’']IA|e modèle de langage|[’']assistant|[’']intelligence artificielle),? " +
    'je ne (?:peux|suis)(?=[^.!?]*[.:!]$)'
]

export const announcements = [
  `^${interjection}${announces} (?=${article}${kindsOfGuide})`,
  `^${interjection}voici comment (?:vous pouvez )?` +
    '(?:dépanner|diagnostiquer|résoudre|corriger|traiter|aborder)(?!\\p{L})',
  '^(?:parcourons|passons en revue|voyons)(?: ensemble)?(?!\\p{L})'
]

export const chatWords =
  'bref bien sûr structuré structurée systématique complet complète pratique simple clair claire ' +
  'court courte utile utiles efficace efficacement aide aider guider accompagner dépanner ' +
  'diagnostiquer résoudre corriger traiter aborder comprendre identifier décrire couvrir ' +
  'rencontrez concernant concerne relatif relative lié liée associé associée indiqué indiquée ' +
  'mentionné mentionnée demandé demandée préparé rédigé trouverez ci-dessous dessous besoin ' +
  'question questions demande assistance précision précisions renseignement renseignements ' +
  'information informations détail détails difficulté difficultés explications expliquer ' +
  'préciser développer hésitez hésite contacter solliciter demander poser écrire revenir savoir ' +
  'disposition disponible ample amples espère entière volontiers plaisir ensemble reste ' +
  'souhaitez désirez voulez'

const needed =
  "(?:d[’']|de |des |une? |la |plus |autres? |amples |nouvelles? |toute |besoin )*" +
  '(?:aide|assistance|questions?|précisions?|informations?|détails?|problèmes?|difficultés?|' +
  'explications?|renseignements?)(?!\\p{L})'
const needs =
  '(?:si|au cas où) vous (?:avez|aviez|auriez|souhaitez|désirez|voulez|rencontrez)' +
  `(?: encore| toujours)? ${needed}`
const invites =
  "(?:n[’']hésitez|contact|disposition|faites-le-moi|faites-moi|dites-le-moi|demand|écri)"

export const closers = [
  `^${needs}(?=[^.!?]*${invites})`,
  `^${interjection}n[’']hésite[zs]? (?:surtout )?pas(?: à (?:me |nous )?` +
    '(?:contacter|solliciter|demander|écrire|(?:le )?faire savoir|le dire|revenir vers moi|' +
    'poser|demander))?(?!\\p{L})',
  '^(?:faites|dites)(?:-le)?-moi(?: savoir)?(?=[^.!?]*(?:si|[.!])(?!\\p{L}))',
  '^je (?:reste|suis|me tiens) à (?:votre|ta) (?:entière )?disposition(?!\\p{L})',
  "^(?:j[’']espère|en espérant) que (?:cela|ça|ce guide|ces \\p{L}+|cette \\p{L}+) " +
    '(?:vous )?(?:aidera|aideront|aide|sera|seront|est|a été)(?: utiles?)?(?!\\p{L})',
  '^pour toute (?:autre )?(?:question|demande|précision)(?!\\p{L})',
  '^(?:souhaitez-vous|voulez-vous|avez-vous besoin|puis-je|dois-je)(?=[^.!?]*\\?$)',
  '^(?:bon dépannage|bonne chance|bon courage)(?!\\p{L})'
]
