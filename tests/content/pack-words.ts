/** The pack of another subject, and what nothing in it says. */

export const PACK = 'tests/fixtures/pack';

/** Words of the house's own subject. */
export const FOREIGN =
  /nytteindsats|kommune|arbejdsplads|arbejdspligt|beskæftigelse|jobcenter|jobfokus|borger|målgruppe|tillidsrepræsentant|fokuspunkt|værnsregel|katalog|ledige|retsinformation/i;
