import Model

/// The rules by which a step or a letter that is gone to lights the lines of its paths, where no script does.
enum LitLetters {
    /// - Parameter edition: whose letters there are rules for.
    static func css(of edition: Edition) -> String {
        let letters = Set(edition.slides.lazy.flatMap(\.diagrams).flatMap(\.links).flatMap(\.paths)).sorted()
        guard !letters.isEmpty else { return "" }
        let step = { (test: String) in "main:has(:is(.anchor[data-lights\(test)],.steps>li[data-paths\(test)]):target)"
        }
        return step("") + " g.link{opacity:.25}\n"
            + letters.map { path in
                let test = "~=\(CSSString.quoted(path.letter))"
                return step(test) + " g.link[data-paths\(test)]{opacity:1}\n"
            }.joined()
    }
}
