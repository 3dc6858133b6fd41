package kernelwalk.ui.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kernelwalk.convolution.Cell;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.Session;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

class WatchedCellTest {

    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
    private final javafx.beans.binding.ObjectBinding<Cell> watched =
            new WatchedCell(session.document(), session.playhead(), session.pointer()).binding();

    @Test
    void theWindowsOwnCellIsWatchedUnlessAnotherIsPointedAt() {
        session.playhead().goTo(8);
        assertThat(watched.get()).isEqualTo(new Cell(0, 0, 1, 0));

        session.pointer().selection().set(Optional.of(Selection.of(new Target(Part.OUTPUT, 4))));
        assertThat(watched.get()).isEqualTo(new Cell(0, 1, 1, 0));

        session.pointer().hovered().set(Optional.of(new Target(Part.OUTPUT, 5)));
        assertThat(watched.get()).isEqualTo(new Cell(0, 1, 2, 0));

        session.pointer().hovered().set(Optional.of(new Target(Part.INPUT, 5)));
        assertThat(watched.get()).isEqualTo(new Cell(0, 1, 1, 0));
    }

    @Test
    void theTapsOfOneWindowChangeNothing() {
        var changes = new AtomicInteger();
        watched.addListener((_, _, _) -> changes.incrementAndGet());

        for (int moment = 1; moment <= 13; moment++) {
            session.playhead().goTo(moment);
        }

        // seven moments a window: arrival, four taps, bias, done
        assertThat(changes).hasValue(1);
    }

    @Test
    void aSpreadingCellIsWatchedWhereItFirstArrives() {
        session.document().open(lesson("transposed"));

        session.playhead().goTo(session.playhead().walk().moments());

        // the second input cell of the row begins two columns on
        assertThat(watched.get()).isEqualTo(new Cell(0, 0, 2, 0));
    }

    private static kernelwalk.exercise.Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }
}
