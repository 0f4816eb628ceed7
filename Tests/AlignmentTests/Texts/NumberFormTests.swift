import Testing

@testable import Alignment

@Suite("A number means the same however it is written")
struct NumberFormTests {
  @Test(arguments: [
    ("1,234.5", "1234.5"), ("1.234,50", "1234.5"), ("39,0", "39"), ("1,7", "1.7"),
    ("05", "5"), ("1.000.000", "1000000"), ("14:30", "14.30"),
  ])
  func equal(a: String, b: String) {
    #expect(NumberForm(a.utf8).keys == NumberForm(b.utf8).keys)
  }

  @Test(arguments: [("1,5", "15"), ("12", "1.2"), ("2018", "218"), ("1.05", "1.5")])
  func different(a: String, b: String) {
    #expect(NumberForm(a.utf8).keys != NumberForm(b.utf8).keys)
  }

  @Test func groupsOfThousandsAfterSpaces() {
    var million = NumberForm("1".utf8)
    let grew = [million.appendGroup("000".utf8), million.appendGroup("000".utf8)]
    #expect(grew == [true, true])
    #expect(million.keys == NumberForm("1000000".utf8).keys)
  }

  @Test func aYearTakesNoGroup() {
    var year = NumberForm("2018".utf8)
    let grew = year.appendGroup("100".utf8)
    #expect(!grew)
  }

  @Test func aDateIsItsDayAndYear() {
    let day = NumberForm("5".utf8).keys
    let year = NumberForm("2019".utf8).keys
    #expect(NumberForm("05.10.2019".utf8).keys == day + year)
  }
}
