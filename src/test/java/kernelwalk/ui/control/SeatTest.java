package kernelwalk.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/** What is not visible stands in no scene, and comes back to its place. */
class SeatTest {

    private final Node first = new Group();
    private final Node second = new Group();
    private final Node third = new Group();
    private final Group parent = new Group(first, second, third);

    @Test
    void whatComesBackStandsWhereItStood() {
        Seat.whileVisible(parent.getChildren(), first, second);

        first.setVisible(false);
        second.setVisible(false);
        assertThat(parent.getChildren()).containsExactly(third);

        first.setVisible(true);
        second.setVisible(true);
        assertThat(parent.getChildren()).containsExactly(first, second, third);
    }

    @Test
    void whatCameInBetweenStaysBelow() {
        Seat.whileVisible(parent.getChildren(), second);
        second.setVisible(false);
        Node later = new Group();
        parent.getChildren().add(1, later);

        second.setVisible(true);

        assertThat(parent.getChildren()).containsExactly(first, later, second, third);
    }
}
