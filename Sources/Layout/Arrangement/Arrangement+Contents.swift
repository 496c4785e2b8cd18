import Model

extension Arrangement {
    /// What a lock says of the order of what boxes hold, as far as it fits a tree and what its plan leaves free.
    struct Contents {
        /// As `Arrangement.contents`.
        private(set) var list: [Int] = []
        /// Whether each list names all that one box holds, and nothing that is gone.
        private(set) var isWhole = true

        init(_ locked: LockedArrangement, in tree: BoxTree, _ plan: SizingPlan) {
            guard !locked.inside.isEmpty else { return }
            list = plan.contents
            for order in locked.inside { add(order, tree, plan) }
            if list == plan.contents { list = [] }
        }

        private mutating func add(_ order: [Node.ID], _ tree: BoxTree, _ plan: SizingPlan) {
            var found: [Int] = []
            let named = order.compactMap { tree.index[$0] }
            let holder = named.lazy.compactMap { tree.boxes[$0].parent }.first
            for box in named where tree.boxes[box].parent == holder && !found.contains(box) { found.append(box) }
            guard let holder, found.count > 1 else {
                isWhole = false
                return
            }
            let places = plan.boxes[holder].contents
            isWhole = isWhole && found.count == order.count && found.count == places.count
            switch plan.boxes[holder].freedom {
            case .asDeclared: break
            case .eitherWayRound:
                if let first = found.first, let last = found.last, first > last {
                    list.replaceSubrange(places, with: plan.contents[places].reversed())
                }
            case .free: list.replaceSubrange(places, with: Self.joined(found, with: Array(plan.contents[places])))
            }
        }

        /// What the lock does not know stands right below what it is declared after.
        private static func joined(_ order: [Int], with declared: [Int]) -> [Int] {
            var order = order
            for (place, box) in declared.enumerated() where !order.contains(box) {
                let upper = place > 0 ? order.firstIndex(of: declared[place - 1]) : nil
                order.insert(box, at: upper.map { $0 + 1 } ?? 0)
            }
            return order
        }
    }

    /// What boxes hold, for each whose order is not that in which it is declared.
    func reordered(_ plan: SizingPlan) -> [[Int]] {
        guard !contents.isEmpty else { return [] }
        return plan.boxes.lazy.map(\.contents).filter { contents[$0] != plan.contents[$0] }.map { Array(contents[$0]) }
    }
}
