/** By which the digits of an application number are weighed, from the first on. */
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9];

/**
 * The check digit of a patent's application number of 8 or 12 digits (ZC 0006-2003): the sum of its digits, weighed by 2 to 9
 * and again from 2, modulo 11; ten is X.
 */
export function checkDigit(number: string): string {
  const sum = [...number].reduce((total, digit, index) => total + Number(digit) * WEIGHTS[index % WEIGHTS.length]!, 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
