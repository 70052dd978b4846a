import type { Toeval } from './toeval.ts';

/** Styles of names, only here and only to test that the engine treats them alike; the product knows no styles. */
export const stijlen = ['nl', 'tr', 'ma', 'su', 'pl', 'cn', 'ar', 'en'] as const;
export type Stijl = (typeof stijlen)[number];

const w = (text: string): string[] => text.trim().split(/\s+/);

const GIVEN: Record<Stijl, { m: string[]; v: string[] }> = {
  nl: {
    m: w(
      'Johannes Jan Cornelis Pieter Hendrik Willem Gerrit Jacob Dirk Adrianus Theodorus Antonius Franciscus Martinus Petrus Nicolaas Thomas Daan Sem Lucas Levi Finn Luuk Bram Jesse Milan Thijs Lars Ruben Tim Stijn Sander Mark Dennis Jeroen Erik Rob Peter Marcel Bas Maarten Wouter Joost Koen Rick Niels Jasper Michiel Arjan Bart Gijs Teun Floris Hugo Sven Kevin Patrick Ronald Leendert Arie Albertus Hubertus Leonardus Johan Frederik Gerardus Lambertus Christiaan Marinus Joris Tijmen Wessel Jelle Sjoerd Douwe Rutger',
    ),
    v: w(
      'Maria Johanna Anna Cornelia Elisabeth Catharina Margaretha Hendrika Wilhelmina Petronella Adriana Jacoba Geertruida Emma Sophie Julia Anne Lisa Eva Lotte Sanne Fleur Iris Femke Marieke Linda Petra Monique Ingrid Esther Mirjam Annemarie Nienke Anouk Kim Laura Roos Noor Tess Sara Saar Fenna Maud Isa Lieke Hanneke Marloes Jolanda Astrid Yvonne Helena Magdalena Theodora Francisca Antonia Gerarda Ellen Carla Wendy Daniëlle Renske Sietske Inge Liesbeth Christina',
    ),
  },
  tr: {
    m: w(
      'Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Emre Burak Can Kemal Serkan Volkan Süleyman Halil Erdal Orhan Tuncay Uğur Şahin Çetin Eren Kaan Umut Cihan',
    ),
    v: w(
      'Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Sultan Zehra Yasemin Esra Merve Büşra Özlem Derya Sevgi Gül Aylin Dilek Ebru Nuray Songül Hülya Çiğdem',
    ),
  },
  ma: {
    m: w(
      'Mohamed Ahmed Hassan Youssef Abdellah Rachid Said Omar Mustapha Karim Hamza Bilal Ayoub Ilias Soufiane Abdelkader Driss Brahim Khalid Anouar Nabil Reda Yassine Zakaria Mounir Hicham Jamal Noureddine',
    ),
    v: w(
      'Fatima Khadija Aicha Naima Samira Karima Hanane Nadia Malika Zineb Latifa Salma Imane Meryem Hafida Rachida Souad Ikram Loubna Btissam Ghizlane Touria',
    ),
  },
  su: {
    m: w(
      'Radjesh Soerin Dewanand Ashwin Rishi Vinod Anand Glenn Orlando Romeo Kenneth Stanley Harold Ricardo Dennis Marlon Humphrey Clyde Sergio Roy Winston Sewdath Ramon',
    ),
    v: w(
      'Shanti Sunita Anita Sharmila Indra Radha Priya Chandra Kamla Usha Soenita Muriel Joyce Carmen Ingrid Merlin Chantal Sherida Natasha Marlène Jenny Astra',
    ),
  },
  pl: {
    m: w(
      'Krzysztof Piotr Andrzej Tomasz Paweł Marcin Michał Grzegorz Łukasz Jakub Wojciech Mateusz Rafał Dariusz Mariusz Zbigniew Jacek Kamil Adam Przemysław Sławomir Dawid Artur Sebastian',
    ),
    v: w(
      'Anna Katarzyna Małgorzata Agnieszka Ewa Barbara Magdalena Joanna Monika Aleksandra Natalia Karolina Beata Dorota Justyna Iwona Sylwia Renata Elżbieta Żaneta Paulina',
    ),
  },
  cn: {
    m: w('Wei Jun Ming Hao Jian Bo Lei Feng Qiang Chao Long Tao Xin Yong Guang Kai Cheung Wing Ka Man'),
    v: w('Fang Min Jing Li Yan Xiu Mei Hong Ling Na Ting Juan Qing Hui Yu Siu Yuk Wai Ying Xia'),
  },
  ar: {
    m: w(
      'Mahmoud Khaled Samir Tarek Fadi Nizar Bassam Ghassan Haitham Abdulrahman Mohammad Anas Yazan Omar Ibrahim Hussein Jamil Walid Adnan Farouk',
    ),
    v: w(
      'Rania Hala Maha Lina Dina Noura Samar Reem Ghada Abeer Amal Hiba Rasha Suha Yara Manal Huda Nour Layla Fatimah',
    ),
  },
  en: {
    m: w(
      'Kelvin Jason Brian Sven Marco Antonio José Luis Carlos Ricardo Stefan Dragan Nikola Ivan Dimitri Georgi Adrian Mihai Emmanuel Kwame Samuel Kofi Pedro Diego André',
    ),
    v: w(
      'Jennifer Sandra Monica Isabel Lucia Carmen Ana Elena Svetlana Olga Daniela Ioana Grace Abena Esther Blessing Rosa Claudia Mónica Patricia Ivana Jelena Milena',
    ),
  },
};

