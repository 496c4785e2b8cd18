import Diagnostics
import Model

extension Compilation {
    /// The compilation with a deployment laid over its editions.
    ///
    /// - Parameters:
    ///   - file: with its path as diagnostics should name it.
    ///   - version: the one edition whose names count; those of all if absent.
    package func applying(_ file: SourceFile, to version: String? = nil) -> Compilation {
        var compilation = self
        compilation.files[file.path] = file
        guard var site else { return compilation }
        var faults: [Diagnostic] = []
        let chosen = site.editions.filter { version == nil || $0.version == version }
        let deployment = DeploymentReader.read(file, over: chosen.isEmpty ? site.editions : chosen, &faults)
        compilation.diagnostics = Set(diagnostics + faults).sorted()
        if let deployment { site.editions = site.editions.map { $0.applying(deployment) } }
        compilation.site = deployment == nil ? nil : site
        return compilation
    }
}
