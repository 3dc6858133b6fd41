package kernelwalk.picture;

/** The program's icon: a window of 2 × 2 on an input of 3 × 3, and what it gives. */
public final class ProgramIcon {

    private static final int CELLS = 3;
    private static final int WINDOW = 2;

    /** The edge of the icon, the margin around its cells and the gap between two, in parts of a cell. */
    private static final double MARGIN = 0.35;

    private static final double GAP = 0.12;

    /** Narrower gaps than a pixel blur the cells. */
    private static final double LEAST_GAP = 1;

    private ProgramIcon() {}

    /** Draws the icon, as wide as high, on a surface that is still empty. */
    public static void paint(double edge, Surface surface) {
        double cell = edge / (CELLS + 2 * MARGIN);
        double margin = Math.round(cell * MARGIN);
        double gap = Math.max(LEAST_GAP, Math.round(cell * GAP));
        double pitch = (edge - 2 * margin + gap) / CELLS;
        surface.fill(new Box(0, 0, edge, edge), cell / 2, Role.INPUT);
        for (int y = 0; y < CELLS; y++) {
            for (int x = 0; x < CELLS; x++) {
                double left = Math.round(margin + x * pitch);
                double top = Math.round(margin + y * pitch);
                double right = Math.round(margin + (x + 1) * pitch - gap);
                double bottom = Math.round(margin + (y + 1) * pitch - gap);
                surface.fill(new Box(left, top, right - left, bottom - top), cell / 8, role(x, y));
            }
        }
    }

    /** The window stands at the top left; the cell at the bottom right is the one that is filled. */
    private static Role role(int x, int y) {
        if (x < WINDOW && y < WINDOW) {
            return x + y == 2 * (WINDOW - 1) ? Role.RING : Role.PANEL;
        }
        return x == CELLS - 1 && y == CELLS - 1 ? Role.OUTPUT : Role.MUTED;
    }
}
