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
  | 'onleesbaar';
