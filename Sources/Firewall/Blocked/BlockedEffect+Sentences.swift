import Model
import Words

extension BlockedEffect {
    /// What happens on the slide, in sentences: how many connections are cut, then for each happy path which of its
    /// steps cannot happen, or may fail, and which others with them.
    package func sentences(_ words: BlockedWords) -> [String] {
        let titled = courses.count > 1
        let affected = courses.filter(\.isAffected).map { course in
            (titled && !course.happyPath.title.isEmpty ? course.happyPath.title + ": " : "") + course.sentences(words)
        }
        let count = connections.count
        let lead = words.connectionsCut(count)
        return [lead] + (affected.isEmpty && !courses.isEmpty ? [words.everyStepHappens] : affected)
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
    package func sentences(_ words: BlockedWords) -> String {
        groups.map { sentence($0, words) }.joined(separator: " ")
    }

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

    private func sentence(_ group: Group, _ words: BlockedWords) -> String {
        let number = group.first.step.number
        let rest = Self.steps(group.rest, words)
        switch group.first.consequence {
        case .cut:
            return words.stepCannot(number, rest, group.rest.count == 1)
        case .mayFail(let conditions):
            return words.stepMayFail(number, conditions.map { $0.text(words) }.joined(separator: "; "), rest)
        case .standsIn(let other):
            return words.stepTakesPlace(number, other, rest)
        case .happens, .depends, .mayDepend: return ""
        }
    }

    /// `step 5`, `steps 5 and 7`, `steps 5 to 8`
    private static func steps(_ numbers: [Int], _ words: BlockedWords) -> String? {
        guard let first = numbers.first, let last = numbers.last else { return nil }
        if numbers.count == 1 { return words.step(first) }
        if numbers.count > 2, numbers == Array(first..<(first + numbers.count)) {
            return words.stepsTo(first, last)
        }
        return words.stepsAnd(numbers)
    }
}
