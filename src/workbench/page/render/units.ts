/** CSS has 96 px to the inch; WordprocessingML counts in twips (1/20 pt), half-points and EMU. */
export const PX_PER_PT = 96 / 72;
export const PX_PER_TWIP = 96 / 1440;
export const EMU_PER_PX = 9525;
