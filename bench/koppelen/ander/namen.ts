import type { Stijl } from '../namen.ts';
import type { Toeval } from '../toeval.ts';

const w = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((x) => x.replaceAll('_', ' '));

const VOORNAMEN: Record<Stijl, [man: string[], vrouw: string[]]> = {
  nl: [
    w(
      'Albert Alfred Alwin André Anne Anton Arend Arnold Aart Barend Ben Bernard Berend Bob Bram Cees Chiel Coenraad Cor Damian Derk Edwin Egbert Eelco Evert Ewout Fedde Ferdinand Folkert Frank Frits Geert Gerben Gerhard Guido Guus Harm Harmen Harold Harry Henk Herman Hidde Ivo Jaap Jacobus Jan-Willem Jelmer Job Jochem Joep Jordy Jozef Julian Jurgen Karel Kees Klaas Laurens Lex Lodewijk Loek Luc Maurits Max Melvin Menno Mees Nick Olaf Olivier Onno Pascal Paul Pepijn Philip Quinten Ralph Raymond Remco Reinier René Richard Rik Roel Roelof Rolf Rudolf Sebastiaan Siebe Siem Simon Stefan Steven Sybren Taco Theo Tobias Tom Ton Victor Vincent Walter Willem-Jan Wiebe Wim Xander Yorick Johannes Cornelis Hendrikus Wilhelmus Gijsbertus Adrianus Petrus Jacobus Bartholomeus Theodorus',
    ),
    w(
      'Aafke Aaltje Agnes Aleid Alida Amber Angelique Anita Anja Anke Annelies Annet Ans Ariane Babette Barbara Bea Berendina Bianca Birgit Brigitte Carolien Charlotte Chantal Clara Conny Cornelia Danielle Debby Dieuwke Dora Eline Els Emily Emmy Erna Eveline Floor Frederique Froukje Geertje Gerda Greetje Griet Hanna Heleen Henriëtte Hetty Hilde Ilse Ina Irene Jacqueline Jannie Jansje Janny Jet Joke Josephine Judith Karin Katja Klaasje Lena Leonie Lia Lotte Lucia Maaike Maartje Manon Margriet Marianne Marije Marit Marjan Marleen Martine Mia Milou Mieke Miranda Myrthe Nelleke Nicole Olga Patricia Paulien Pieternella Regina Rianne Ria Rosa Sabine Saskia Silvia Sietske Stephanie Suzanne Tanja Thea Tineke Truus Ursula Valerie Vera Willemijn Wilma Wies Yvette Zoë Cornelia Hendrika Gijsberta Maria Johanna Elisabeth Catharina Adriana',
    ),
  ],
  tr: [
    w(
      'Abdullah Adem Bayram Bekir Cengiz Deniz Engin Fatih Ferhat Gökhan Hakan Haydar İlker İsmet Kadir Levent Mahmut Metin Mehmet Mustafa Nuri Oğuz Onur Özgür Ramazan Recep Sinan Tolga Turgut Veysel Yaşar Zeki',
    ),
    w(
      'Aslı Ayten Bahar Betül Canan Ceren Cemile Döndü Ece Fadime Filiz Gamze Gülay Havva İpek Kübra Leyla Melek Meral Nazan Nermin Nurhan Pınar Rukiye Seda Selma Sibel Tuğba Ülkü Yeter Zeliha Ayşe',
    ),
  ],
  ma: [
    w(
      'Abdelaziz Abdelhak Abderrahim Adil Amine Aziz Badr Chafik El_Houssain Fouad Hakim Hamid Ismail Jalal Lahcen Larbi Mehdi Mimoun Mohammed Mohamed Moussa Najib Othman Rida Redouan Saïd Samir Tarik Younes Yousef Zouhair',
    ),
    w(
      'Amina Asmae Bouchra Chaimae Dounia Fadoua Farida Fatima_Zohra Fatiha Halima Hasnae Houda Ilham Jamila Kaoutar Laila Mina Mouna Najat Nawal Nora Oumaima Rabia Saida Sanae Siham Soumaya Wafae Yamina Zohra',
    ),
  ],
  su: [
    w(
      'Ashok Bisnoe Chander Dharminder Faried Gianni Hardeo Iwan Jerrel Krish Lloyd Mahinder Naresh Oscar Prem Rabin Rajendra Ruben Sandeep Satish Soeresh Steven Sham Vikash Waldo Wensley',
    ),
    w(
      'Anoushka Asha Chandrika Dayanti Farzana Geeta Haimwati Jasmien Kiran Lalita Maya Mireille Nalini Pamela Reshma Rewika Roshni Sandhya Sheila Soeshma Urmila Varsha Yvonne Wilma',
    ),
  ],
  pl: [
    w(
      'Adrian Bartosz Bogdan Cezary Damian Daniel Eryk Filip Henryk Hubert Igor Jarosław Jan Józef Karol Leszek Maciej Marek Mirosław Norbert Patryk Radosław Robert Ryszard Stanisław Szymon Tadeusz Waldemar Wiesław Witold Zdzisław',
    ),
    w(
      'Alicja Bożena Celina Danuta Edyta Emilia Ewelina Grażyna Halina Hanna Irena Izabela Jadwiga Jolanta Kinga Klaudia Krystyna Lidia Lucyna Marta Milena Olga Patrycja Sabina Stanisława Teresa Urszula Wanda Weronika Wiesława Zofia',
    ),
  ],
  cn: [
    w(
      'Bin Cheng Dong Fei Gang Haoran Jie Jianguo Kun Liang Lok Ming Ning Peng Rui Shan Tian Weijie Xiaoming Yifan Zhiqiang Chi_Wai Kwok_Wai Yiu',
    ),
    w(
      'Ai Chun Dan Hua Jia Jing Lan Lin Mei Ping Qian Rong Shu Wen Xiaoyan Xue Yanan Yue Zhen Wai_Ling Mei_Yee Suk_Yee',
    ),
  ],
  ar: [
    w(
      'Abbas Abdulaziz Alaa Ammar Ayman Bashar Diyar Firas Hadi Hamed Imad Jawad Kamal Karwan Maher Majid Mazen Mohannad Mustafa Nader Osama Qusay Rami Saad Salem Sami Taha Usama Wissam Zaid Ziad Mohammed',
    ),
    w(
      'Ahlam Aya Basma Dalal Duaa Farah Fatima Hanan Heba Israa Jihan Kawthar Lamia Lubna Marwa Mariam Nisreen Ola Rana Razan Ruba Sahar Sana Shaima Sumaya Wafaa Wijdan Zahra Zainab',
    ),
  ],
  en: [
    w(
      'Alejandro Alex Andrei Bogdan Bruno Chukwuma Constantin Cristian Daniel Darius Eduardo Fernando Gabriel Hamid Igor Javier João Jonas Juan Kevin Lamin Luka Manuel Marius Miguel Milan Nelson Oleh Oleksandr Pablo Paulo Rafael Ramiro Roberto Sergei Tiago Viktor Vladimir Yaw',
    ),
    w(
      'Adaeze Alexandra Alina Beatriz Camila Cristina Diana Doina Ekaterina Fatou Gabriela Iryna Joana Kateryna Larisa Luísa Mariana Marija Nadia Natalia Oksana Paula Raluca Rocío Simona Sofía Tatiana Vesna Yuliya Zuzana',
    ),
  ],
};

