package kernelwalk.ui.walk;

import java.math.BigDecimal;
import java.math.MathContext;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Level;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Walk;

/** Where in the walk the screen stands, and how it goes on. */
public final class Playhead {

    private static final int FASTEST = 2;

    private final ReadOnlyObjectProperty<Computation> computation;
    private final Neighbours neighbours;
    private final ReadOnlyLongWrapper moment = new ReadOnlyLongWrapper();
    private final LongProperty limit = new SimpleLongProperty(Long.MAX_VALUE);
    private final BooleanProperty productsTogether = new SimpleBooleanProperty();
    private final DoubleProperty progress = new SimpleDoubleProperty(1);
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final BooleanProperty backwards = new SimpleBooleanProperty();
    private final DoubleProperty speedExponent = new SimpleDoubleProperty(0);
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.TAP);

    /** Walks one layer. */
    public Playhead(ReadOnlyObjectProperty<Computation> computation) {
        this(computation, Neighbours.NONE);
    }

    /**
     * @param computation what the open layer comes to
     * @param neighbours  where the walk goes on beyond its ends
     */
    public Playhead(ReadOnlyObjectProperty<Computation> computation, Neighbours neighbours) {
        this.computation = computation;
        this.neighbours = neighbours;
        limit.subscribe(_ -> goTo(moment.get()));
        computation.subscribe(_ -> moment.set(Math.min(moment.get(), last())));
    }

    /** The number of the moment in the walk. */
    public ReadOnlyLongProperty moment() {
        return moment.getReadOnlyProperty();
    }

    /** Whether all products of a window are made in one step. */
    public BooleanProperty productsTogether() {
        return productsTogether;
    }

    /** How far the moment has come in from the one before, from 0 to 1; at rest 1. */
    public DoubleProperty progress() {
        return progress;
    }

    public BooleanProperty playing() {
        return playing;
    }

    /** Whether playing goes back towards the start. */
    public ReadOnlyBooleanProperty backwards() {
        return backwards;
    }

    public ReadOnlyObjectProperty<Computation> computation() {
        return computation;
    }

    /** The speed as a power of two, from −2 to 2: a quarter of the usual speed to four times. */
    public DoubleProperty speedExponent() {
        return speedExponent;
    }

    /** To the next mark: twice as fast, or less where the speed stands between two. */
    void faster() {
        speedExponent.set(Math.min(FASTEST, Math.floor(speedExponent.get()) + 1));
    }

    /** To the mark before: half as fast, or less where the speed stands between two. */
    void slower() {
        speedExponent.set(Math.max(-FASTEST, Math.ceil(speedExponent.get()) - 1));
    }

    /** Times the usual speed, from ¼ to 4. */
    double speed() {
        return Math.pow(2, speedExponent.get());
    }

    /** The speed in two digits: 0.25, 1, 2.8. */
    String speedText() {
        var rounded = new BigDecimal(speed()).round(new MathContext(2));
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** How far one step goes. */
    public ObjectProperty<Level> level() {
        return level;
    }

    public Walk walk() {
        return computation.get().walk();
    }

    /** Where in the walk it stands. */
    public Position position() {
        return walk().at(moment.get());
    }

    /** The number of the last moment. */
    public long last() {
        return walk().length() - 1;
    }

    boolean atStart() {
        return moment.get() == 0;
    }

    public boolean atEnd() {
        return moment.get() == last();
    }

    /** The last moment that may be shown for now; beyond the walk when all may. */
    public LongProperty limit() {
        return limit;
    }

    private boolean atLimit() {
        return moment.get() == Math.min(last(), limit.get());
    }

    public void goTo(long other) {
        moment.set(Math.clamp(other, 0, Math.min(last(), limit.get())));
    }

    /** To the moment when an output cell is finished. */
    public void goTo(Cell output) {
        goTo(walk().endOf(output));
    }

    /** To the next moment of the level; from the end of a layer to the start of the next one. */
    public void forward() {
        if (mayLeave() && neighbours.open(1)) {
            goTo(level.get() == Level.LAYER ? last() : 0);
            return;
        }
        goTo(after(moment.get()));
    }

    /** The moment that is one step on from another. */
    public long after(long other) {
        long next = walk().next(other, level.get());
        return isOneOfMany(next) ? lastTap(next) : next;
    }

    /** To the moment before of the level; from the start of a layer to the end of the one before. */
    public void back() {
        boolean leaves = atStart() || level.get() == Level.LAYER;
        if (leaves && neighbours.open(-1)) {
            toEnd();
            return;
        }
        long previous = walk().previous(moment.get(), level.get());
        boolean inside = isOneOfMany(previous) && previous != lastTap(previous);
        goTo(inside ? previous - walk().tapsTaken(previous) : previous);
    }

    /** Whether a moment is a tap that is taken together with all the others of its window. */
    private boolean isOneOfMany(long other) {
        return productsTogether.get()
                && level.get() == Level.TAP
                && walk().at(other).phase() == Phase.TAP;
    }

    private long lastTap(long tap) {
        return tap - walk().tapsTaken(tap) + walk().taps();
    }

    public void toStart() {
        goTo(0);
    }

    public void toEnd() {
        goTo(last());
    }

    /** Plays forwards or stops; from the end it starts over. */
    public void togglePlaying() {
        if (toggle(false) && atEnd() && !neighbours.exist(1)) {
            toOuterLayer(-1);
            toStart();
        }
    }

    /** Plays backwards or stops; from the start it begins at the end. */
    public void togglePlayingBackwards() {
        if (toggle(true) && atStart() && !neighbours.exist(-1)) {
            toOuterLayer(1);
            toEnd();
        }
    }

    /** To the first layer, or to the last. */
    private void toOuterLayer(int by) {
        while (neighbours.exist(by)) {
            if (!neighbours.open(by)) {
                return;
            }
        }
    }

    /** Whether it plays now; playing the other way turns round. */
    private boolean toggle(boolean back) {
        boolean plays = !playing.get() || backwards.get() != back;
        backwards.set(back);
        playing.set(plays);
        return plays;
    }

    /** Nothing lies before it, in this layer or another. */
    private boolean isAtFirst() {
        return atStart() && !neighbours.exist(-1);
    }

    /** Nothing comes after it, in this layer or another, or nothing that may be shown. */
    private boolean isAtLast() {
        return atLimit() && !(mayLeave() && neighbours.exist(1));
    }

    /** The open layer is walked to its end, and all of it may be shown. */
    private boolean mayLeave() {
        return atEnd() && limit.get() >= last();
    }

    /** One step of playing; it stops by itself at the end, or at the start. */
    public void playStep() {
        Computation before = computation.get();
        long from = moment.get();
        if (backwards.get()) {
            back();
        } else {
            forward();
        }
        boolean stands = before == computation.get() && from == moment.get();
        if (stands || (backwards.get() ? isAtFirst() : isAtLast())) {
            playing.set(false);
        }
    }
}
