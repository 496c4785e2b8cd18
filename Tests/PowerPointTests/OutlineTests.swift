import Layout
import Model
import Testing

@testable import PowerPoint

@Suite struct OutlineTests {
    @Test(arguments: Icon.allCases) func aPictogramStaysInItsSquare(_ icon: Icon) {
        let form = IconForm.form(icon, size: 2000)
        let steps = form.paths.flatMap(\.steps)
        #expect(steps.count > 3)
        for step in steps {
            let points: [SlidePoint] =
                switch step {
                case .move(let p), .line(let p): [p]
                case .curve(let a, let b, let c): [a, b, c]
                case .arc, .close: []
                }
            for p in points { #expect((0...2000).contains(p.x) && (0...2000).contains(p.y), "\(icon): \(step)") }
        }
    }

    /// A quarter of a circle, to the right and down, both ways round.
    @Test func anArcHasItsAngles() {
        let (a, b) = (Point(x: 0, y: 0), Point(x: 10, y: 10))
        let outer = EllipseArc(from: a, to: b, rx: 10, ry: 10, isClockwise: true)
        #expect(outer.step(factor: 100) == .arc(rx: 1000, ry: 1000, start: 16_200_000, sweep: 5_400_000))
        let inner = EllipseArc(from: a, to: b, rx: 10, ry: 10, isClockwise: false)
        #expect(inner.step(factor: 100) == .arc(rx: 1000, ry: 1000, start: 10_800_000, sweep: -5_400_000))
    }

    @Test func numbersFollowEachOtherWithoutGaps() {
        var scanner = PathScanner("M1.5.5-2 3a1 1 0 01.6-.5Z")
        #expect(scanner.command() == "M" && scanner.number() == 1.5 && scanner.number() == 0.5)
        #expect(scanner.command() == "L" && scanner.number() == -2 && scanner.number() == 3)
        #expect(scanner.command() == "a" && scanner.number() == 1 && scanner.number() == 1 && scanner.number() == 0)
        #expect(!scanner.flag() && scanner.flag() && scanner.number() == 0.6 && scanner.number() == -0.5)
        #expect(scanner.command() == "Z" && scanner.command() == nil)
    }
}
