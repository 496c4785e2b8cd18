import Glibc

/// Converts SVG files to PNG with librsvg's own program. It runs without the user's environment, which could change
/// the image.
package struct Rasteriser: Sendable {
    private static let program = "rsvg-convert"

    /// In pixels.
    private let width: Int
    private let height: Int

    /// - Parameter scale: the width of a point of a 16:9 image, in pixels.
    package init(scale: Int) {
        width = 1600 * scale
        height = 900 * scale
    }

    /// Converts the file `source` and writes the image to the file `target`.
    func rasterise(_ source: String, to target: String) throws(FileError) {
        let arguments = [
            Self.program, "--width", "\(width)", "--height", "\(height)", "--format", "png", "--output", target, source,
        ]
        var cStrings = arguments.map { strdup($0) }
        defer { for string in cStrings { free(string) } }
        cStrings.append(nil)
        var process: pid_t = 0
        let code = posix_spawnp(&process, Self.program, nil, nil, cStrings, [nil])
        if code == ENOENT {
            throw FileError(
                "run", Self.program,
                reason: "it is not installed; Debian and Ubuntu have it in the package librsvg2-bin")
        }
        guard code == 0 else { throw FileError("run", Self.program, code: code) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw FileError("run", Self.program) }
        }
        guard status == 0 else { throw FileError("write", target, reason: "\(Self.program) failed") }
    }
}
