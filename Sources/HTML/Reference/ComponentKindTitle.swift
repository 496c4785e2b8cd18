import Model

extension Component.Kind {
    var title: String {
        switch self {
        case .machine: "machine"
        case .service: "service"
        case .application: "application"
        case .database: "database"
        case .person: "person"
        case .external: "external system"
        case .zone: "zone"
        }
    }
}

extension String {
    var firstUpper: String { prefix(1).uppercased() + dropFirst() }
}