const SURNAMES: Record<Stijl, string[]> = {
  nl: w(
    "de_Jong Jansen de_Vries van_den_Berg van_Dijk Bakker Janssen Visser Smit Meijer de_Boer Mulder de_Groot Bos Vos Peters Hendriks van_Leeuwen Dekker Brouwer de_Wit Dijkstra Smits de_Graaf van_der_Meer van_der_Linden Kok Jacobs de_Haan Vermeulen van_den_Heuvel van_der_Veen van_den_Broek de_Bruijn de_Bruin van_der_Heijden Schouten van_Beek Willems van_Vliet van_de_Ven Hoekstra Maas Verhoeven Koster van_Dam van_der_Wal Prins Blom Huisman Peeters de_Jonge Kuipers van_Veen Postma Kuiper Veenstra Kramer van_den_Brink Scholten van_Wijk Postma Martens Vink de_Ruiter Timmermans Groen Gerritsen Jonker van_Loon Boer van_der_Velde Willemsen Smeets de_Lange de_Vos Bosch van_Dongen Schipper de_Koning van_der_Laan Koning Driessen van_Doorn Hermans Evers van_den_Bosch van_der_Meulen Hofman Bosman Wolters Sanders van_der_Horst Mol Kuijpers Molenaar van_de_Pol Verbeek van_der_Schaaf Dijkhuizen ten_Have ter_Horst in_'t_Veld van_'t_Hof op_den_Kamp Zwart Bruins Hendrikse Pietersen Klaassen Zijlstra Wiersma Terpstra Hoogland Oosterhof",
  ),
  tr: w(
    'Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Erdoğan Güneş Aksoy Bulut Yüksel Keskin Taş Ünal Güler Karaca Tekin Acar Bozkurt Turan Gündüz Avcı Işık Karataş',
  ),
  ma: w(
    'El_Amrani Benali El_Idrissi Bouzid Chakir El_Khattabi Aarab Ben_Haddou El_Ouali Azzouzi Bouchta El_Morabet Ouali Haddad El_Yacoubi Amezian Belkacem Bouali El_Mansouri Ziani Tahiri Benjelloun Akkouh El_Hamdaoui Saidi Abdellaoui El_Fassi Bennani Chaouki Mokhtari Zerouali Ouchen',
  ),
  su: w(
    'Singh Ramdin Mohan Sewpersad Ramkisoen Soekhoe Jhinkoe Bhagwandin Kalpoe Baldewsingh Ramlal Gopal Biharie Sital Pinas Kartosen Amatmohamed Wijdenbosch Pengel Doekhi Jadnanansing Mahabier Oedairajsingh Sardjoe Tjon Chin Kasanwidjojo Soerodimedjo Parabirsing',
  ),
  pl: w(
    'Kowalski Nowak Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Nowicki Majewski Stępień Górski Rutkowski',
  ),
  cn: w(
    'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo Lin He Gao Luo Chan Cheung Wong Lam Ng Hui Tang',
  ),
  ar: w(
    'Al_Hassan Al_Masri Haddad Khalil Mansour Nasser Al_Ahmad Hamdan Saleh Darwish Aziz Qasim Al_Khatib Shahin Sabbagh Hamad Ismail Karim Mahmoud Yousef',
  ),
  en: w(
    'Silva Santos Pereira Popescu Ionescu Ivanov Petrov Dimitrov Jovanović Nikolić Mensah Owusu Boateng Okafor Martina Maduro Croes Rosaria Garcia Rodriguez Martinez Lopez Smith Johnson Ferreira Costa Georgiev Stoica',
  ),
};

