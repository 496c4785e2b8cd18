/// Faults of a diagram's links and of the steps that travel them.
extension DiagnosticCode {
    static let ofDiagrams: [DiagnosticCode] = [
        duplicatePath, duplicateLink, selfLink, foldedLink, undeclaredPath, unusedPath,
    ]

    package static let duplicatePath = DiagnosticCode(
        "duplicate-path", .error,
        "The same path is declared twice over the same ends and channel. Delete one, or give it another letter.")
    package static let duplicateLink = DiagnosticCode(
        "duplicate-link", .error, "The same link stands twice in one diagram. Delete one.")
    package static let selfLink = DiagnosticCode(
        "self-link", .error,
        "A link joins a component with itself or with one that holds it, which no line can show. Name another end; "
            + "for two of a kind declare an instance.")
    package static let foldedLink = DiagnosticCode(
        "folded-link", .warning,
        "A derived diagram shows one of each component. A link between two instances of one component would begin and "
            + "end at the same box, so it was left out. Where it matters, add it under ‘links’ with an instance.")
    package static let undeclaredPath = DiagnosticCode(
        "undeclared-path", .error,
        "A step says that it travels a path, or a link that it takes the place of one, which no link of the slide declares. Correct the letter, or give the path "
            + "to a link.")
    package static let unusedPath = DiagnosticCode(
        "unused-path", .error,
        "A link declares a path which no step of the happy path travels. Begin the step that travels it with the "
            + "letter in brackets, such as ‘(a)’, or remove the path.")
}
