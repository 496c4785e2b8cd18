/// Faults of a diagram that can only be told when it is laid out.
extension DiagnosticCode {
    static let ofLayout: [DiagnosticCode] = [diagramFault, layoutFailed]

    package static let layoutFailed = DiagnosticCode(
        "layout-failed", .error,
        "The layout engine could not place the components of a diagram. Divide the diagram into several under "
            + "‘diagrams’, or remove pins under ‘layout’.")
    package static let diagramFault = DiagnosticCode(
        "diagram-fault", .warning,
        "A diagram was laid out, but something in it cannot be read: a line runs through a box or over text, a letter "
            + "lies on something, text is wider than its box, or two lines lie on each other. ‘portolan check "
            + "--diagrams’ measures every diagram. Pin machines to other columns under ‘layout’, or divide the diagram "
            + "into several under ‘diagrams’.")
}
