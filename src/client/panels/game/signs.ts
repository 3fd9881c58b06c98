// Signs of what a card moves: one for each lever and resource of the deck, in five families that share a ground colour.
import {
  Ban,
  Banknote,
  BookOpenCheck,
  CalendarClock,
  CircleHelp,
  Coins,
  Eye,
  Flag,
  Gavel,
  GlobeLock,
  Handshake,
  HeartHandshake,
  KeyRound,
  Landmark,
  Link,
  type LucideIcon,
  Megaphone,
  MessageCircleReply,
  MessagesSquare,
  MonitorCheck,
  Newspaper,
  Radio,
  RadioTower,
  Scale,
  ScrollText,
  ShieldCheck,
  Siren,
  Stamp,
  TrendingUp,
  Tv,
  Unplug,
  Users,
  Zap,
} from 'lucide-react';
import type { Effect } from '../../../content/schema.ts';

type Sign = { Icon: LucideIcon; family: 'network' | 'media' | 'law' | 'people' | 'money' };

const SIGNS: Record<string, Sign> = {
  'access-supply': { Icon: RadioTower, family: 'network' },
  'access-subsidy': { Icon: RadioTower, family: 'network' },
  'licence-burden': { Icon: Stamp, family: 'law' },
  'platform-blocked': { Icon: Ban, family: 'law' },
  'independent-blocked': { Icon: Ban, family: 'law' },
  'social-blocked': { Icon: Ban, family: 'law' },
  'posts-deleted': { Icon: Ban, family: 'law' },
  'calls-deleted': { Icon: Ban, family: 'law' },
  flood: { Icon: MessagesSquare, family: 'media' },
  law: { Icon: Scale, family: 'law' },
  monitoring: { Icon: Eye, family: 'law' },
  'e-services': { Icon: MonitorCheck, family: 'network' },
  'state-media': { Icon: Tv, family: 'media' },
  'independent-reach': { Icon: Radio, family: 'media' },
  'independent-proof': { Icon: Newspaper, family: 'media' },
  solidarity: { Icon: HeartHandshake, family: 'people' },
  'safety-skills': { Icon: KeyRound, family: 'people' },
  literacy: { Icon: BookOpenCheck, family: 'people' },
  growth: { Icon: TrendingUp, family: 'money' },
  feedback: { Icon: MessageCircleReply, family: 'people' },
  responsiveness: { Icon: Handshake, family: 'people' },
  'stability-frame': { Icon: Flag, family: 'media' },
  'march-threshold': { Icon: ShieldCheck, family: 'people' },
  outage: { Icon: Unplug, family: 'law' },
  force: { Icon: Siren, family: 'law' },
  hardship: { Icon: Banknote, family: 'money' },
  call: { Icon: Megaphone, family: 'people' },
  prosecution: { Icon: Gavel, family: 'law' },
  organisation: { Icon: Users, family: 'people' },
  story: { Icon: ScrollText, family: 'media' },
  rumour: { Icon: MessagesSquare, family: 'media' },
  event: { Icon: CalendarClock, family: 'people' },
  'switch-off': { Icon: Unplug, family: 'law' },
  'foreign-standing': { Icon: GlobeLock, family: 'media' },
  cohesion: { Icon: Link, family: 'law' },
  treasury: { Icon: Coins, family: 'money' },
  capital: { Icon: Landmark, family: 'law' },
  energy: { Icon: Zap, family: 'people' },
};

/** What an effect moves, by the name of its sign: a claim that is blocked closes news, one that is proved is proof. */
export function movedBy(effect: Effect): string {
  if (effect.kind === 'lever') return effect.lever;
  if (effect.kind === 'resource') return effect.resource;
  if (effect.kind !== 'claim') return effect.kind;
  if (effect.does === 'block') return 'independent-blocked';
  return effect.does === 'verify' || effect.does === 'leak' ? 'independent-proof' : 'story';
}

/** The sign of a lever or resource; a question mark for one that is new and has none yet. */
export const signOf = (id: string): Sign => SIGNS[id] ?? { Icon: CircleHelp, family: 'people' };
