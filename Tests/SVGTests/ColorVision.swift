import Foundation
import Testing

func linear(_ hex: String) throws -> [Double] {
    let value = try #require(UInt32(hex.dropFirst(), radix: 16))
    return [value >> 16 & 255, value >> 8 & 255, value & 255].map {
        let c = Double($0) / 255
        return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
}

/// Colours as readers see them: Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color
/// Vision Deficiency", 2009, severity 1, on linear values; greyscale by luminance.
enum ColorVision: CaseIterable {
    case normal, protan, deutan, tritan, greyscale

    /// CIE L*a*b* of `#RRGGBB`, white being D65.
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
        case .greyscale: Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)
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

/// The difference of two colours in L*a*b*: Sharma, Wu, Dalal, "The CIEDE2000 Color-Difference Formula", 2005.
func ciede2000(_ first: [Double], _ second: [Double]) -> Double {
    let meanChroma = (hypot(first[1], first[2]) + hypot(second[1], second[2])) / 2
    let g = 0.5 * (1 - (pow(meanChroma, 7) / (pow(meanChroma, 7) + pow(25, 7))).squareRoot())
    let (a, b) = (LCh(first, stretch: 1 + g), LCh(second, stretch: 1 + g))
    let hue = a.meanHue(with: b)
    let (lightness, chroma) = ((a.l + b.l) / 2, (a.c + b.c) / 2)
    let t =
        1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6) - 0.2 * cosine(4 * hue - 63)
    let offset = (lightness - 50) * (lightness - 50)
    let dl = (b.l - a.l) / (1 + 0.015 * offset / (20 + offset).squareRoot())
    let dc = (b.c - a.c) / (1 + 0.045 * chroma)
    let dh = 2 * (a.c * b.c).squareRoot() * sine(a.hueStep(to: b) / 2) / (1 + 0.015 * chroma * t)
    let turn = 30 * exp(-pow((hue - 275) / 25, 2))
    let rotation = -sine(2 * turn) * 2 * (pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))).squareRoot()
    return (dl * dl + dc * dc + dh * dh + rotation * dc * dh).squareRoot()
}

private struct LCh {
    var l: Double
    var c: Double
    /// In degrees, from 0 to 360.
    var h: Double

    init(_ lab: [Double], stretch: Double) {
        l = lab[0]
        c = hypot(lab[1] * stretch, lab[2])
        let angle = atan2(lab[2], lab[1] * stretch) * 180 / .pi
        h = angle < 0 ? angle + 360 : angle
    }

    func hueStep(to other: LCh) -> Double {
        if c * other.c == 0 { return 0 }
        let step = other.h - h
        return step > 180 ? step - 360 : step < -180 ? step + 360 : step
    }

    func meanHue(with other: LCh) -> Double {
        let sum = h + other.h
        if c * other.c == 0 { return sum }
        if abs(h - other.h) <= 180 { return sum / 2 }
        return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
    }
}

private func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
private func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
