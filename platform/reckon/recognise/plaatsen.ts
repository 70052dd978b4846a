const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Places, folded, to know one without a postcode in front of it. Others are known by their ending or by "te". */
export const PLACES = words(`
  's-gravendeel aalsmeer aalten abcoude alblasserdam alkmaar almelo almere almkerk amersfoort amstelveen
  amsterdam ankara antwerp antwerpen apeldoorn appingedam arnhem assen asten axel baarn barendrecht
  barneveld beesd beilen bemmel bennekom bergen bergschenhoek berlijn beuningen beverwijk bilthoven bladel
  blaricum bleiswijk blerick bleskensgraaf bloemendaal bodegraven boekarest bolsward borculo borne borsele
  bosch boskoop boxmeer boxtel breda breskens breukelen brielle brugge brummen brunssum brussel bunnik
  bussum capelle castricum coevorden cuijk culemborg dedemsvaart delden delft delfzijl deurne deventer
  diemen dieren dinteloord dirksland doesburg doetinchem dokkum domburg dongen doorn dordrecht drachten
  driebergen drimmelen dronten drunen druten duisburg duiven dusseldorf dussen edam ede eersel egmond
  eibergen eindhoven elburg elst emmeloord emmen enkhuizen enschede ermelo etten-leur fijnaart franeker
  gdansk geertruidenberg geldermalsen geldrop geleen gemert gennep gent giessenburg goedereede goirle goor
  gorinchem gorredijk gorssel gouda groenlo groningen haag haaksbergen haarlem haarlemmermeer haastrecht
  halsteren hamburg hardenberg harderwijk hardinxveld-giessendam harlingen hasselt hattem heemskerk
  heemstede heerde heerenveen heerhugowaard heerjansdam heerlen heiloo heinenoord helder hellevoetsluis
  helmond hendrik-ido-ambacht hengelo heusden hillegom hilvarenbeek hilversum hoofddorp hoogeveen
  hoogezand hoogvliet hoorn houten huizen hulst ijmuiden ijsselstein istanbul joure kaatsheuvel kampen
  kapelle katowice katwijk kerkrade keulen klaaswaal klazienaveen klundert koln krakau krakow krimpen
  krommenie lage-zwaluwe landgraaf laren leerdam leeuwarden leiden leiderdorp leidschendam lekkerkerk
  lelystad lemmer leusden leuven lichtenvoorde lisse lochem lodz loenen londen losser lublin luik lunteren
  maarssen maasdam maasland maassluis maastricht mechelen medemblik meern meppel middelburg middelharnis
  mierlo mijdrecht mijnsheerenland moerdijk molenaarsgraaf monnickendam monster montfoort muiden naaldwijk
  naarden nieuw-beijerland nieuw-lekkerland nieuw-vennep nieuwegein nieuwendijk nijkerk nijmegen nijverdal
  noordwijk noordwijkerhout nootdorp nuenen numansdorp nunspeet oegstgeest oldenzaal ommen oostburg
  oosterbeek oosterhout oostvoorne oss oud-beijerland ouddorp oudenbosch oudewater panningen parijs pernis
  pijnacker poeldijk poortugaal poznan purmerend putten puttershoek raalte raamsdonksveer reeuwijk renkum
  reusel rheden rhenen rhoon ridderkerk rijen rijssen rijswijk rockanje roermond roosendaal rotterdam
  rozenburg rucphen santpoort sassenheim schagen scherpenzeel schiedam schijndel schipluiden schoonhoven
  sittard sleeuwijk sliedrecht sluis sneek someren sommelsdijk spijkenisse stadskanaal steenbergen
  steenwijk stellendam streefkerk strijen tegelen terborg terneuzen texel tholen tiel tilburg uden
  uithoorn ulft urk utrecht vaassen valkenburg valkenswaard varsseveld veendam veenendaal veere veghel
  veldhoven velp velsen venlo venray vianen vinkeveen vlaardingen vleuten vlijmen vlissingen volendam
  voorburg voorhout voorne voorschoten vught waalwijk waddinxveen wageningen warnsveld warschau warszawa
  wassenaar wateringen weert weesp werkendam westerbork westervoort wijchen willemstad winschoten
  winterswijk woerden wolvega wormerveer woudenberg woudrichem wroclaw yerseke zaandam zaanstad zaltbommel
  zandvoort zeewolde zeist zevenaar zevenbergen zierikzee zoetermeer zoutelande zuidlaren zundert zutphen
  zwijndrecht zwolle
`);
