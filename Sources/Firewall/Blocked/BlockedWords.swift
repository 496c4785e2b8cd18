import Model

extension BlockedEffect {
    /// What happens on the slide, in sentences: how many connections are cut, then for each happy path which of its
    /// steps cannot happen, or may fail, and which others with them.
    package var sentences: [String] {
        let titled = courses.count > 1
        let affected = courses.filter(\.isAffected).map { course in
            (titled && !course.happyPath.title.isEmpty ? course.happyPath.title + ": " : "") + course.sentences
        }
        let count = connections.count
        let lead = count == 1 ? "1 connection of this page is cut." : "\(count) connections of this page are cut."
        return [lead] + (affected.isEmpty && !courses.isEmpty ? ["Every step can still happen."] : affected)
    }
}

extension BlockedEffect {
    package struct CutConnection: Sendable, Hashable {
        package var diagram: Diagram.ID
        package var connection: DrawnConnection
    }

    /// Of the links that are cut, in their order.
    package var connections: [CutConnection] {
        links.map { CutConnection(diagram: $0.diagram, connection: DrawnConnection($0.link)) }.unique()
    }
}

extension BlockedEffect.Course {
    /// `Step 4 can no longer happen, and steps 5 to 8 depend on it.`
    package var sentences: String { groups.map(sentence).joined(separator: " ") }

    private typealias Group = (first: BlockedEffect.StepEffect, rest: [Int])

    /// Each step that fails by itself, with those that fail for its sake.
    private var groups: [Group] {
        var groups: [Group] = []
        for effect in steps {
            switch effect.consequence {
            case .happens: continue
            case .cut, .mayFail, .standsIn: groups.append((effect, []))
            case .depends, .mayDepend: if !groups.isEmpty { groups[groups.count - 1].rest.append(effect.step.number) }
            }
        }
        return groups
    }

    private func sentence(_ group: Group) -> String {
        let number = group.first.step.number
        let rest = Self.steps(group.rest)
        switch group.first.consequence {
        case .cut:
            let dependence = group.rest.count == 1 ? "depends" : "depend"
            return "Step \(number) can no longer happen" + (rest.map { ", and \($0) \(dependence) on it." } ?? ".")
        case .mayFail(let conditions):
            return "Step \(number) may fail (\(conditions.joined(separator: "; ")))"
                + (rest.map { ", and with it \($0)." } ?? ".")
        case .standsIn(let other):
            return "Step \(number) takes the place of step \(other)"
                + (rest.map { "; \($0) may fail." } ?? ", and the flow goes on.")
        case .happens, .depends, .mayDepend: return ""
        }
    }

    /// `step 5`, `steps 5 and 7`, `steps 5 to 8`
    private static func steps(_ numbers: [Int]) -> String? {
        guard let first = numbers.first, let last = numbers.last else { return nil }
        if numbers.count == 1 { return "step \(first)" }
        if numbers.count > 2, numbers == Array(first..<(first + numbers.count)) { return "steps \(first) to \(last)" }
        return "steps " + numbers.dropLast().map(String.init).joined(separator: ", ") + " and \(last)"
    }
}
