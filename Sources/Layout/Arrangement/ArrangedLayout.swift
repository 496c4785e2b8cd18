/// An arrangement with the layout that it led to.
struct ArrangedLayout {
    var arrangement: Arrangement
    var layout: DiagramLayout
    var measures: DiagramMeasures

    var hasDefects: Bool { measures.avoidableDefectCount > 0 }
}
