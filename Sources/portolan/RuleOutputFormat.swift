import ArgumentParser
import Firewall
import Publishing

/// An output format of the command `rules`: a language of firewalls, or a sheet for those who change them.
enum RuleOutputFormat {
    case rules(any RuleFormat)
    case sheet(ChangeSheetFormat)

    static let all = RuleFormats.all.map(Self.rules) + ChangeSheetFormat.allCases.map(Self.sheet)

    var name: String {
        switch self {
        case .rules(let format): format.name
        case .sheet(let format): format.rawValue
        }
    }
}

extension RuleOutputFormat: ExpressibleByArgument {
    init?(argument: String) {
        guard let found = Self.all.first(where: { $0.name == argument }) else { return nil }
        self = found
    }

    static var allValueStrings: [String] { all.map(\.name) }
    var defaultValueDescription: String { name }
}
