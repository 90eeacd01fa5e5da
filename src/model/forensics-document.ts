/** `forensics.json`: what a published table tells about how it was made. Plain JSON: a gap or an open end is null. */
export interface ForensicsDocument {
  readonly format: "cityindex-forensics/1"
  readonly table: {
    readonly file: string
    readonly rows: number
    /** The column that names the units. Null: none does, and rows are named by their number. */
    readonly names: string | null
    readonly columns: readonly TableColumn[]
  }
  /** The column taken for the composite. Null: none was named, and no column is a combination of others. */
  readonly composite: string | null
  /** Why that column: it was `named` by the person who asks, a `rank` follows it, its `name` says so, or a `formula` explains it.
   *  The numbers alone never tell which column of an identity was computed from the others. */
  readonly chosen: "named" | "rank" | "name" | "formula" | null
  readonly verdict: ForensicsVerdict
  /** Every column that is a combination of others: the composite first, then its members, then the rest. */
  readonly formulas: readonly RecoveredFormula[]
  /** Where the composite fits no form: what came nearest. */
  readonly nearest: NearestForm | null
  readonly rows: readonly RowRemark[]
  /** Mistakes that rows have in common, such as two columns exchanged for some of them. */
  readonly blocks: readonly BlockRemark[]
  readonly ranks: readonly RankRemark[]
  readonly zeros: readonly ZeroRemark[]
  /** Columns that say the same on another scale: `to` = `intercept` + `factor` × `from`. */
  readonly copies: readonly {
    readonly from: string
    readonly to: string
    readonly factor: number
    readonly intercept: number
  }[]
  readonly duplicates: readonly DuplicateRemark[]
  readonly sums: readonly SumRemark[]
}

/** `found`: a form explains the composite. `none`: no such form fits. `no-composite`: nothing to explain.
 *  `too-little`: a form fits, and so would almost any: there are too few rows or digits to tell. */
export type ForensicsVerdict = "found" | "none" | "no-composite" | "too-little"

interface TableColumn {
  readonly name: string
  readonly kind: "text" | "number" | "rank" | "constant"
  /** Digits printed after the point, at most. Null: no numbers. */
  readonly decimals: number | null
  /** All values are whole multiples of this, where that is coarser than the digits show. */
  readonly grid: number | null
  readonly missing: number
}

/** The forms: how the composite y follows from members x with weights w. `weighted-mean` Σ w x, Σ w = 1; `sum` Σ x;
 *  `weighted-sum` Σ w x; `affine` a + Σ w x; `geometric` Π x^w, Σ w = 1; `product` Π x; `power-product` c Π x^w;
 *  `harmonic` 1 / Σ (w / x), Σ w = 1; `power-mean` (Σ w x^r)^(1/r), Σ w = 1; `minimum`; `maximum`; `median`;
 *  `mean-of-available` of the members that have a number; `mean-of-largest` and `mean-of-smallest` of some of them;
 *  `rank-sum` a + Σ w rank(x), ranks within the table, the smallest value having rank 1. */
export type FormName =
  | "weighted-mean"
  | "sum"
  | "weighted-sum"
  | "affine"
  | "geometric"
  | "product"
  | "power-product"
  | "harmonic"
  | "power-mean"
  | "minimum"
  | "maximum"
  | "median"
  | "mean-of-available"
  | "mean-of-largest"
  | "mean-of-smallest"
  | "rank-sum"

export interface RecoveredFormula {
  readonly column: string
  readonly form: FormName
  readonly members: readonly RecoveredMember[]
  /** a of `affine` and `rank-sum`, c of `power-product`; null for the others. */
  readonly constant: WeightInterval | null
  /** r of `power-mean`: best estimate, and between which exponents one explains as many rows; null for the others. */
  readonly exponent: WeightInterval | null
  /** Of how many members `mean-of-largest` and `mean-of-smallest` are means; null for the others. */
  readonly count: number | null
  /** Other forms that explain as many rows with the same members: the table does not tell these from the one named. */
  readonly alike: readonly FormName[]
  /** For `affine`: that it is a mean of rescaled columns, where that leaves no constant. Null: no such reading. */
  readonly goalposts: Goalposts | null
  /** Σ w: 1 for a mean. Null for forms without weights. */
  readonly total: WeightInterval | null
  /** Weights in plain fractions that explain as many rows, such as "1/3 each". Null: none do. */
  readonly plain: string | null
  /** Rows in which the column and all members have numbers. */
  readonly complete: number
  /** Of these, the rows that rounding explains. */
  readonly fitting: number
  /** Chance that numbers without such a formula would fit alike is about 2^−bits. */
  readonly bits: number
  readonly sureness: "certain" | "likely" | "weak"
  /** Whether the printed members give the printed column by themselves. `printed`: yes. `unprinted`: their hidden digits
   *  were used. `cut`: printed members, and the column's last digits cut off instead of rounded. */
  readonly computedFrom: "printed" | "unprinted" | "cut"
  /** How the column's last digit came about, where the plain weights tell: `nearest`, and of ties `half-up` or `half-even`;
   *  `down` (cut off) or `up`. `open`: several of these explain as many rows. Null: nothing was
   *  rounded, or there are no plain weights to tell by. */
  readonly rounding: "nearest" | "half-up" | "half-even" | "down" | "up" | "open" | null
  /** How rows with missing members were computed; null: there are none, or neither explains them. */
  readonly missing: {
    readonly rows: number
    readonly rule: "mean-of-available" | "zero" | "unexplained"
    readonly fitting: number
  } | null
}

