import TextFormats

/// A link of a draft corpus.
struct DraftLink: Hashable {
    let from: String
    let to: String
    let channel: String
    let data: String?
    let purpose: String?
    let condition: String?
    /// What was assumed about it.
    var remarks: [String] = []

    /// As an entry of `links`.
    var text: String {
        var pairs = ["from: \(from)", "to: \(to)", "channel: \(channel)"]
        if let data { pairs.append("data: \(data)") }
        if let purpose { pairs.append("purpose: \(YAMLText.quoted(purpose))") }
        if let condition { pairs.append("condition: \(YAMLText.quoted(condition))") }
        return "{\(pairs.joined(separator: ", "))}"
    }

    /// With what was assumed as a comment.
    var line: String {
        remarks.isEmpty ? text : "\(text)  # \(ControlCharacters.spaced(remarks.joined(separator: "; ")))"
    }
}
