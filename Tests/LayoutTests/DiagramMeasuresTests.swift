import Layout
import Model
import Testing

/// Each measure is shown a layout that has what it counts.
@Suite struct DiagramMeasuresTests {
    private static func box(_ id: Node.ID, _ frame: Rect) -> BoxShape {
        let style = TextStyle.service
        let text = TextRun(text: "Name", origin: Point(x: frame.x + 20, y: frame.y + 25), style: style, width: 40)
        return BoxShape(
            id: id, component: "c", kind: .service, parent: nil, depth: 0, frame: frame, titleBar: nil, texts: [text],
            pictogram: .service, icon: Rect(x: frame.x, y: frame.y, width: 1, height: 1), isStack: false,
            stackChip: nil)
    }

    private static func link(_ id: Link.ID, _ from: Node.ID, _ to: Node.ID, _ points: [Point], badge: Point?)
        -> LinkShape
    {
        LinkShape(
            id: id, paths: badge == nil ? [] : ["a"], from: from, to: to, channel: "bes", data: .both, points: points,
            badges: badge.map { [Badge(path: "a", center: $0, radius: 11.5)] } ?? [])
    }

    private static func zone(_ id: Zone.ID, left: Double, width: Double) -> ZoneShape {
        ZoneShape(
            id: id, kind: .internal, frame: Rect(x: left, y: 0, width: width, height: 60),
            label: TextRun(text: "Z", origin: Point(x: left + 5, y: 12), style: .zone, width: 10),
            icon: Rect(x: left, y: 0, width: 1, height: 1))
    }

    /// Three boxes in a row and a good line between the first two.
    private static var sound: DiagramLayout {
        DiagramLayout(
            size: Size(width: 700, height: 200), zones: [],
            boxes: [
                box("a", Rect(x: 0, y: 0, width: 100, height: 50)),
                box("b", Rect(x: 300, y: 0, width: 100, height: 50)),
                box("c", Rect(x: 600, y: 0, width: 100, height: 50)),
            ],
            connectors: [],
            links: [link("l", "a", "b", [Point(x: 100, y: 40), Point(x: 300, y: 40)], badge: Point(x: 200, y: 40))])
    }

