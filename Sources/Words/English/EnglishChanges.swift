extension ChangeKind {
    var english: String { self == .reordered ? "in another order" : rawValue }
}

extension ChangeSubject {
    var english: String { self == .link ? "connection" : rawValue }
}
