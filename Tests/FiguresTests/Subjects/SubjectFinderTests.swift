import Lexicon
import Testing

@testable import Figures

@Suite("The finder of subjects")
struct SubjectFinderTests {
  private static let shared = SubjectFinder()

  private func subjects(
    _ text: String, title: String? = nil, publisher: String? = nil, finder: SubjectFinder = shared
  ) -> ArticleSubjects {
    let document = Document(text, title: title, publisher: publisher)
    let laid = Text(document)
    return finder.subjects(in: laid, Layout(laid), document)
  }

  @Test(
    "gives the code of a division, and none to what is no division",
    arguments: [
      ("泰州市外贸增长", "321200"), ("江西外贸增长", "360000"), ("瓮安县外贸增长", "522725"), ("辽宁朝阳外贸增长", "211300"),
      ("北京市朝阳区外贸增长", "110105"), ("高雄市外銷增長", "710600"), ("海门市外贸增长", "320684"),
      ("海门区外贸增长", "320614"), ("鼓楼区外贸增长", nil), ("萍乡经开区外贸增长", nil), ("全国外贸增长", nil),
      ("越南外贸增长", nil),
    ] as [(String, String?)])
  func code(_ text: String, _ code: String?) {
    let mention = subjects(text).mentions.first
    #expect(mention != nil)
    #expect(mention?.code == code)
  }

  @Test("takes a name that many places bear for the one whose city the article names")
  func homonym() {
    #expect(subjects("徐州市外贸增长。鼓楼区外贸增长").mentions.last?.code == "320302")
    #expect(subjects("福州市外贸增长。鼓楼区外贸增长").mentions.last?.code == "350102")
  }

  @Test("says what stands for a name by the headline, the paper and the text")
  func references() {
    #expect(subjects("全市外贸增长", publisher: "衢州日报").mentions.first?.name == "衢州市")
    #expect(subjects("全省外贸增长", title: "衢州外贸增长").mentions.first?.code == "330000")
    #expect(subjects("该县外贸增长。全县上下", title: "衢州外贸", publisher: nil).mentions.first?.code == nil)
    #expect(subjects("龙游县外贸增长。该县上下", title: "衢州外贸").mentions.last?.name == "龙游县")
    #expect(subjects("九州重工股份有限公司(下称“九州重工”)公布年报。该公司盈利").mentions.last?.name == "九州重工股份有限公司")
  }

  @Test("takes rows of the user's own")
  func ownPlaces() {
    let own = SubjectFinder(places: [WordFile(text: "\t云岭湖新城\t云岭湖\n999999\t云岭湖市\t\n")])
    #expect(subjects("云岭湖外贸增长", finder: own).mentions.first?.kind == .place(.county))
    #expect(subjects("云岭湖市外贸增长", finder: own).mentions.first?.code == "999999")
    #expect(subjects("云岭湖外贸增长").mentions.isEmpty)
  }

  @Test(
    "takes time linear in a hostile text",
    arguments: [
      "上海", "上海、", "(", "有限公司", "某某有限公司(以下简称“某某”)", "全市该区", "总投资的某某项目", "建设(江西)", "项目。",
    ])
  func linear(_ unit: String) {
    func time(_ count: Int) -> Duration {
      let text = String(repeating: unit, count: count / unit.unicodeScalars.count)
      return ContinuousClock().measure { _ = subjects(text) }
    }
    _ = time(1000)
    // Eight times the text may take sixteen times as long on a busy machine, never sixty-four times.
    let small = time(4000)
    let large = time(32000)
    #expect(large < small * 24 + .milliseconds(200))
  }
}
