import Diagnostics
import Testing

@testable import Compiler

@Suite struct NearestNameTests {
    @Test func `the nearest name has the fewest edits, and comes first of those that are as near`() {
        #expect(NearestName.nearest(to: "relai", among: ["reload", "relay", "relays"]) == "relay")
        #expect(NearestName.nearest(to: "ab", among: ["b", "a"]) == "a")
        #expect(NearestName.nearest(to: "tiltes", among: ["title", "titles"]) == "titles")
        #expect(NearestName.nearest(to: "ports", among: ["port", "prots"]) == "port")
        #expect(NearestName.nearest(to: "zebra", among: ["relay", "web"]) == nil)
        #expect(NearestName.nearest(to: "é", among: ["e"]) == "e")
        #expect(NearestName.nearest(to: "x", among: []) == nil)
    }

    @Test func `a long name costs nothing and is near nothing`() {
        let long = String(repeating: "a", count: 100_000)
        #expect(NearestName.nearest(to: long, among: [long + "b"]) == nil)
        #expect(NearestName.nearest(to: "aaa", among: [long]) == nil)
    }

    @Test func `few names are listed where none is near`() {
        #expect(NearestName.hint(for: "zebra", among: ["on", "off"]) == "one of 'on', 'off'")
        #expect(NearestName.hint(for: "zebra", among: ["on"]) == "it can only be 'on'")
        #expect(NearestName.hint(for: "zebra", among: (0..<11).map { "n\($0)" }) == nil)
    }
}
