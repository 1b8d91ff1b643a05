/// The elements that the reading of pages tells apart; all others are inline and mean nothing.
enum HtmlTag: UInt8, CaseIterable {
  case other
  case html, head, body, title, meta, link, base
  case a, b, strong, em, i, u, s, font, span, sup, sub, small, big, abbr, time, label, mark, ruby, rb, rt, rp, ins, del
  case p, div, section, article, main, header, footer, nav, aside, address, blockquote, center, pre, form, fieldset
  case legend, details, summary, figure, figcaption, hr, br, wbr, img, ul, ol, li, dl, dt, dd, menu, dir
  case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
  case h1, h2, h3, h4, h5, h6
  case script, style, noscript, template, iframe, textarea, xmp, noframes, noembed
  case select, option, optgroup, datalist, button, input, svg, math, object, embed, param, applet, video, audio, source
  case track, canvas, map, area, frameset, frame, dialog

  private static let packed: [UInt64: HtmlTag] = {
    var names: [UInt64: HtmlTag] = [:]
    for tag in allCases where tag != .other { names[pack("\(tag)".unicodeScalars.map(\.value)[...])] = tag }
    return names
  }()

  /// The tag of a name in any case.
  init(name: ArraySlice<UInt32>) { self = Self.packed[Self.pack(name)] ?? .other }

  /// Up to ten letters and digits, six bits each; 0 for other names.
  private static func pack(_ name: ArraySlice<UInt32>) -> UInt64 {
    guard name.count <= 10 else { return 0 }
    var packed: UInt64 = 0
    for scalar in name {
      switch scalar {
      case 0x61...0x7A: packed = packed << 6 | UInt64(scalar - 0x60)
      case 0x41...0x5A: packed = packed << 6 | UInt64(scalar - 0x40)
      case 0x30...0x39: packed = packed << 6 | UInt64(scalar - 0x30 + 30)
      default: return 0
      }
    }
    return packed
  }

  /// Has no content and no end tag.
  var isVoid: Bool {
    switch self {
    case .br, .hr, .img, .input, .meta, .link, .base, .area, .col, .embed, .source, .track, .wbr, .param, .frame: true
    default: false
    }
  }

  /// Its content is no markup: everything up to its own end tag.
  var isRaw: Bool {
    switch self {
    case .script, .style, .title, .textarea, .iframe, .xmp, .noframes, .noembed, .noscript: true
    default: false
    }
  }

  /// Begins and ends a paragraph.
  var isBlock: Bool {
    switch self {
    case .html, .head, .body, .p, .div, .section, .article, .main, .header, .footer, .nav, .aside, .address,
      .blockquote, .center, .pre, .form, .fieldset, .legend, .details, .summary, .figure, .figcaption, .hr, .ul, .ol,
      .li, .dl, .dt, .dd, .menu, .dir, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .h1, .h2, .h3, .h4,
      .h5, .h6, .dialog, .frameset, .select, .option:
      true
    default: false
    }
  }

  /// Nothing in it is text of the page.
  var isUnread: Bool {
    switch self {
    case .script, .style, .noscript, .template, .iframe, .textarea, .select, .datalist, .button, .svg, .math, .object,
      .applet, .video, .audio, .canvas, .map, .rt, .rp, .frameset, .noframes, .noembed, .dialog:
      true
    default: false
    }
  }

  /// 1–6 of a heading, else 0.
  var level: Int { (Self.h1.rawValue...Self.h6.rawValue).contains(rawValue) ? Int(rawValue - Self.h1.rawValue) + 1 : 0 }
}
