import Compiler

/// The schemas as files: of a corpus, for editors, and of what the program writes.
package enum SchemaFiles {
    /// In the corpus, where its reader skips it.
    static let folder = ".schemas"

    package static let ofCorpora = FileFormat.all.map { format in
        OutputFile(path: "\(format.name).json", bytes: KeySchema.of(format, codes: PublishingChecks.codes).bytes)
    }

    package static let all =
        ofCorpora + OutputSchema.allCases.map { OutputFile(path: "\($0.rawValue).json", bytes: $0.bytes) }

    /// The line by which the language server for YAML finds the schema of a file.
    ///
    /// - Parameter depth: how many folders of the corpus the file is in.
    static func modeline(_ name: String, depth: Int) -> String {
        "# yaml-language-server: $schema=\(String(repeating: "../", count: depth))\(folder)/\(name).json\n"
    }
}
