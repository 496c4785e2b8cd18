import Model
import TextFormats
import Words

/// The confidence in a fact, in words.
struct ConfidenceMark {
    var confidence: Source.Confidence

    var node: HTMLNode {
        element("span", .class("confidence \(confidence.isStated ? confidence.id : "reconstructed")")) {
            confidence.title
        }
    }
}

struct SourceList {
    var sources: [Source]
    var words: SlideWords

    var node: HTMLNode {
        element("ul") {
            for source in sources {
                element("li") {
                    source.title
                    place(of: source)
                    source.retrieved.map { ", " + words.readOn($0) } ?? ""
                    if let confidence = source.confidence {
                        HTMLNode.text(" ")
                        ConfidenceMark(confidence: confidence).node
                    }
                }
            }
        }
    }

    @HTMLBuilder private func place(of source: Source) -> [HTMLNode] {
        if let place = source.place {
            ", "
            if place.hasPrefix("https://") || place.hasPrefix("http://") {
                element("a", .href(PercentEncoding.address.encode(place))) { place }
            } else {
                place
            }
        }
    }
}
