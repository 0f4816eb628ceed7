import Testing

@testable import Server

@Suite struct RequestTargetTests {
  @Test func aTargetIsPartedBeforeItIsDecoded() {
    let target = RequestTarget("/t/secret/tmserver/ru/en/unit/a%2Fb?x=1&y=a+b%2B")
    #expect(target.pathToken == "secret")
    #expect(target.path == "/tmserver/ru/en/unit/a%2Fb")
    #expect(target.parameters == ["x": "1", "y": "a b+"])
    #expect(RequestTarget("/a?token=b&c=d").without("token") == "/a?c=d")
    #expect(RequestTarget("/a?token=b").without("token") == "/a")
    #expect(RequestTarget("/t/only").pathToken == nil)
    #expect(RequestTarget("/a?b=%ff").parameters == nil)
    #expect(RequestTarget("/a?langpair=ru|en").parameters == ["langpair": "ru|en"])
  }

  @Test func percentCodingGoesBothWays() {
    for text in ["", "a/b c+d%", "қазақ «тілі»", "100% да", "%", "%4", "%zz"] {
      #expect(PercentCoding.decode(PercentCoding.encode(text)) == text)
    }
    #expect(PercentCoding.decode("100% sure") == "100% sure")
    #expect(PercentCoding.decode("%c3%28") == nil)
  }
}
