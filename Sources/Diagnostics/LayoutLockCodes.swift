/// Faults of the file in which the decisions of the layout search are kept. None stops a build, which writes it anew.
extension DiagnosticCode {
    static let ofLayoutLock: [DiagnosticCode] = [malformedLayoutLock, orphanedLayout]

    package static let malformedLayoutLock = DiagnosticCode(
        "malformed-layout-lock", .warning,
        "Something in layout.lock cannot be read, often because a merge left its marks there, so that the diagrams it "
            + "concerns are laid out afresh and may look different. Take one side of the merge for each diagram, or "
            + "restore the file; the next build writes it anew as a whole.")
    package static let orphanedLayout = DiagnosticCode(
        "orphaned-layout", .warning,
        "layout.lock keeps a layout for a diagram that the edition does not have, or keeps two for one. Where a slide "
            + "was renamed, rename its entry too, and the diagram stays as it was; otherwise build, which drops it.")
    package static let staleLayout = DiagnosticCode(
        "stale-layout", .warning,
        "The diagram was edited after its layout was decided. It is drawn from the old layout, with what is new added "
            + "to it. Build, which brings layout.lock up to date, and commit the file together with the slide; "
            + "‘portolan build --relayout’ decides all layouts afresh.")
}
