package kernelwalk.ui.trail;

import java.util.OptionalInt;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import kernelwalk.picture.Box;
import kernelwalk.picture.Theme;
import kernelwalk.picture.TinyMap;
import kernelwalk.ui.look.CanvasSurface;

/** The maps of a layer on its card; it is drawn again only where something else is lit. */
final class TinyMapView extends Canvas {

    private record Drawn(Theme theme, Set<Integer> lit, OptionalInt origin) {}

    private final TinyMap map;
    private Drawn drawn = new Drawn(null, Set.of(), OptionalInt.empty());

    TinyMapView(TinyMap map) {
        super(map.size().width(), map.size().height());
        this.map = map;
        getStyleClass().add("tiny-map");
        setMouseTransparent(true);
    }

    /** Lights cells, by their row-major indices. */
    void light(Theme theme, Set<Integer> lit, OptionalInt origin) {
        var wanted = new Drawn(theme, Set.copyOf(lit), origin);
        if (!wanted.equals(drawn)) {
            Box size = map.size();
            getGraphicsContext2D().clearRect(0, 0, size.width(), size.height());
            map.paint(new CanvasSurface(getGraphicsContext2D(), theme), lit, origin);
            drawn = wanted;
        }
    }
}
