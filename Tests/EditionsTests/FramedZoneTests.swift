import Model
import Testing

@Suite struct FramedZoneTests {
    private static let catalog: IdentifiedList<Zone> = [
        Zone(id: "internet", title: "Internet", kind: .internet),
        Zone(id: "office", title: "Office", kind: .internal, parent: "site"),
        Zone(id: "site", title: "Site", kind: .internal, parent: "company"),
        Zone(id: "company", title: "Company", kind: .internal),
        Zone(id: "center", title: "Center", kind: .internal, parent: "site"),
        Zone(id: "dmz", title: "DMZ", kind: .dmz),
    ]

    private func framed(_ used: Set<Zone.ID>) -> [String] {
        FramedZones.around(used, in: Self.catalog).map { zone in
            zone.title + (zone.parent.map { " in \($0)" } ?? "")
        }
    }

    @Test func aZoneAroundOneFrameAloneIsInItsTitle() {
        #expect(framed(["office", "dmz"]) == ["Company › Site › Office", "DMZ"])
        #expect(framed(["office"]) == ["Company › Site › Office"])
    }

    @Test func aZoneAroundSeveralIsFramedBeforeThem() {
        #expect(
            framed(["office", "center", "internet"]) == [
                "Internet", "Company › Site", "Office in site", "Center in site",
            ])
    }

    @Test func aZoneThatHoldsSomethingIsFramed() {
        #expect(framed(["company", "office"]) == ["Company", "Site › Office in company"])
        #expect(framed(["company", "site", "dmz"]) == ["Company", "Site in company", "DMZ"])
    }

    @Test func nothingUsedIsNothingFramed() { #expect(framed([]) == []) }
}
