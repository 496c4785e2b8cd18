import Foundation
import Model
import Testing

@testable import SVG

@Suite struct PaletteTests {
    private struct Pattern: Hashable {
        var dashes: [Double]
        var width: Double
        var core: Double?
        var head: LineStyle.Head

        init(_ line: LineStyle) { (dashes, width, core, head) = (line.dashes, line.width, line.core, line.head) }
    }

    @Test(arguments: [\ColorToken.light, \ColorToken.dark])
    func linesStandOutOnEverySurface(theme: KeyPath<ColorToken, String> & Sendable) throws {
        for line in ColorToken.lines {
            for surface in ColorToken.surfaces {
                let contrast = try contrast(line[keyPath: theme], surface[keyPath: theme])
                #expect(contrast >= 3, "\(line.name) on \(surface.name)")
            }
            let letter = try contrast(line[keyPath: theme], ColorToken.canvas[keyPath: theme])
            #expect(letter >= 4.5, "the letter on a badge of \(line.name)")
        }
    }

    @Test(arguments: [\ColorToken.light, \ColorToken.dark])
    func textCanBeRead(theme: KeyPath<ColorToken, String> & Sendable) throws {
        for (text, surfaces) in ColorToken.texts {
            for surface in surfaces {
                let contrast = try contrast(text[keyPath: theme], surface[keyPath: theme])
                #expect(contrast >= 4.5, "\(text.name) on \(surface.name)")
            }
        }
    }

