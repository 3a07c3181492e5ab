export const TEST_CARDS = [
  { number: '4242 4242 4242 4242', does: 'is paid' },
  { number: '4000 0000 0000 0002', does: 'is declined' },
  { number: '4000 0000 0000 9995', does: 'has too little on it' },
  { number: '4000 0025 0000 3155', does: 'asks you to confirm (3-D Secure)' },
  { number: '4000 0000 0000 0341', does: 'is paid, but the answer is lost' },
  { number: '4000 0000 0000 6975', does: 'is paid, and told twice' },
] as const
