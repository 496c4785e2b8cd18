/// Faults of a diagram that can only be told when it is laid out.
extension DiagnosticCode {
    static let ofLayout: [DiagnosticCode] = [layoutFailed]

    package static let layoutFailed = DiagnosticCode(
        "layout-failed", .error,
        "The layout engine could not place the components of a diagram. Divide the diagram into several under "
            + "‘diagrams’, or remove pins under ‘layout’.")
}
