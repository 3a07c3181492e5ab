/** Whether its seller wants to look at it: by the mark of its own, else with three pieces. */
export const isLow = ({ available, lowStock = 3 }: { available: number; lowStock?: number }) => available <= lowStock
