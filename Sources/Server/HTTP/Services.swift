import TranslationMemory

/// What the routes of one server share.
struct Services: Sendable {
  let workbench: Workbench
  let limits: Limits
  /// Look-ups in the memory: as many at once as there are cores.
  let lookUps: WorkQueue
  /// Changes of articles, which no look-up may hold up.
  let changes: WorkQueue
  /// Changes that the memory takes part in.
  let confirmations: WorkQueue
  /// Articles and files of units that come in, which may take long.
  let intake: WorkQueue

  /// Makes ready what the help for an article needs, so that its first question need not wait.
  func prepare(_ article: WorkArticle) {
    lookUps.begin { [workbench] in try? workbench.prepare(article) }
  }

  var workspace: Workspace { workbench.workspace }
  var memory: Memory { workbench.memory }

  init(workbench: Workbench, limits: Limits, cores: Int) {
    self.workbench = workbench
    self.limits = limits
    lookUps = WorkQueue(width: max(2, cores), most: limits.waiting)
    changes = WorkQueue(width: 2, most: limits.waiting)
    confirmations = WorkQueue(width: 1, most: limits.waiting)
    intake = WorkQueue(width: 1, most: limits.waiting)
  }
}