    @Test(arguments: [\ColorToken.light, \ColorToken.dark])
    func iconsAndOutlinesCanBeSeen(theme: KeyPath<ColorToken, String> & Sendable) throws {
        let pairs: [(ColorToken, [ColorToken])] = [
            (.icon, [.titleBar, .card, .service, .part, .external, .person]),
            (.cardBorder, [.canvas, .internalZone, .dmzZone, .internetZone]),
            (.externalBorder, [.canvas, .internalZone, .dmzZone, .internetZone]),
        ]
        for (mark, surfaces) in pairs {
            for surface in surfaces {
                #expect(
                    try contrast(mark[keyPath: theme], surface[keyPath: theme]) >= 3, "\(mark.name) on \(surface.name)")
            }
        }
    }

    @Test func patternAloneTellsSlotsApart() {
        let patterns = (0..<400).map { Pattern(LineStyle.ID(slot: $0).style) }
        #expect(Set(patterns).count == 400)
    }

    /// What is seen of two slots all along their lines, heads left aside, and without any colour.
    @Test func strokesDifferWithoutColour() {
        let strokes = LineStyle.palette.map(Stroke.init)
        for a in strokes.indices {
            for b in strokes.indices where a < b {
                #expect(strokes[a].difference(from: strokes[b]) >= 0.12, "slots \(a) and \(b)")
            }
        }
        #expect(strokes[3].difference(from: strokes[3]) < 1e-9)
    }

    /// The dashes of the table come back, but never with the same head or in the same colour.
    @Test func whatComesBackComesBackOtherwise() {
        let count = LineStyle.palette.count
        for index in 0..<count {
            let again = (0..<LineStyle.Head.allCases.count).map { LineStyle.ID(slot: index + $0 * count).style }
            #expect(Set(again.map { Stroke($0).dashes }).count == 1)
            #expect(Set(again.map(\.head)).count == again.count && Set(again.map(\.light)).count == again.count)
        }
    }

    @Test func colourTellsTheTableApart() {
        #expect(Set(ColorToken.lines.map(\.name)).count == LineStyle.palette.count)
        #expect(Set(ColorToken.fixed.map(\.name)).count == ColorToken.fixed.count)
    }

    /// Difference by CIEDE2000 of all slots. The first sixteen, which is more than most editions need, keep further
    /// apart.
    @Test(arguments: [\ColorToken.light, \ColorToken.dark])
    func slotsDifferForEveryReader(theme: KeyPath<ColorToken, String> & Sendable) throws {
        for vision in ColorVision.allCases where vision != .greyscale {
            let colors = try ColorToken.lines.map { try vision.lab($0[keyPath: theme]) }
            for a in colors.indices {
                for b in colors.indices where a < b {
                    let least = vision == .normal ? (b < 16 ? 11.5 : 9) : (b < 16 ? 6.3 : 4)
                    let difference = ciede2000(colors[a], colors[b])
                    #expect(difference >= least, "slots \(a) and \(b) for \(vision)")
                }
            }
        }
    }

    /// A line that is blue on a page is blue on a dark slide: hue in L*a*b*.
    @Test func huesAreTheSameInBothThemes() throws {
        for (slot, line) in ColorToken.lines.enumerated() {
            let hues = try [line.light, line.dark].map { color in
                let lab = try ColorVision.normal.lab(color)
                return atan2(lab[2], lab[1]) * 180 / .pi
            }
            let difference = abs(hues[0] - hues[1])
            #expect(min(difference, 360 - difference) <= 20, "slot \(slot)")
        }
    }

    /// A line that is blue on a page is no grey on a dark slide: chroma in L*a*b*.
    @Test func coloursAreNoGreysInTheDark() throws {
        for (slot, line) in ColorToken.lines.enumerated() {
            let (light, dark) = (try chroma(line.light), try chroma(line.dark))
            if light >= 20 { #expect(dark >= min(30, 0.42 * light), "slot \(slot)") }
        }
    }

    private func chroma(_ color: String) throws -> Double {
        let lab = try ColorVision.normal.lab(color)
        return (lab[1] * lab[1] + lab[2] * lab[2]).squareRoot()
    }

    /// Where a reader could take one colour for another, the line itself differs and not only its head.
    @Test(arguments: [\ColorToken.light, \ColorToken.dark])
    func likeColoursHaveUnlikeStrokes(theme: KeyPath<ColorToken, String> & Sendable) throws {
        let table = LineStyle.palette
        var likePairs = 0
        for vision in ColorVision.allCases {
            let colors = try ColorToken.lines.map { try vision.lab($0[keyPath: theme]) }
            for a in table.indices {
                for b in table.indices where a < b && ciede2000(colors[a], colors[b]) < 10 {
                    likePairs += 1
                    let difference = Stroke(table[a]).difference(from: Stroke(table[b]))
                    #expect(difference >= 0.12, "slots \(a) and \(b) for \(vision)")
                }
            }
        }
        #expect(likePairs > 0)
    }

    /// Test data of Sharma, Wu, Dalal 2005.
    @Test(arguments: [
        ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425), ([50, -1, 2], [50, 0, 0], 2.3669),
        ([50, 2.5, 0], [73, 25, -18], 27.1492), ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
    ])
    func differenceIsReckonedAsPublished(_ a: [Double], _ b: [Double], _ expected: Double) {
        #expect(abs(ciede2000(a, b) - expected) < 1e-4)
    }

    @Test func namedSlotsComeFirst() {
        let names = ColorToken.lines.prefix(LineStyle.names.count).map(\.name)
        #expect(names == LineStyle.names.map { "line-" + $0 })
    }

    /// CIE 1976 difference, as protan, deutan and tritan readers see the named slots (Machado, Oliveira, Fernandes
    /// 2009, severity 1).
    @Test(arguments: [\ColorToken.light, \ColorToken.dark])
    func namedSlotsDifferForColourBlindReaders(theme: KeyPath<ColorToken, String> & Sendable) throws {
        for vision in ColorVision.allCases where vision != .greyscale {
            let colors = try ColorToken.lines.prefix(7).map { try vision.lab($0[keyPath: theme]) }
            for a in colors.indices {
                for b in colors.indices where a < b {
                    let d = zip(colors[a], colors[b]).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
                    #expect(d >= 15.5, "\(LineStyle.names[a]) and \(LineStyle.names[b]) for \(vision)")
                }
            }
        }
    }

    /// WCAG 2.2.
    private func contrast(_ a: String, _ b: String) throws -> Double {
        let (x, y) = (try luminance(a), try luminance(b))
        return (max(x, y) + 0.05) / (min(x, y) + 0.05)
    }

    private func luminance(_ hex: String) throws -> Double {
        let c = try linear(hex)
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]
    }
}
