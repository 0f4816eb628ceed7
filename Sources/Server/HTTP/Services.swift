import TranslationMemory

/// What the routes of one server share.
struct Services: Sendable {
  let workbench: Workbench
  let limits: Limits
  /// Look-ups in the memory: as many at once as there are cores.
  let lookUps: WorkQueue
  /// Changes of articles, which no look-up may hold up.
  let changes: WorkQueue

  var workspace: Workspace { workbench.workspace }
  var memory: Memory { workbench.memory }

  init(workbench: Workbench, limits: Limits, cores: Int) {
    self.workbench = workbench
    self.limits = limits
    lookUps = WorkQueue(width: max(2, cores), most: limits.waiting)
    changes = WorkQueue(width: 2, most: limits.waiting)
  }
}
