extension SVGElement {
    /// The same picture with its text as paths, as far as Inter's subset reaches.
    func outlined() -> SVGElement {
        if let setText {
            guard let outline = setText.outline else { return self }
            let origin = [setText.origin.x, setText.origin.y].decimalText
            var path = SVGElement(
                "path",
                ["d": outline, "transform": "translate(\(origin)) scale(0.01)", "data-text": setText.text])
            (path.fill, path.classes) = (fill, classes)
            path.attributes += attributes.filter { $0.name == "data-width" }
            return path
        }
        var copy = self
        copy.content = content.map { node in
            if case .element(let child) = node { .element(child.outlined()) } else { node }
        }
        return copy
    }
}
