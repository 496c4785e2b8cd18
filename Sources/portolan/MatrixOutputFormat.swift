import ArgumentParser
import Firewall

/// An output format of the command `matrix`: of the matrix itself, or of the rules derived from it.
enum MatrixOutputFormat {
    case matrix(any MatrixFormat)
    case rules(any RuleFormat)

    static let all = MatrixFormats.all.map(Self.matrix) + RuleFormats.all.map(Self.rules)
    static let standard = all[0]

    var name: String {
        switch self {
        case .matrix(let format): format.name
        case .rules(let format): format.name
        }
    }

    var rules: (any RuleFormat)? { if case .rules(let format) = self { format } else { nil } }
}

extension MatrixOutputFormat: ExpressibleByArgument {
    init?(argument: String) {
        guard let found = Self.all.first(where: { $0.name == argument }) else { return nil }
        self = found
    }

    static var allValueStrings: [String] { all.map(\.name) }
    var defaultValueDescription: String { name }
}
