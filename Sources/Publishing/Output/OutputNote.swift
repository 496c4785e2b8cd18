/// What the user should know of what a build does to the output, though nothing is wrong with the corpus.
package enum OutputNote: Sendable, Hashable {
    /// A killed build had begun to publish; that was completed or undone.
    case recovered(isCompleted: Bool)
    /// What an earlier version wrote, which kept no manifest. `others` is how many paths in it are left alone.
    case adopted(path: String, files: Int, others: Int)
    /// A redirect that is out of date and has no manifest.
    case left(path: String)
    /// What could not be deleted after the build.
    case remains(path: String)

    package var text: String {
        switch self {
        case .recovered(true): "note: a build that was killed while it published has been completed"
        case .recovered(false): "note: a build that was killed while it published has been undone"
        case .adopted(let path, let files, let others):
            "note: \(path) is of a version that kept no manifest; from now on \(files) file\(files == 1 ? "" : "s") "
                + "count\(files == 1 ? "s" : "") as written by Portolan"
                + (others == 0 ? "" : ", and \(others) other\(others == 1 ? "" : "s") will not be touched")
        case .left(let path): "note: \(path) is out of date, but nothing lists its files; delete it if it is not needed"
        case .remains(let path): "note: \(path) could not be deleted; the next build tries again"
        }
    }
}
