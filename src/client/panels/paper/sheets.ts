// Every part that can be printed, in the order of the pile.
import type { ComponentType } from 'react';
import type { Content } from '../../../content/schema.ts';
import type { Setting } from '../../../session/lesson/messages.ts';
import { AimSlips } from './AimSlips.tsx';
import { CardSheets } from './CardSheets.tsx';
import { CitizenCards } from './CitizenCards.tsx';
import { CitizenSlips } from './CitizenSlips.tsx';
import { Guide } from './Guide.tsx';
import { Letter } from './Letter.tsx';
import { OfficeCards } from './OfficeCards.tsx';
import { OfficeSlips } from './OfficeSlips.tsx';
import { RegionSheet } from './RegionSheet.tsx';
import { TurnPages } from './TurnPages.tsx';

export type Printed = { content: Content; minutes: Setting['minutes']; citizens: number };

export const SHEETS = {
  guide: Guide,
  letter: Letter,
  turns: TurnPages,
  map: RegionSheet,
  cards: CardSheets,
  offices: OfficeCards,
  aims: AimSlips,
  citizens: CitizenCards,
  officeSlips: OfficeSlips,
  citizenSlips: CitizenSlips,
} satisfies Record<string, ComponentType<Printed>>;
