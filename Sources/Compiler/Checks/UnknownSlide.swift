import Diagnostics

enum UnknownSlide: Check {
    static let code = DiagnosticCode(
        "unknown-slide", .error, title: "Unknown section or slide",
        explanation: """
            No section and no slide of the edition has this id. A section's id is its folder's name without the number; a \
            slide's id is section/slide.
            """,
        wrong: [.overview("derive: [«trades]")], right: [.overview("derive: [trade]")])
}