const ACHTERNAMEN: Record<Stijl, string[]> = {
  nl: w(
    "Aalbers van_Aken Aarts Baars Bakker van_Balen Barendregt Beekman van_den_Berg den_Besten Bijl Blok de_Blois Boersma den_Boer Boogaard van_der_Boom Boonstra Bouman Braam Brands de_Bree van_Buren Buitelaar Claassen Coenen Cornelissen Cuijpers van_Dalen Dam van_Delft Dijkgraaf Dirks van_Dooren van_Driel Duijster van_Eck Eijkman van_den_Elzen van_Es Faber Feenstra Franken van_Gelder Gerrits van_Gils Goedhart Goossens de_Graaff Griffioen Groeneveld van_Haaren Haan ter_Haar den_Hartog Heijmans van_der_Heide Hendriks Hermsen Heslinga in_den_Hoek Hogendoorn van_Houten Huijbers Huisman IJpelaar IJzerman Jager Jansen Janssen Janse de_Jong Jongsma Kamphuis de_Keijzer Kemper Keuning van_Kessel Klein_Bluemink Kleijn van_der_Klooster Knol Konings Kooiman Korteweg Kraaijeveld de_Kruijf Kuijper van_Laar Lammers Langeveld van_Leeuwen van_der_Leij Lensink Leijten Lubbers Luijten Maassen Mandemaker Meeuwissen van_Meurs Michiels van_Mourik Muis Mulders Naaktgeboren Nieuwenhuizen van_Nistelrooij Nooij den_Ouden Oosterveld Oudshoorn Paauw van_de_Peppel Pieterse Pijnenburg Plomp van_der_Ploeg Pol Post Pronk van_Putten Quist Raaijmakers Reijnders Rietveld van_Rijn Roelofs van_Rooij Roos Rutten van_der_Sande Schaap Schippers Schoenmaker van_Schaik Slagter Sluis van_der_Sluijs Smid Smit Snoek Spaans Spruijt van_Staveren Steenbergen Stoop van_Straten Swinkels Tamminga van_Thiel Theunissen van_Tilburg van_'t_Hoff Troost van_Tuijl Uijterwaal Ulrich van_Unen Vaessen van_Veldhuizen Verhagen Verkerk Versluis Vermeer van_der_Vlist Vogel Vrolijk de_Waal Wagenaar van_der_Weide Westerhof Wierenga van_Wijngaarden de_Wilde Witteveen Wouters van_Zanten Zegers Zuidema Zwaan van_Zwieten 't_Hart 't_Lam uit_den_Bogaard op_'t_Land aan_de_Stegge",
  ),
  tr: w(
    'Akbulut Akın Altıntaş Ateş Aykut Başaran Bayrak Bilgin Can Ceylan Çakır Çiçek Dağ Demirci Durmaz Ekinci Erdem Ersoy Gök Gül Güneş Kahraman Kaplan Karadağ Karakuş Kaya Koçak Korkut Özcan Öz Özer Sarı Sezer Soylu Şen Şentürk Taşkın Toprak Tunç Türkmen Uçar Uzun Yalçın Yavuz Yılmaz Yurt',
  ),
  ma: w(
    'Aberkane Achahbar Afkir Amghar El_Aissati El_Bakkali El_Barkani Ben_Ali Ben_Moussa Bouhaddou Boukhari Boutahar Chahid El_Ghazi El_Hajji El_Hassani El_Jaouhari El_Kaddouri El_Makrini Essalhi Ettaibi Fahmi Hajjaj Hamdi Idrissi Jabri Kaddouri Lahlou Laroui Mansouri Moumen Naciri Ouahbi Oulad_Ali Rahmouni Rachidi Sabir Slimani Taouil Zahri Zeroual',
  ),
  su: w(
    'Algoe Autar Bansie Bhoelai Biere Chotkan Debidien Dihal Ganga Girwar Gowricharn Hira Jaggernath Jagroep Jankie Kanhai Khedoe Lachman Maharaj Mangal Matai Misier Nandpersad Oemrawsingh Pahalad Paltoe Ramautar Rambharos Ramnath Rampersad Sewnath Sheoratan Singh Soebhag Sukhai Tewarie Slijngard Esajas Braafheid Vreden Sarmo Djojodikromo',
  ),
  pl: w(
    'Adamczyk Bąk Baran Borkowski Chmielewski Czarnecki Czerwiński Duda Gajewski Głowacki Górecki Jasiński Jaworski Kalinowski Kołodziej Kubiak Kucharski Lis Maciejewski Malinowski Marciniak Mróz Nowak Nowakowski Olszewski Ostrowski Pawlak Pietrzak Sadowski Sikora Sobczak Sokołowski Szczepański Szulc Tomaszewski Urbański Walczak Wasilewski Wilk Witkowski Włodarczyk Zalewski Zawadzki',
  ),
  cn: w(
    'Bai Cai Cao Cheng Deng Dong Fan Fang Feng Fu Gong Han Hou Jiang Jin Kwok Lai Lau Lee Leung Li Liang Ma Mo Pan Peng Qiu Shen Song Su Tan Tsang Wei Xie Yan Yao Ye Yuan Zeng Zhang Zheng',
  ),
  ar: w(
    'Abbas Abdo Abdullah Al_Ali Al_Hamad Al_Hussein Al_Jabouri Al_Mohammad Al_Obaidi Al_Omar Al_Rashid Al_Saadi Al_Shami Alhaj Alkhalaf Almasri Barakat Dawood Farhan Ghanem Habib Hadad Hassan Ibrahim Issa Jaber Kassem Khalaf Kurdi Mahmoud Mustafa Najjar Othman Qadir Rashid Salim Shaheen Suleiman Tahir Younis Zaki',
  ),
  en: w(
    'Addo Agyeman Almeida Alves Andrade Antonov Asante Bakker-Croes Barbosa Bello Bondarenko Brown Castro Cruz Danchev Dias Domingos Dumitru Fernandes Gomes Gonzalez Hernandez Horvat Ilić Jackson Kovač Kovalenko Kristić Lima Lopes Markov Mendes Moldovan Monteiro Morales Nwosu Okonkwo Osei Paul Pavlović Perez Ribeiro Rojas Sanchez Shevchenko Stan Tavares Torres Vasile Williams Zwartjes',
  ),
};

