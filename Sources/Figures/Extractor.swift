import Lexicon

/// Finds the figures of articles.
///
/// Make one and keep it: it holds the word lists. `figures` is pure: the same document always gives the same.
public struct Extractor: Sendable {
  private let timeFinder = TimeFinder()
  private let quantityFinder: QuantityFinder
  private let subjectFinder: SubjectFinder
  private let measurementReader: MeasurementReader

  /// - Parameter words: a user's own, beside those of the program.
  public init(words: OwnWords = OwnWords()) {
    quantityFinder = QuantityFinder(units: words.units.isEmpty ? [] : [WordFile(text: words.units)])
    subjectFinder = SubjectFinder(places: words.places.isEmpty ? [] : [WordFile(text: words.places)])
    measurementReader = MeasurementReader(indicators: words.indicators)
  }

  /// The figures of a document, in the order of its text.
  ///
  /// - Parameter explaining: whether each figure is to carry the rules that gave its fields.
  /// - Complexity: linear in the text.
  public func figures(in document: Document, explaining: Bool = false) -> [Figure] {
    figures(in: document, Text(document), explaining: explaining)
  }

  /// The figures of a document whose text is laid out already.
  ///
  /// - Complexity: linear in the text.
  public func figures(in document: Document, _ text: Text, explaining: Bool = false) -> [Figure] {
    let layout = Layout(text)
    let times = timeFinder.mentions(in: text, layout, published: document.published, title: document.title)
    let quantities = quantityFinder.quantities(in: text, layout, times)
    let named = subjectFinder.subjects(in: text, layout, document)
    let subjects = named.mentions
    let measurements = measurementReader.measurements(
      of: quantities, in: text, layout, times, subjects, published: document.published)
    let periods = timeFinder.periods(of: quantities, measurements, in: text, layout, times, subjects)
    let owners = subjectFinder.owners(of: quantities, measurements, in: text, layout, named)
    return quantities.indices.map { i in
      assemble(
        quantities[i], measurements[i], periods[i], owners[i], text, layout, explaining: explaining)
    }
  }

  private func assemble(
    _ quantity: Quantity, _ measurement: Measurement, _ period: TimeMention?, _ subject: SubjectMention?,
    _ text: Text, _ layout: Layout, explaining: Bool
  ) -> Figure {
    let place = layout.place(of: quantity.range.lowerBound)
    func signed(_ value: Decimal?) -> Decimal? { measurement.role.isNegative ? value.map { -$0 } : value }
    var figure = Figure(
      range: quantity.range, kind: quantity.kind, value: signed(quantity.value), unit: quantity.unit,
      sentence: layout.sentence(place.sentence, around: quantity.range), part: text.blocks[place.block].part)
    // Of a range downwards the larger fall is the lower end: 下降8%-80% is -80 to -8.
    figure.low = signed(measurement.role.isNegative ? quantity.high : quantity.low)
    figure.high = signed(measurement.role.isNegative ? quantity.low : quantity.high)
    figure.bound = quantity.bound
    figure.role = measurement.role.role
    figure.basis = measurement.role.basis(over: period?.period, in: text)
    figure.reference = measurement.role.reference
    figure.indicator = measurement.indicator.indicator
    figure.indicatorStandard = measurement.indicator.standard
    figure.status = measurement.role.status
    figure.period = period?.period
    figure.subject = subject?.name
    figure.subjectCode = subject?.code
    if explaining {
      figure.reasons = [Reason(field: "quantity", rule: quantity.rule)] + measurement.reasons
      if let period { figure.reasons.append(Reason(field: "period", rule: period.rule)) }
      if let subject { figure.reasons.append(Reason(field: "subject", rule: subject.rule)) }
    }
    return figure
  }
}
