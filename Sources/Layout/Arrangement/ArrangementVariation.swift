/// Steps from one arrangement to another that is nearly the same.
struct ArrangementVariation {
    private let plan: SizingPlan
    /// Units with people at them.
    private let seats: [Int]

    init(_ plan: SizingPlan) {
        self.plan = plan
        seats = plan.units.indices.filter { !plan.units[$0].people.isEmpty }
    }

    /// One step, or now and then two.
    func vary(_ arrangement: inout Arrangement, _ random: inout SplitMix) {
        for _ in 0...(Int.random(in: 0..<3, using: &random) == 0 ? 1 : 0) { step(&arrangement, &random) }
        arrangement.normalize()
    }

    private func step(_ arrangement: inout Arrangement, _ random: inout SplitMix) {
        let unit = Int.random(in: 0..<plan.units.count, using: &random)
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<25:
            let partner = plan.units[unit].partners.randomElement(using: &random) ?? unit
            arrangement.columns[unit] = arrangement.columns[partner] + Int.random(in: -1...1, using: &random)
        case 25..<50:
            let move = Int.random(in: 0..<4, using: &random)
            arrangement.columns[unit] += move < 2 ? 2 * move - 1 : 4 * move - 10
        case 50..<65:
            arrangement.columns.swapAt(unit, Int.random(in: 0..<plan.units.count, using: &random))
        case 65..<75 where plan.zones.count > 1:
            let move = Bool.random(using: &random) ? 1 : -1
            let zone = plan.units[unit].zone
            for other in plan.units.indices where plan.units[other].zone == zone { arrangement.columns[other] += move }
        case 75..<85 where !seats.isEmpty:
            arrangement.peopleAbove[seats[Int.random(in: 0..<seats.count, using: &random)]].toggle()
        default:
            swapOrder(of: unit, in: &arrangement, &random)
        }
    }

    /// With another unit of the same column.
    private func swapOrder(of unit: Int, in arrangement: inout Arrangement, _ random: inout SplitMix) {
        let column = arrangement.columns[unit]
        let others = arrangement.columns.count { $0 == column } - 1
        guard others > 0 else { return }
        var skipped = Int.random(in: 0..<others, using: &random)
        for other in plan.units.indices where other != unit && arrangement.columns[other] == column {
            if skipped == 0 {
                guard let i = arrangement.order.firstIndex(of: unit), let j = arrangement.order.firstIndex(of: other)
                else { return }
                return arrangement.order.swapAt(i, j)
            }
            skipped -= 1
        }
    }
}
