package kernelwalk.ui;

import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import kernelwalk.ui.board.BoardView;
import kernelwalk.ui.board.QuestionPlace;

/** What a student who practises needs at the board: the question for the size over it and the bench under it. */
final class PracticePlace {

    private final Pane column;
    private final Pane over;
    private final BoardView board;
    private final Function<String, Parent> load;
    private boolean built;
    private boolean guessBuilt;

    /**
     * @param column in which the bench lies under the board
     * @param over   in which the question lies over the board
     * @param load   makes what an FXML lays out
     */
    PracticePlace(Pane column, Pane over, BoardView board, Function<String, Parent> load) {
        this.column = column;
        this.over = over;
        this.board = board;
        this.load = load;
    }

    /** Builds both when somebody practises for the first time; they show and hide themselves. */
    void show(boolean practising) {
        if (practising && !built) {
            built = true;
            column.getChildren().add(load.apply("/fxml/homework/bench.fxml"));
            layOver("/fxml/homework/size.fxml");
        }
    }

    /** Builds what lies under the cards when somebody guesses a kernel for the first time. */
    void showGuess(boolean guessing) {
        if (guessing && !guessBuilt) {
            guessBuilt = true;
            layOver("/fxml/homework/guess.fxml");
        }
    }

    private void layOver(String fxml) {
        Region question = (Region) load.apply(fxml);
        int aboveTheBoard = over.getChildren().indexOf(board) + 1;
        over.getChildren().add(aboveTheBoard, new QuestionPlace(board, question));
    }
}
