import Foundation
import Testing

/// Whether tests may make network namespaces.
enum Namespaces {
    /// What the machine says to one who may not; `nil` where they may.
    static let refusal: String? = {
        guard let run = try? Tool("unshare", ["--net", "nft", "list", "ruleset"]) else {
            return "unshare or nft is not installed"
        }
        return run.status == 0 ? nil : run.errors.trimmingCharacters(in: .whitespacesAndNewlines)
    }()

    static let comment = Comment(
        rawValue: "Skipped: this machine allows no network namespaces with rules of their own (\(refusal ?? ""))")
}
