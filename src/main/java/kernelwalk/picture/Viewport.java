package kernelwalk.picture;

/**
 * How the cards are enlarged and moved; the worked step and its ledger stay where they are and grow with them.
 *
 * @param zoom  1 fits everything, 2 is twice as large
 * @param right pixels that the cards are moved to the right
 * @param down  pixels that the cards are moved downwards
 */
public record Viewport(double zoom, double right, double down) {

    /** Everything fits. */
    public static final Viewport FIT = new Viewport(1, 0, 0);

    private static final double SMALLEST = 0.25;
    private static final double LARGEST = 16;

    /** Whoever comes so near to 1 on the way back has come back. */
    private static final double AS_IT_FITS = 0.02;

    private static final double LARGEST_TYPE = 2;

    /** The part of a room that what is looked at fills. */
    private static final double FILLED = 0.8;

    private static final double NEAREST = 4;

    /**
     * Enlarged so that a rectangle fills the room that cards have, and stands in its middle.
     *
     * @param width   of the room
     * @param height  of the room
     * @param centreX its middle
     * @param centreY its middle
     */
    static Viewport around(Box box, double width, double height, double centreX, double centreY) {
        double fills = FILLED * Math.min(width / box.width(), height / box.height());
        double zoom = Math.clamp(fills, 1, NEAREST);
        return new Viewport(
                zoom, (centreX - box.centreX()) * zoom, (centreY - box.centreY()) * zoom);
    }

    /** Enlarged by a factor around a point, which stays where it is. */
    public Viewport zoomed(double factor, double x, double y, double centreX, double centreY) {
        double wanted = Math.clamp(zoom * factor, SMALLEST, LARGEST);
        double next = Math.abs(wanted - 1) < AS_IT_FITS ? 1 : wanted;
        double change = next / zoom;
        return new Viewport(
                next,
                (x - centreX) * (1 - change) + right * change,
                (y - centreY) * (1 - change) + down * change);
    }

    /** Whether everything is where it fits. */
    public boolean isFit() {
        return zoom == 1 && Math.abs(right) < 1 && Math.abs(down) < 1;
    }

    /** The zoom in percent. */
    public long percent() {
        return Math.round(zoom * 100);
    }

    /** How many times as large the ledger is set: as the cards, as long as it can have room. */
    double enlarging() {
        return Math.clamp(zoom, 1, LARGEST_TYPE);
    }

    /** Moved. */
    public Viewport moved(double byX, double byY) {
        return new Viewport(zoom, right + byX, down + byY);
    }

    /** A card as it is seen, when the room that cards have is centred at a point. */
    Grid seen(Grid grid, double centreX, double centreY) {
        return grid.at(
                Math.round(centreX + (grid.x() - centreX) * zoom + right),
                Math.round(centreY + (grid.y() - centreY) * zoom + down),
                zoom == 1 ? grid.edges() : new Edges(zoomed(grid.cell()), zoomed(grid.wide())));
    }

    private double zoomed(double edge) {
        return Math.max(1, Math.floor(edge * zoom));
    }
}
