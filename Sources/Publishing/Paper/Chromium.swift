import Glibc

/// The browser that prints pages to PDF.
struct Chromium: Sendable {
    /// Its names in the distributions, in the order in which they are looked for.
    private static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

    private let program: String

    /// Throws if the machine has none.
    init() throws(FileError) {
        let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        let candidates = Self.names.flatMap { name in
            folders.split(separator: ":").map { "\($0)/\(name)" }
        }
        guard let program = candidates.first(where: { access($0, X_OK) == 0 }) else {
            throw FileError(
                "run", "chromium", reason: "it is not installed; Debian and Ubuntu have it in the package chromium")
        }
        self.program = program
    }

    /// Prints a page, in the size that its style sheet states, with tags and bookmarks.
    ///
    /// - Parameters:
    ///   - page: the path of its file.
    ///   - folder: for the browser's own files, which no other run uses meanwhile.
    func print(_ page: String, to target: String, using folder: String) throws(FileError) {
        let messages = "\(folder)/messages"
        var arguments = [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
            "--disable-background-networking", "--no-first-run",
            "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer", "--generate-pdf-document-outline",
            "--print-to-pdf=\(target)", FileAddress.of(page),
        ]
        // Its sandbox needs a user who is not root.
        if geteuid() == 0 { arguments.insert("--no-sandbox", at: 0) }
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        let status = try ExternalProgram.run(
            program, arguments, package: "chromium",
            environment: ["PATH=\(path)", "HOME=\(folder)", "TMPDIR=\(folder)", "LC_ALL=C.UTF-8", "TZ=UTC"],
            messages: messages)
        guard status == 0, try FileTree.attributes(of: target, followingLinks: false)?.kind == .file else {
            let text = (try? FileTree.read(messages)).map { String(decoding: $0.suffix(600), as: UTF8.self) } ?? ""
            throw FileError("print", page, reason: "\(program) failed with status \(status): \(text)")
        }
    }
}
