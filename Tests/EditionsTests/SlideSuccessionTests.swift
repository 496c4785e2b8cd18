import Editions
import Model
import Testing

@Suite struct SlideSuccessionTests {
    private func slide(_ id: Slide.ID, stableID: Slide.ID? = nil, aliases: [Slide.ID] = []) -> Slide {
        Slide(
            id: id, title: "\(id)", kind: .page, summary: "", path: "\(id).md", stableID: stableID, aliases: aliases)
    }

    private func edition(_ version: String, _ slides: [Slide], section: Section.ID = "s", aliases: [Section.ID] = [])
        -> Edition
    {
        Edition(
            version: version, status: .released, catalog: Catalog(), front: slide(""),
            sections: [Section(id: section, title: "S", aliases: aliases, slides: slides)])
    }

    @Test func aRenamedSlideIsFoundInBothDirections() {
        let old = edition("1", [slide("s/a"), slide("s/b", stableID: "bee"), slide("s/gone"), slide("s/plain")])
        let new = edition(
            "2", [slide("t/a2", aliases: ["s/a"]), slide("t/b2", stableID: "bee"), slide("t/new"), slide("s/plain")],
            section: "t", aliases: ["s"])
        let there = SlideSuccession(from: old, to: new)
        #expect(there.slide("s/a") == "t/a2")
        #expect(there.slide("s/b") == "t/b2")
        #expect(there.slide("s/plain") == "s/plain")
        #expect(there.slide("s/gone") == nil)
        #expect(there.slide("") == "")
        #expect(there.section("s") == "t")
        let back = SlideSuccession(from: new, to: old)
        #expect(back.slide("t/a2") == "s/a")
        #expect(back.slide("t/b2") == "s/b")
        #expect(back.slide("t/new") == nil)
        #expect(back.section("t") == "s")
    }

    /// A new slide takes the address of one that moved away.
    @Test func anAddressThatIsTakenOverMisleadsNobody() {
        let old = edition("1", [slide("s/a")])
        let new = edition("2", [slide("s/a", stableID: "other"), slide("s/b", stableID: "s/a")])
        #expect(SlideSuccession(from: old, to: new).slide("s/a") == "s/b")
        #expect(SlideSuccession(from: new, to: old).slide("s/a") == nil)
    }

    @Test func formerAddressesAreThoseOfAliasesAndOfOlderEditions() {
        let oldest = edition("1", [slide("s/first", stableID: "x")])
        let old = edition("2", [slide("s/second", stableID: "x")])
        let new = edition(
            "3", [slide("t/x", stableID: "x"), slide("t/y", aliases: ["t/z", "t/x"])], section: "t", aliases: ["s"])
        let former = FormerAddresses(
            of: new, since: [old, oldest].map { (edition: $0, succession: SlideSuccession(from: $0, to: new)) }
        ).all
        #expect(former.map(\.address) == ["s", "s/first", "s/second", "t/z"])
        #expect(former.map(\.now) == [.section("t"), .slide("t/x"), .slide("t/x"), .slide("t/y")])
    }
}
