/// What a clause says of one quantity: everything but where the quantity's period and subject come from.
struct Measurement: Sendable {
  var role: RoleReading
  var indicator: IndicatorReading

  var reasons: [Reason] { role.reasons + indicator.reasons }
}

/// As what a quantity is stated: the indicator's level, its change, a share, a gap, a rank.
struct RoleReading: Sendable {
  var role: Figure.Role = .level
  var basis: Figure.Basis?
  /// The year that a change is counted from, where it is named by its number (比2017年).
  var comparedYear: Int?
  /// Whether it is a bare rate (增长5%), which is over the year where it is of a year or of one to date.
  var isBareRate = false
  /// The months of an earlier year that it is counted from (比去年12月).
  var comparedMonths: ClosedRange<Int>?
  /// What a share, gap or rank is measured against, in the article's words.
  var reference: String?
  var status: Figure.Status = .actual
  /// Whether the quantity is a change or gap downwards, so that its value is written negative.
  var isNegative = false
  /// The words that the reading rests on (同比增长, 占…比重为, 居全省), which no indicator reaches into;
  /// scalar offsets, empty where there are none.
  var frame: Range<Int>
  var reasons: [Reason] = []
}

/// What a quantity measures.
struct IndicatorReading: Sendable {
  /// In the article's own words, without place, period and verb.
  var indicator: String?
  /// The same under its standard name, in simplified script.
  var standard: String?
  /// Where its words stand, nil where it is put together or carried from elsewhere.
  var range: Range<Int>?
  var reasons: [Reason] = []
}