    @Test func aSoundLayoutHasNoDefect() { #expect(DiagramMeasures(Self.sound).defectCount == 0) }

    @Test func everyHardDefectIsSeen() {
        typealias Case = (defect: KeyPath<DiagramMeasures, Int>, spoil: (inout DiagramLayout) -> Void)
        let cases: [Case] = [
            (\.lost, { $0.links[0].points = [] }),
            (\.wrongEnds, { $0.links[0].points[1].x = 280 }),
            (
                \.throughBoxes,
                {
                    $0.links[0].to = "c"; $0.links[0].points[1].x = 600
                }
            ),
            (\.throughTexts, { $0.boxes[2].texts[0].origin = Point(x: 150, y: 43) }),
            (
                \.linesOnBadges,
                { $0.links.append(Self.link("m", "a", "b", [Point(x: 100, y: 45), Point(x: 300, y: 45)], badge: nil)) }
            ),
            (
                \.badgesOnBadges,
                { $0.links[0].badges.append(Badge(path: "b", center: Point(x: 215, y: 40), radius: 11.5)) }
            ),
            (\.badgesOnTexts, { $0.boxes[2].texts[0].origin = Point(x: 190, y: 30) }),
            (\.badgesOnBoxes, { $0.links[0].badges[0].center.x = 295 }),
            (\.misplacedBadges, { $0.links[0].badges[0].center.y = 60 }),
            (\.missingBadges, { $0.links[0].badges = [] }),
            (\.textOverflows, { $0.boxes[0].texts[0].width = 90 }),
            (\.overlappingBoxes, { $0.boxes[1].frame.x = 50 }),
            (
                \.overlappingLines,
                { $0.links.append(Self.link("m", "a", "b", [Point(x: 100, y: 41), Point(x: 300, y: 41)], badge: nil)) }
            ),
            (\.labelsOnEnds, { $0.links[0].badges[0].center.x = 274 }),
            (\.labelsOnEnds, { $0.links[0].badges[0].center.x = 119 }),
            (
                \.labelsOnEnds,
                {
                    $0.links[0].badges = []
                    $0.links[0].plate = PortPlate(frame: Rect(x: 240, y: 30, width: 44, height: 20), texts: [])
                }
            ),
            (
                \.linesOnEnds,
                {
                    let points = [Point(x: 283, y: 50), Point(x: 283, y: 10), Point(x: 300, y: 10)]
                    $0.links.append(Self.link("m", "a", "b", points, badge: nil))
                }
            ),
            (
                \.labelsOnBorders,
                {
                    let holder = Self.box("d", Rect(x: 190, y: -10, width: 300, height: 80))
                    $0.boxes.insert(holder, at: 0)
                    $0.boxes[2].parent = "d"
                }
            ),
            (
                \.labelsOnBorders,
                { $0.boxes[2].titleBar = Rect(x: 190, y: 20, width: 80, height: 40) }
            ),
            (
                \.closeLines,
                { $0.links.append(Self.link("m", "a", "b", [Point(x: 100, y: 49), Point(x: 300, y: 49)], badge: nil)) }
            ),
            (
                \.closeEnds,
                { $0.links.append(Self.link("m", "a", "b", [Point(x: 100, y: 25), Point(x: 300, y: 25)], badge: nil)) }
            ),
            (
                \.foreignZones,
                {
                    $0.zones = [("near", 0.0), ("middle", 150), ("far", 290)].map {
                        Self.zone($0, left: $1, width: 100)
                    }
                }
            ),
            (\.smallText, { $0.size.width = 2200 }),
        ]
        for (index, (defect, spoil)) in cases.enumerated() {
            var layout = Self.sound
            spoil(&layout)
            #expect(DiagramMeasures(layout)[keyPath: defect] > 0, "case \(index)")
        }
    }

    /// What is printed and scored comes from the table, which must hold every measure once.
    @Test func theTableHoldsEveryMeasureOnce() {
        #expect(Set(Measure.all.map(\.id)).count == Measure.all.count)
        let measured = Set(Mirror(reflecting: DiagramMeasures(Self.sound)).children.compactMap(\.label))
        #expect(measured.subtracting(Measure.all.map(\.id)) == [])
    }

    @Test func totalsAddUpWhatTheTableSays() throws {
        let measures = [DiagramMeasures(Self.sound), DiagramMeasures(Self.sound)]
        let totals = DiagramTotals(measures)
        for (id, value) in ["crossings": 0, "meanDetour": 1, "smallestFont": measures[0].smallestFont] {
            #expect(totals[try #require(Measure.all.first { $0.id == id })] == value, "\(id)")
        }
        #expect(totals.summary == "2 diagrams: 0 hard faults, 0 crossings, 0 bends")
    }

    /// What the score is made of besides defects.
    @Test func uglinessIsSeen() {
        var layout = Self.sound
        #expect(DiagramMeasures(layout).straightShare == 1)
        #expect(DiagramMeasures(layout).offCenterEnds == 0)
        #expect(DiagramMeasures(layout).coveredShare == 23.0 / 200)
        #expect(DiagramMeasures(layout).blankArea > 0.4)
        layout.boxes[1].frame.y = 8
        layout.boxes[1].frame.height = 64
        layout.links[0].points = [
            Point(x: 100, y: 30), Point(x: 150, y: 30), Point(x: 150, y: -30), Point(x: 250, y: -30),
            Point(x: 250, y: 40), Point(x: 300, y: 40),
        ]
        let measures = DiagramMeasures(layout)
        #expect(measures.straightShare == 0)
        #expect(measures.mostBends == 4)
        #expect(measures.longestDetour == 330.0 / 200)
        #expect(measures.unevenRows == 2)
        #expect(measures.offCenterEnds == 1)
        var zoned = Self.sound
        zoned.zones = [("near", 0.0), ("middle", 160), ("far", 290)].map { Self.zone($0, left: $1, width: 80) }
        #expect(DiagramMeasures(zoned).foreignLength == 80)
    }

    @Test func softMeasuresAreSeen() {
        var layout = Self.sound
        layout.links.append(
            Self.link(
                "m", "a", "b",
                [
                    Point(x: 50, y: 50), Point(x: 50, y: 90), Point(x: 250, y: 90), Point(x: 250, y: 20),
                    Point(x: 300, y: 20),
                ],
                badge: nil))
        let measures = DiagramMeasures(layout)
        #expect(measures.crossings == 1)
        #expect(measures.bends == 3)
        #expect(measures.detour > 0)
    }
}