const SYLL = {
  a: w(
    'Ooster Wester Noorder Zuider Hoog Laag Groen Steen Water Brand Heuvel Linden Eiken Berk Wilgen Kers Appel Molen Schuur Kerk Toren Brugge Dijk Polder Veen Zand Klei Klaver Vogel Wolf Beren Vossen Honing Rozen Stra Kool Rijn Maas Vecht IJssel Twel Hamel Kranen Duin Riet Bosch Weide Nijen Ouden Wit Zwarte',
  ),
  b: w(
    'huis hof berg veld man kamp horst beek broek dijk stra sma ma ga wijk loo meer daal brink hout poel steeg waard burg hoeve mans kerk bos boer stein',
  ),
};

/** Composed Dutch surnames for the long tail; which ones exist depends on the pool, so that pools share few. */
function staart(t: Toeval): string {
  const kern = `${t.kies(SYLL.a)}${t.kies(SYLL.b)}`;
  const prefix = t.kans(0.3)
    ? t.kies(['van ', 'van de ', 'van der ', 'de ', 'ter ', 'van den ', 'ten '])
    : '';
  return prefix + kern;
}

export interface Persoonsnaam {
  stijl: Stijl;
  geslacht: 'm' | 'v';
  voornamen: string[];
  voorvoegsel: string;
  achternaam: string;
}

export function achternaamVan(t: Toeval, stijl: Stijl, even: number): string {
  const pool = SURNAMES[stijl];
  if (stijl === 'nl' && t.kans(0.55)) return staart(t);
  // Pools share the most usual names and little else; within one the head is much more frequent than the tail.
  const own = pool.filter((_, i) => i < 12 || i % 2 === even);
  const name = own[t.zipf(own.length)]!.replaceAll('_', ' ');
  const tail =
    t.kans(0.25) && stijl !== 'cn' && stijl !== 'nl'
      ? t.kies(['oglu', 'i', 'ova', 'an', 'er', 'li', 'ane'])
      : '';
  return name + tail;
}

export function voornamenVan(t: Toeval, stijl: Stijl, geslacht: 'm' | 'v'): string[] {
  const pool = GIVEN[stijl][geslacht];
  const count = stijl === 'nl' ? t.gewogen([1, 2, 3], [45, 35, 20]) : t.gewogen([1, 2], [85, 15]);
  const names = new Set<string>();
  while (names.size < count) names.add(pool[t.zipf(pool.length, 0.6)]!);
  return [...names];
}

const PREFIX =
  /^((?:van|de|den|der|ter|ten|te|in|op|'t|het|El|Al|Ben|la|du)(?: (?:de|den|der|'t|het))?) (.+)$/;

/** Surname as the register keeps it: prefix apart. "El" is part of the name in some registers and a prefix in others. */
export function splits(name: string, t: Toeval): { voorvoegsel: string; achternaam: string } {
  const m = PREFIX.exec(name);
  if (!m || (/^(?:El|Al|Ben)/.test(name) && t.kans(0.7))) return { voorvoegsel: '', achternaam: name };
  return { voorvoegsel: m[1]!, achternaam: m[2]! };
}

export const stijlVan = (t: Toeval): Stijl => t.gewogen([...stijlen], [66, 8, 8, 5, 5, 2, 3, 3]);
