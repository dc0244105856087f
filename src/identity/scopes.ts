/** The scope of a token with which staff read and write records. */
export const RECORDS_SCOPE = 'records';

/** The scope of a token with which a vendor asks for decisions. */
export const EVALUATE_SCOPE = 'evaluate';