const STAM = w(
  'aard abel acker barn boom bouw brem bron cloet dael deur doorn elsen erf gaard gans geer grave haak haver heem holt kamer keer klok kruis lage leem lint loef meers mees mond naber oever paal peel reek riem roode schoon slag spiek tas tol uiter val ven vloed waal wad wil winkel zeel zijp',
);
const STAART = w(
  'aar aert ing inga ink boer bier dam den donk drecht dries eling ersen gers gracht haas hage heide huijs kes kens laer lings man mans meester pels rade rik rode scheer schot sel sen steen stra tra vank voort weert zaal',
);

/** Dutch long tail by other rules than the first generator: patronymics, places and doubled vowels. */
function lang(t: Toeval): string {
  const kern = `${t.kies(STAM)}${t.kies(STAART)}`;
  const name = kern[0]!.toUpperCase() + kern.slice(1);
  return t.gewogen(
    [name, `van ${name}`, `van de ${name}`, `den ${name}`, `van 't ${name}`, `${name}s`, `Klein ${name}`],
    [50, 20, 10, 7, 3, 8, 2],
  );
}

export function achternaam(t: Toeval, stijl: Stijl): string {
  const pool = ACHTERNAMEN[stijl];
  if (stijl === 'nl' && t.kans(0.45)) return lang(t);
  const name = pool[t.zipf(pool.length, 0.75)]!;
  if (stijl === 'ma' || stijl === 'ar' || stijl === 'cn' || stijl === 'nl' || !t.kans(0.4)) return name;
  const stem = name.replace(/(?:ski|ska|[aeiouıü])$/, '');
  return (
    stem +
    t.kies(
      stijl === 'pl'
        ? ['ak', 'czyk', 'iński', 'ek', 'owicz']
        : ['er', 'kan', 'oz', 'men', 'is', 'ado', 'anu'],
    )
  );
}

export function voornamen(t: Toeval, stijl: Stijl, vrouw: boolean): string[] {
  const pool = VOORNAMEN[stijl][vrouw ? 1 : 0];
  const wanted =
    stijl === 'nl' ? t.gewogen([1, 2, 3, 4], [30, 40, 22, 8]) : t.gewogen([1, 2, 3], [75, 22, 3]);
  return Array.from({ length: wanted }, () => pool[t.zipf(pool.length, 0.5)]!);
}

export const stijl = (t: Toeval): Stijl =>
  t.gewogen(['nl', 'tr', 'ma', 'su', 'pl', 'cn', 'ar', 'en'] as const, [58, 8, 9, 6, 8, 3, 4, 4]);
