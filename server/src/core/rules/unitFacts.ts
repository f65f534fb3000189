/** An organ of the unit: its full name, how it is shortened, and its 机关代字. */
export interface Organ {
  readonly name: string;
  readonly short: readonly string[];
  readonly codes: readonly string[];
}

/** A person with the posts that are right for them; people stand in the order of their rank. */
export interface Person {
  readonly name: string;
  readonly posts: readonly string[];
}

/** A telephone and whose it is. */
export interface Phone {
  readonly name: string;
  readonly number: string;
}

/** A meeting that is held again and again, and the number of the last one. */
export interface MeetingSeries {
  readonly name: string;
  readonly last: number;
}

/** The unit's own facts, as its `.gongwen.json` has them: what rules compare with and completion offers. */
export interface UnitFacts {
  readonly organs: readonly Organ[];
  readonly people: readonly Person[];
  /** Usual 主送机关, as they are written. */
  readonly recipients: readonly string[];
  readonly venues: readonly string[];
  readonly phones: readonly Phone[];
  readonly series: readonly MeetingSeries[];
}

/** Where nothing is known of the unit. */
export const NO_FACTS: UnitFacts = { organs: [], people: [], recipients: [], venues: [], phones: [], series: [] };
