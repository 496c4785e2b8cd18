import Diagnostics
import Markup

enum ImageRule {
    static func faults(in document: Document) -> [Diagnostic] {
        document.allInlines.filter { if case .image = $0.content { true } else { false } }.map { image in
            Diagnostic(.image, "a slide holds no images", at: image.location, hint: "link to it: [text](address)")
        }
    }
}
