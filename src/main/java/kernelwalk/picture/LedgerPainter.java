package kernelwalk.picture;

/** Writes the ledger's line and underlines the term that is being added. */
final class LedgerPainter {

    private final Scene scene;

    LedgerPainter(Scene scene) {
        this.scene = scene;
    }

    void paint() {
        var line = new LedgerLine(scene);
        for (LedgerLine.Placed placed : line.placed()) {
            LedgerLine.Run run = placed.run();
            scene.surface()
                    .text(
                            run.text(),
                            placed.x(),
                            line.y(),
                            TextStyle.left(line.size(), run.weight()),
                            run.role());
            if (run.current() || isPointed(run)) {
                Role role = run.current() ? Role.RING : Role.TEXT;
                double under = line.y() + line.size() * 0.72;
                scene.surface().fill(new Box(placed.x(), under, placed.width(), 3), 0, role);
            }
        }
    }

    private boolean isPointed(LedgerLine.Run run) {
        return run.tap() >= 0
                && scene.frame()
                        .marks()
                        .pointed()
                        .filter(target -> target.index() == run.tap() && target.part().isTap())
                        .isPresent();
    }
}
