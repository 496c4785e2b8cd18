import Model

/// A file of the site that holds text. The path is relative to the output's root: `1.03/platform/index.html`.
package struct PageFile: Sendable, Hashable {
    package var path: String
    package var text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}

/// A diagram of a slide as the pages show it.
package struct SlideDrawing: Sendable, Hashable {
    /// The names of its 16:9 pictures in the edition's folder `slides`.
    package struct Deck: Sendable, Hashable {
        package var light: String
        package var dark: String

        package init(light: String, dark: String) {
            self.light = light
            self.dark = dark
        }
    }

    package var slide: Slide.ID
    package var diagram: Diagram.ID
    /// An `svg` element whose ids are unique in the whole edition, because the page for paper holds all drawings.
    package var inlineSVG: String
    /// The same without links to steps, which have other ids on the page for paper.
    package var paperSVG: String
    /// The stand-alone drawing, which lies beside the slide's page: `query-channel.svg`.
    package var fileName: String
    /// The size of the inline drawing, in CSS pixels.
    package var width: Double
    package var height: Double
    package var legend: [LegendRow]
    /// How to read the ends of the lines, in a sentence or two.
    package var key: String?
    /// The ids of the elements of `inlineSVG` that show the path; the letters of the steps lead there. Without an
    /// entry a letter leads to the figure.
    package var anchors: [Path: String]
    package var deck: Deck?

    package init(
        slide: Slide.ID, diagram: Diagram.ID, inlineSVG: String, paperSVG: String? = nil, fileName: String,
        width: Double, height: Double, legend: [LegendRow], key: String? = nil, anchors: [Path: String] = [:],
        deck: Deck? = nil
    ) {
        self.slide = slide
        self.diagram = diagram
        self.inlineSVG = inlineSVG
        self.paperSVG = paperSVG ?? inlineSVG
        self.fileName = fileName
        self.width = width
        self.height = height
        self.legend = legend
        self.key = key
        self.anchors = anchors
        self.deck = deck
    }
}

/// One line style of a diagram and what it stands for.
package struct LegendRow: Sendable, Hashable {
    /// `52311`, or `–` where there is none.
    package var port: String
    package var applicationProtocol: String
    /// The titles of the channels that look like this.
    package var titles: [String]
    /// These channels, in the same order.
    package var channels: [Channel.ID]
    /// A sample of the line: an `svg` element without ids.
    package var sample: String

    package init(
        port: String, applicationProtocol: String, titles: [String], channels: [Channel.ID] = [], sample: String
    ) {
        self.port = port
        self.applicationProtocol = applicationProtocol
        self.titles = titles
        self.channels = channels
        self.sample = sample
    }
}
