import Model

extension Component.Kind {
    package func title(_ words: ReferenceWords) -> String {
        switch self {
        case .machine: words.machine
        case .service: words.service
        case .application: words.application
        case .database: words.database
        case .person: words.person
        case .external: words.external
        case .zone: words.zoneKind
        }
    }
}