/** Columns rescaled so that the worst is 0 and the best is `top` (`min-max`), or by mean and standard deviation (`z-score`). Worst and
 *  best, mean and deviation are those of the table; others, chosen to suit, would give the same numbers. */
export interface Goalposts {
  readonly kind: "min-max" | "z-score"
  /** What the composite would be where every column is best; null for z-scores. */
  readonly top: number | null
  /** Weights of the rescaled columns, in the order of the members, which sum to 1. */
  readonly weights: readonly WeightInterval[]
}

interface RecoveredMember {
  readonly column: string
  /** Best estimate, and every weight that rounding allows. */
  readonly weight: WeightInterval
}

export interface WeightInterval {
  readonly value: number
  /** Null: rounding sets no bound. */
  readonly low: number | null
  readonly high: number | null
}

export interface NearestForm {
  readonly form: "affine" | "power-product"
  readonly members: readonly string[]
  readonly complete: number
  readonly fitting: number
  /** Median distance of the composite from the form, in the composite's own measure. */
  readonly typicalMiss: number
}

/** A row that a formula does not explain. */
export interface RowRemark {
  /** Number of the row in the table, its first row of data being 1; and the line of the file it begins at. */
  readonly row: number
  readonly line: number
  readonly unit: string
  readonly column: string
  readonly printed: number
  readonly computed: number
  readonly repairs: readonly Repair[]
}

export interface Repair {
  /** `shift`: from a column on, the cells stand one column too far. `swap`: two cells are exchanged. `zero-is-missing`: a 0
   *  was left out of the mean. `other-row`: the composite of a neighbouring row. `power-of-ten`: the point is misplaced. */
  readonly kind: "shift" | "swap" | "zero-is-missing" | "other-row" | "power-of-ten"
  readonly columns: readonly string[]
  /** Of a shift, by how many columns cells were moved to the right; of another row, how many rows below it is; of a
   *  misplaced point, the power. 0 otherwise. */
  readonly by: number
  /** Chance that some repair of this kind fits a row by accident, at most 1. */
  readonly chance: number
}

/** Rows that one and the same mistake would explain. */
export interface BlockRemark {
  /** The column whose formula they do not follow. */
  readonly column: string
  readonly kind: Repair["kind"]
  readonly columns: readonly string[]
  readonly by: number
  /** Numbers of the rows that it would explain; up to 500. */
  readonly rows: readonly number[]
  /** How many rows between the first and the last of these do not fit: as many as `rows` where the block is whole. */
  readonly within: number
  /** Chance that some mistake of this kind would explain as many rows by accident, at most 1. */
  readonly chance: number
}

export interface RankRemark {
  readonly column: string
  /** The column whose order it follows, and which end has rank 1. */
  readonly of: string
  readonly best: "highest" | "lowest"
  readonly compared: number
  /** Rows whose rank stands against the order of the scores: the fewest that, left out, leave none. */
  readonly against: readonly {
    readonly row: number
    readonly unit: string
    readonly rank: number
    readonly score: number
  }[]
  /** How equal scores share ranks: the smaller, the mean, or none (`hidden`: see `order`). Null: no scores are equal. */
  readonly ties: "smaller" | "mean" | "larger" | "dense" | "hidden" | null
  /** Groups of rows with one printed score and several ranks. */
  readonly parted: number
  /** What puts the rows of these groups in the order of their ranks; null: there are none. */
  readonly order: TieOrder | null
}

export interface TieOrder {
  /** `digits`: the composite as computed from its members, before rounding. `columns`: other columns, the first that differs.
   *  `names`: the names in order. `unknown`: neither, or too few rows to tell. */
  readonly by: "digits" | "columns" | "names" | "unknown"
  readonly columns: readonly string[]
  /** Neighbours in rank with one printed score, and how many of them it puts in their order. */
  readonly pairs: number
  readonly agreeing: number
  /** Chance that an order without reason would agree as well, times the orders tried; at most 1. */
  readonly chance: number
  /** Whether the unrounded composite can be in the order of the ranks. Null: no formula to compute it by. */
  readonly isPossible: boolean | null
}

export interface ZeroRemark {
  readonly column: string
  readonly zeros: number
  /** The smallest value but 0 in size. */
  readonly next: number
  /** `missing`: the formula holds where zeros are left out. `value`: it holds with them, so that a gap would count as the
   *  worst value. `unknown`: no formula tells. */
  readonly act: "missing" | "value" | "unknown"
}

export interface DuplicateRemark {
  readonly kind: "name" | "numbers"
  readonly rows: readonly number[]
  readonly units: readonly string[]
}

/** Neighbouring columns that sum to a constant. */
export interface SumRemark {
  readonly columns: readonly string[]
  readonly total: 1 | 100
  readonly rows: number
  readonly off: readonly { readonly row: number; readonly unit: string; readonly sum: number }[]
}
