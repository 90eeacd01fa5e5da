const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/**
 * Functions of one row that an author's expression may call. The result of each depends on its arguments alone, and
 * is not much larger than they are: DuckDB can be interrupted between functions, but not inside one, so that
 * `range(1e12)`, `repeat` or a lambda within a lambda could neither be stopped nor held to the memory limit.
 */
export const scalarFunctions = names(`
  + - * / // % ** ^ ~~ !~~ ~~* !~~* ||
  abs ceil ceiling exp floor greatest isfinite isinf isnan least ln log log10 log2 mod nullif pow power round sign
  sqrt trunc
  concat contains ends_with instr lcase left length lower ltrim prefix regexp_full_match regexp_matches right rtrim
  split_part starts_with strpos substr substring suffix trim ucase upper
  array_contains array_length array_has_all array_has_any len list_avg list_contains list_count list_distinct
  list_extract list_has list_has_all list_has_any list_max list_median list_min list_position list_sum list_unique
  list_value
  date_diff date_part date_trunc datediff datepart day month quarter year
`)

/** Functions of many rows: what makes one number of a unit's records. */
export const aggregateFunctions = names(`
  any_value arg_max arg_min avg bool_and bool_or corr count count_if count_star countif covar_pop covar_samp entropy
  favg first fsum kahan_sum kurtosis kurtosis_pop last list mad max max_by mean median min min_by mode product quantile
  quantile_cont quantile_disc regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy
  regr_syy sem skewness stddev stddev_pop stddev_samp sum sumkahan var_pop var_samp variance
`)

/** Reading the records in another order cannot change these, so they need not be sorted. */
export const orderFree = names("bool_and bool_or count count_if count_star countif max min")
