package kernelwalk.picture;

/**
 * How the cards are enlarged and moved; the worked step stays where it is.
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

    /** Enlarged by a factor around a point, which stays where it is. */
    public Viewport zoomed(double factor, double x, double y, double centreX, double centreY) {
        double next = Math.clamp(zoom * factor, SMALLEST, LARGEST);
        double change = next / zoom;
        return new Viewport(
                next,
                (x - centreX) * (1 - change) + right * change,
                (y - centreY) * (1 - change) + down * change);
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
