/** Why nothing usable came back; each has a text, and none of them ever means "nothing known". */
export type OutageCode =
  | 'niet-toegestaan'
  | 'niet-bereikbaar'
  | 'te-traag'
  | 'te-druk'
  | 'te-groot'
  | 'omleiding'
  | 'geen-toegang'
  | 'fout'
  | 'onleesbaar'
  /** The own client certificate: not to be read, out of date, or refused by the other side. */
  | 'certificaat-onleesbaar'
  | 'certificaat-verlopen'
  | 'certificaat-geweigerd'
  /** That of the other side is not to be trusted. */
  | 'certificaat-overkant'
  | 'tls-te-oud';
