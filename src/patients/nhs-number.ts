/** What to tell somebody whose NHS number is not one. */
export const NHS_NUMBER_FIX = 'the ten digits as printed, with or without spaces; leave it out when it is not known';

/**
 * Reads an NHS number (ten digits, the last a modulus 11 check of the others) and gives it bare; null when it is not one.
 * A check digit of 10 was never issued; one digit repeated passes the sum sometimes, and is never a person.
 */
export function readNhsNumber(text: string): string | null {
  const bare = text.replaceAll(' ', '');
  if (!/^\d{10}$/.test(bare) || /^(\d)\1{9}$/.test(bare)) return null;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(bare[i]) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(bare[9]) ? bare : null;
}
