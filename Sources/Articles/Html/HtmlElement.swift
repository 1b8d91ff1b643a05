/// The elements that the reading of pages tells apart; all others are inline and mean nothing.
enum HtmlElement: Int, CaseIterable {
  case html, head, body, title, meta, link, a
  case p, div, section, article, main, header, footer, nav, aside, address, blockquote, center, pre, form, fieldset
  case legend, details, summary, figure, figcaption, hr, br, ul, ol, li, dl, dt, dd, menu, dir
  case table, caption, thead, tbody, tfoot, tr, td, th
  case h1, h2, h3, h4, h5, h6
  case span, font, i, em, b, strong, label
  case script, style, noscript, template, iframe, textarea, select, option, datalist, button, svg, math, object
  case applet, video, audio, canvas, map, rt, rp, noframes, noembed, dialog

  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })

  /// The element of a name in small letters.
  init?(name: String) {
    guard let element = Self.named[name] else { return nil }
    self = element
  }

  /// Begins and ends a paragraph.
  var isBlock: Bool {
    switch self {
    case .html, .head, .body, .p, .div, .section, .article, .main, .header, .footer, .nav, .aside, .address,
      .blockquote, .center, .pre, .form, .fieldset, .legend, .details, .summary, .figure, .figcaption, .hr, .ul, .ol,
      .li, .dl, .dt, .dd, .menu, .dir, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .h1, .h2, .h3, .h4,
      .h5, .h6, .dialog, .select, .option, .noscript:
      true
    default: false
    }
  }

  /// Holds whole parts of a page.
  var isContainer: Bool {
    switch self {
    case .html, .body, .div, .section, .article, .main, .header, .footer, .nav, .aside, .center, .form, .fieldset,
      .details, .td, .dialog, .noscript:
      true
    default: false
    }
  }

  /// Nothing in it is text of the page.
  var isUnread: Bool {
    switch self {
    case .title, .script, .style, .template, .iframe, .textarea, .select, .datalist, .button, .svg, .math,
      .object, .applet, .video, .audio, .canvas, .map, .rt, .rp, .noframes, .noembed, .dialog:
      true
    default: false
    }
  }

  /// 1–6 of a heading, else 0.
  var level: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }
}
