/** The end of a game: the ending's id and the three ledgers (game.md, section 6). */
export type Finish = {
  ending: string;
  ledgers: {
    mandate: { regime: number; civil: number }; // 0–100, 50 = par
    people: number; // 0–100, 50 = the idle run of the same seed
    truth: { regime: number; civil: number }; // 0–100
  };
  medals: { regime: 'none' | 'bronze' | 'silver' | 'gold'; civil: 'none' | 'bronze' | 'silver' | 'gold' };
};
