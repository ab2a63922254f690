/** Another practice password for an account each time: plainly nobody's real one, and shown nowhere. */
export function practicePassword(address: string): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `Practice-${address.slice(0, address.indexOf('@'))}-${10 + (number % 990)}`;
}
