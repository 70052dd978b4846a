const KINDS =
  'order|bestel|bestelling|klant|factuur|polis|pakket|pakje|track|tracking|tracktrace|zending|vracht|zaak|dossier|serie|sn|artikel|art|kenmerk|meter|chassis|frame|motor|ticket|lot|partij|batch|bon|referentie|ref|refnr|klacht|klachten|melding|meldings|contract|lid|lidmaatschaps|pas|paspoort|rijbewijs|document|id|vergader|vergadering|conferentie|meeting|teams|zoom|toegangs|pin|imei|vin|ean|isbn|bag|rsin|btw|vestigings|vestiging|vestigingsnr|case|invoice|parket|proces-verbaal|pv|bvh|mutatie|aanvraag|vergunning|vergunnings|registratie|debiteur|debiteuren|relatie|relatie-|deelnemers|reserverings|boekings|boeking|kassa|pakbon|vrachtbrief|cmr|container|zegel|sleutel|kluis|kavel|perceel|kadaster|kadastraal|model|type|versie|code|barcode|afhaal|retour|betalings|betalingskenmerk|transactie|cliënt|client|patiënt|polisnr|wedstrijd|stoel|rij|vlucht|trein|lijn|sku|kaart|kaartnummer|deelnemer|leverings|levering|opdracht|werkbon|offerte|inkoop|project|schade|claim|ordernr|klantnr|mail|spoor|vak|parkeerplaats';
// As the end of a longer word these say the same: "procesdossier", "retourbon".
const ENDINGS =
  'dossier|factuur|order|polis|pakket|serie|kenmerk|artikel|bestelling|melding|registratie|ticket|referentie';
const LABEL = new RegExp(
  `(?<![\\p{L}])(?:${KINDS}|[\\p{L}-]{2,24}(?:${ENDINGS}))-?(?:nummer|nummers|nr|nrs|id|code|no|kenmerk|brief)?s?(?:\\.|(?![\\p{L}]))(?:[\\s:.=#("'-]|(?:nr|nummer|no|id|is|was|van|met|code|luidt)(?![\\p{L}])){0,8}$`,
  'iu',
);

/** Whether the word in front says that what begins here is an order, a case, a device or the like. */
export function isOtherNumber(folded: string, at: number): boolean {
  return LABEL.test(folded.slice(Math.max(0, at - 48), at));
}
