import Glibc

/// The changes with which a build becomes the site: what is to be where afterwards, and what was there before.
///
/// It is written to the journal before the first change, so that a build that was killed in the middle can be completed or
/// undone. Which changes have been made is seen from the identities of the files and folders.
struct SiteReplacement: Sendable, Hashable {
    /// A file or folder that is put in place, replaced or removed: at the top of the output, or a single file of an
    /// edition in which most files stay as they are.
    struct Step: Sendable, Hashable {
        /// Its path, relative to the output.
        var name: String
        /// What is to be there; `nil` if nothing.
        var new: FileAttributes.Identity?
        /// What was there; `nil` if nothing.
        var old: FileAttributes.Identity?
        /// What moves from the old folder to the new one, because Portolan did not write it: paths relative to the output.
        var carried: [String] = []
    }

    /// The name of the folder with the new files.
    var staging: String
    var steps: [Step]
}

// MARK: The journal

extension SiteReplacement {
    private static let heading = "Portolan is publishing, format 1"
    private static let ending = "end"

    /// A line for each step, followed by one for each path that it carries.
    var journal: [UInt8] {
        var lines = [Self.heading, "staging \(staging)"]
        for step in steps {
            lines.append("step \(Self.text(step.new)) \(Self.text(step.old)) \(step.name)")
            lines += step.carried.map { "carry \($0)" }
        }
        return Array((lines + [Self.ending, ""]).joined(separator: "\n").utf8)
    }

    /// - Returns: `nil` if the bytes are not those of a complete journal.
    init?(journal bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 4, lines[0] == Self.heading, lines[1].hasPrefix("staging "),
            lines.suffix(2) == [Self.ending[...], ""]
        else { return nil }
        staging = String(lines[1].dropFirst("staging ".count))
        steps = []
        for line in lines[2...].dropLast(2) {
            let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
            if words.count == 4, words[0] == "step", let new = Self.identity(words[1]),
                let old = Self.identity(words[2])
            {
                steps.append(Step(name: String(words[3]), new: new, old: old))
            } else if line.hasPrefix("carry "), !steps.isEmpty {
                steps[steps.count - 1].carried.append(String(line.dropFirst("carry ".count)))
            } else {
                return nil
            }
        }
        let names = [staging[...]] + steps.flatMap { $0.name.split(separator: "/", omittingEmptySubsequences: false) }
        guard !staging.contains("/"), names.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
    }

    private static func text(_ identity: FileAttributes.Identity?) -> String {
        identity.map { "\($0.device):\($0.inode)" } ?? "-"
    }

    /// - Returns: `nil` if the text is invalid, and `.some(nil)` for no identity.
    private static func identity(_ text: Substring) -> FileAttributes.Identity?? {
        if text == "-" { return .some(nil) }
        let numbers = text.split(separator: ":").compactMap { UInt($0) }
        guard numbers.count == 2 else { return nil }
        return .some(FileAttributes.Identity(device: numbers[0], inode: numbers[1]))
    }
}
