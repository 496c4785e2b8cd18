import Glibc

/// Converts SVG to PNG with librsvg's own program. It runs without the user's environment, which could change the image.
struct Rasteriser: Sendable {
    /// The pixels of a point where none are asked for.
    static let usualScale = 2
    private static let program = "rsvg-convert"

    /// In pixels.
    private let width: Int
    private let height: Int
    /// For the files that the program reads and writes.
    private let folder: String

    /// - Parameter scale: the width of a point of a 16:9 image, in pixels.
    init(scale: Int, in folder: String) {
        width = 1600 * scale
        height = 900 * scale
        self.folder = folder
    }

    /// - Parameter name: of no other image that is converted in the folder meanwhile.
    func png(of svg: [UInt8], named name: String) throws(FileError) -> [UInt8] {
        let (source, target) = ("\(folder)/\(name).svg", "\(folder)/\(name).png")
        return try Interruption.deferred { () throws(FileError) in
            try FileTree.write(svg, to: source)
            try rasterise(source, to: target)
            let bytes = try FileTree.read(target)
            try FileTree.remove(source)
            try FileTree.remove(target)
            return bytes
        }
    }

    private func rasterise(_ source: String, to target: String) throws(FileError) {
        let arguments = [
            "--width", "\(width)", "--height", "\(height)", "--format", "png", "--output", target, source,
        ]
        let status = try ExternalProgram.run(
            Self.program, arguments, package: "librsvg2-bin", environment: [])
        guard status == 0 else { throw FileError("write", target, reason: "\(Self.program) failed") }
    }
}
