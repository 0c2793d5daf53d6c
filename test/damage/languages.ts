/** A line or two in languages whose letters Windows-1252 has, has in part, or has not. */
export const languages: readonly {language: string; text: string}[] = [
  {
    language: 'French',
    text:
      'Le garçon a mangé une crème brûlée à l’hôtel, où il était déjà allé l’été dernier ' +
      '; « ça va ? » dit-il. Œuvre, naïve, aiguë, Noël, ÉTÉ, À bientôt, FRANÇAIS, DÉJÀ VU.'
  },
  {
    language: 'German',
    text:
      'Die Größe der Straße ist überall gleich; Öl, Ärger, Übung, GRÖSSE, Fuß, „Zitat“ – ' +
      'und so weiter… 5 €.'
  },
  {
    language: 'Spanish',
    text:
      'El niño comió piñas en España. ¿Qué pasó? ¡Adiós! Corazón, pingüino, AÑO, ÁRBOL, ' +
      'el 1º y la 2ª, Perú, tú, sí.'
  },
  {
    language: 'Portuguese',
    text:
      'Não há solução à vista; as crianças são fãs de maçãs, avó e avô. CORAÇÃO, AÇÕES, ' +
      'VOCÊ. É preciso ter atenção.'
  },
  {language: 'Czech', text: 'Příliš žluťoučký kůň úpěl ďábelské ódy. Čeština, Šárka, Žižka.'},
  {language: 'Polish', text: 'Zażółć gęślą jaźń. Łódź, ŚWIAT, źrebię.'},
  {language: 'Turkish', text: 'İstanbul’da güzel çiçekler var; ışık, ğ, Şeker, İyi günler.'},
  {language: 'Vietnamese', text: 'Tôi không hiểu tiếng Việt; Nguyễn Huệ, phở bò, đường, Huế.'},
  {language: 'Hungarian', text: 'Ő Ű ő ű: Győr, hűtő, Őrség.'},
  {language: 'Romanian', text: 'Țara și România: ășâî, Ștefan, înțeles.'},
  {language: 'Icelandic', text: 'Þetta er íslenska: ð, æ, ö, Ísland, Ýmir.'},
  {language: 'Norwegian', text: 'Smørrebrød på Ålesund; Æble, Øl, Århus, blåbær.'},
  {language: 'Russian', text: 'Привет мир, как дела? Здравствуйте, это тест.'},
  {language: 'Greek', text: 'Γειά σου Κόσμε, τι κάνεις; Αθήνα.'},
  {language: 'Hebrew', text: 'שלום עולם, מה שלומך היום'},
  {language: 'Arabic', text: 'مرحبا بالعالم كيف حالك'},
  {language: 'Japanese', text: '日本語のテキストです。'},
  {language: 'Korean', text: '안녕하세요 세계'},
  {language: 'Chinese', text: '你好，世界。'},
  {
    language: 'English with signs',
    text:
      'The server’s “token” — see the portal… costs 20 € (25 °C, ±5 %, ½, ×2, → next, ✓ ' +
      'done, ™ ® ©, 5 µm, §3).'
  },
  {language: 'English with emoji', text: 'Hello 😀 world 🎉!'}
]
