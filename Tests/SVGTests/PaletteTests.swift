import Foundation
import Model
import Testing

@testable import SVG

@Suite struct PaletteTests {
    private struct Pattern: Hashable {
        var dashes: [Double]
        var width: Double
        var core: Double?
        var head: Arrowhead

        init(_ line: LineAppearance) { (dashes, width, core, head) = (line.dashes, line.width, line.core, line.head) }
    }

    @Test(arguments: [\ColorToken.light, \ColorToken.dark])
    func linesStandOutOnEverySurface(theme: KeyPath<ColorToken, String> & Sendable) throws {
        for line in LinePalette.table {
            for surface in ColorToken.surfaces {
                let contrast = try contrast(line.color[keyPath: theme], surface[keyPath: theme])
                #expect(contrast >= 3, "\(line.color.name) on \(surface.name)")
            }
            let letter = try contrast(line.color[keyPath: theme], ColorToken.canvas[keyPath: theme])
            #expect(letter >= 4.5, "the letter on a badge of \(line.color.name)")
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
        let patterns = (0..<200).map { Pattern(LineStyle.ID(slot: $0).appearance) }
        #expect(Set(patterns).count == 200)
    }

    @Test func colourTellsTheTableApart() {
        #expect(LinePalette.table.count == 24)
        #expect(Set(LinePalette.table.map(\.color.light)).count == 24)
        #expect(Set(LinePalette.table.map(\.color.dark)).count == 24)
        #expect(Set(ColorToken.fixed.map(\.name)).count == ColorToken.fixed.count)
    }

    @Test func namedSlotsComeFirst() {
        let names = LinePalette.table.prefix(LineStyle.names.count).map(\.color.name)
        #expect(names == LineStyle.names.map { "line-" + $0 })
    }

    /// CIE 1976 difference, as protan, deutan and tritan readers see the named slots (Machado, Oliveira, Fernandes
    /// 2009, severity 1).
    @Test(arguments: [\ColorToken.light, \ColorToken.dark])
    func namedSlotsDifferForColourBlindReaders(theme: KeyPath<ColorToken, String> & Sendable) throws {
        for vision in ColorVision.allCases {
            let colors = try LinePalette.table.prefix(7).map { try vision.lab($0.color[keyPath: theme]) }
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

private func linear(_ hex: String) throws -> [Double] {
    let value = try #require(UInt32(hex.dropFirst(), radix: 16))
    return [value >> 16 & 255, value >> 8 & 255, value & 255].map {
        let c = Double($0) / 255
        return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
}

private enum ColorVision: CaseIterable {
    case normal, protan, deutan, tritan

    func lab(_ hex: String) throws -> [Double] {
        let rgb = product(matrix, try linear(hex)).map { min(max($0, 0), 1) }
        let xyz = product(
            [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], rgb)
        let f = zip(xyz, [0.9505, 1, 1.089]).map { v, white in
            let t = v / white
            return t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116
        }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }

    private var matrix: [[Double]] {
        switch self {
        case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protan:
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .deutan:
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        case .tritan:
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        }
    }

    private func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        matrix.map { zip($0, vector).map(*).reduce(0, +) }
    }
}
