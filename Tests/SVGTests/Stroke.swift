import Foundation
import Model

/// What a line looks like along its way, without colour and head.
struct Stroke {
    let dashes: [Double]
    private let width: Double
    private let core: Double
    private let isRound: Bool

    init(_ line: LineStyle) {
        dashes = line.dashes
        width = line.width
        core = line.core ?? 0
        isRound = line.cap == .round
    }

    private static let step = 0.5
    /// As long as the sample in a legend.
    private static let samples = 168

    /// How much of their ink is not the same when one lies on the other where they agree most: 0 for the same strokes,
    /// at most 1.
    func difference(from other: Stroke) -> Double { min(bestFit(other), other.bestFit(self)) }

    private func bestFit(_ other: Stroke) -> Double {
        let mine = ink(Self.samples)
        let steps = max(Int(other.period / Self.step), 1)
        let others = other.ink(Self.samples + steps)
        var best = Double.infinity
        for shift in stride(from: 0, to: steps, by: 2) {
            var (differing, all) = (0.0, 0.0)
            for index in 0..<Self.samples {
                let (a, b) = (mine[index], others[index + shift])
                differing += abs(a.outer - b.outer) + abs(a.inner - b.inner)
                all += a.outer - a.inner + b.outer - b.inner
            }
            best = min(best, differing / all)
        }
        return best
    }

    private var period: Double { dashes.reduce(0, +) }

    /// Half the width at each place, and half of what is left out in the middle.
    private func ink(_ count: Int) -> [(outer: Double, inner: Double)] {
        (0..<count).map { index in
            let outer = halfWidth(at: Double(index) * Self.step)
            return (outer, outer > 0 ? core / 2 : 0)
        }
    }

    private func halfWidth(at place: Double) -> Double {
        guard period > 0 else { return width / 2 }
        let place = place.truncatingRemainder(dividingBy: period)
        var start = 0.0
        var half = 0.0
        for index in stride(from: 0, to: dashes.count, by: 2) {
            for turn in [start, start + period, start - period] {
                let beyond = max(turn - place, place - turn - dashes[index], 0)
                if beyond == 0 {
                    half = width / 2
                } else if isRound, beyond < width / 2 {
                    half = max(half, (width * width / 4 - beyond * beyond).squareRoot())
                }
            }
            start += dashes[index] + dashes[index + 1]
        }
        return half
    }
}
