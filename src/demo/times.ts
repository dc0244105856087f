import { londonMinuteBefore } from '../decision/london.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const MIDNIGHT = 0;
const ELEVEN = 11 * 60;
const THREE_IN_THE_AFTERNOON = 15 * 60;
const TWO_AT_NIGHT = 2 * 60;

/** When a patient was assessed, asked, and answered, in milliseconds since 1970. */
export interface Conversation {
  assessed: number;
  asked: number;
  decided: number;
}

/** When everything on the demo ward happened, in milliseconds since 1970. */
export interface DemoTimes {
  /** When the wards were set up, with their equipment and staff. */
  opened: number;
  trained: number;
  shift: { from: number; until: number };
  /** The shift before, which is over. */
  earlier_shift: { from: number; until: number };
  suspended: number;
  /** A day of birth, as YYYY-MM-DD, fifteen and a half years ago. */
  born_fifteen_years_ago: string;
  /** When everybody came in but whoever came today. */
  admitted: number;
  /** A choice made yesterday or the day before, at eleven in the morning: neither at night nor soon due for review. */
  usual: Conversation;
  /** The same long enough ago that its first review, 72 hours later, is past; its risk assessment still stands. */
  long_ago: Conversation;
  /** A usual choice on an assessment of eight days ago, which no longer stands. */
  assessed_long_ago: Conversation;
  /** A choice made at two at night, which waits for somebody independent to confirm it. */
  at_night: Conversation;
  /** Yesterday afternoon, after the usual choice. */
  withdrawn: number;
  today: { admitted: number; assessed: number };
  /** A little while ago: a visitor signed in, somebody looked into a room. */
  lately: number;
  /** When two patients were put in seclusion: a first medical review was due after an hour, that of two nurses is after two. */
  secluded: number;
  /** When the last record of them was made: with staff there, the next may be three quarters of an hour away. */
  recorded: number;
}

/**
 * Works out the times of the demo ward from the present instant, so that every row comes out as told at any hour of the
 * day, in summer and winter time and on the days between; and for eight hours more, but for somebody in seclusion, of whom
 * the next record is due, and the worn camera, whose incident bears recording out for two: no later time can be set for either.
 */
export function demoTimes(now: number): DemoTimes {
  const decided = londonMinuteBefore(now - 20 * HOUR, ELEVEN);
  const midnight = londonMinuteBefore(now, MIDNIGHT);
  const admitted_today = Math.max(midnight, now - 3 * HOUR);
  const usual = conversation(decided);
  const night = londonMinuteBefore(now, TWO_AT_NIGHT);
  return {
    opened: londonMinuteBefore(now - 120 * DAY, ELEVEN),
    trained: londonMinuteBefore(now - 60 * DAY, ELEVEN),
    shift: { from: now - 2 * HOUR, until: now + 10 * HOUR },
    earlier_shift: { from: now - 26 * HOUR, until: now - 14 * HOUR },
    suspended: londonMinuteBefore(now - 3 * DAY, ELEVEN),
    born_fifteen_years_ago: new Date(now - 15.5 * 365.25 * DAY).toISOString().slice(0, 10),
    admitted: londonMinuteBefore(now - 12 * DAY, THREE_IN_THE_AFTERNOON),
    usual,
    long_ago: conversation(londonMinuteBefore(now - 5 * DAY, ELEVEN)),
    assessed_long_ago: { ...usual, assessed: londonMinuteBefore(now - 8 * DAY, ELEVEN) },
    at_night: { assessed: usual.assessed, asked: night - 5 * MINUTE, decided: night },
    withdrawn: londonMinuteBefore(midnight - 1, THREE_IN_THE_AFTERNOON),
    today: { admitted: admitted_today, assessed: Math.floor((admitted_today + now) / 2) },
    lately: now - 10 * MINUTE,
    secluded: now - 100 * MINUTE,
    recorded: now - MINUTE,
  };
}

/** The assessment comes before the choice: signed after it, it would call for a review. */
function conversation(decided: number): Conversation {
  return { assessed: decided - 90 * MINUTE, asked: decided - 40 * MINUTE, decided };
}
