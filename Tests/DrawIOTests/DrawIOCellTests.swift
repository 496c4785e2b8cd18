import Testing

@testable import DrawIO

@Suite struct DrawIOCellTests {
    @Test(arguments: [(1.0, "1"), (-0.004, "0"), (12.345, "12.35"), (0.5, "0.5")])
    func numbersAreShort(_ value: Double, _ text: String) {
        #expect(DrawIOCell.number(value) == text)
    }

    @Test func aValueEndsNoEntry() {
        #expect(DrawIOStyle("text", ["a": "1;b=2"]).text == "text;a=1,b=2;")
    }
}
