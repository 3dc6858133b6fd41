package kernelwalk.picture;

/** Writes the ledger's lines and underlines the term that is being added. */
final class LedgerPainter {

    private final Scene scene;

    LedgerPainter(Scene scene) {
        this.scene = scene;
    }

    void paint() {
        if (scene.frame().hidden().any()) {
            return;
        }
        var lines = new LedgerLines(scene);
        for (LedgerLines.Placed placed : lines.placed()) {
            LedgerRun run = placed.run();
            TextStyle style = TextStyle.left(lines.size(), run.weight());
            scene.surface().text(run.text(), placed.x(), placed.y(), style, run.role());
            if (run.current() || isPointed(run)) {
                Role role = run.current() ? Role.RING : Role.TEXT;
                double under = placed.y() + lines.size() * 0.5;
                scene.surface().fill(new Box(placed.x(), under, placed.width(), 3), 0, role);
            }
        }
    }

    private boolean isPointed(LedgerRun run) {
        return run.tap() >= 0
                && scene.frame()
                        .marks()
                        .pointed()
                        .filter(target -> target.index() == run.tap() && target.part().isTap())
                        .isPresent();
    }
}
