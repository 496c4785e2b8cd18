/// A word that a script of the pages says. Scripts ask for it by its name: `portolanWords.unblock`. `{1}` and `{2}` stand for
/// what they put in.
package enum ScriptWord: String, CaseIterable, Sendable {
    case chosen, unblock, block, blockIt, close, blocked, mayStopMore
    case cutOff, cannotHappen, mayFail, happensInstead
    case previous, next, end, stepOf, play, playFlow, happyPath
    case zoomIn, zoomOut, wholeDrawing, whole, fullScreen, leaveFullScreen
    case light, dark, lightTheme, darkTheme, linkTo, thisStep, copied
    case searchHint, searchEdition, search, nothingFound, results, oneResult, bestResults, indexNotLoaded
    case noFlows, showAll, flows, flowsOf, countOf
}
