package kernelwalk.exercise.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Padding;
import kernelwalk.exercise.file.ExerciseFileException.Reason;

/** A padding by what stands beyond the edge, and how many rows and columns of it, while it is read. */
final class BorderDraft {

    private static final String MODE = "mode";
    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";

    private final JsonSource json;
    private final FilePosition position;
    private final Set<String> seen = new HashSet<>();
    private Border border = Border.ZEROS;
    private int[] rows = new int[2];
    private int[] columns = new int[2];

    private BorderDraft(JsonSource json) {
        this.json = json;
        this.position = json.position();
    }

    /** Reads the padding that begins here. */
    static Padding read(JsonSource json) {
        var draft = new BorderDraft(json);
        json.object(List.of(MODE, ROWS, COLUMNS), draft::readField);
        return draft.padding();
    }

    /** Refuses the word for what stands beyond the edge where it does not say how much of it. */
    static void checkNotAlone(JsonSource json) {
        if (FileWords.BORDERS.containsKey(json.string())) {
            throw withoutSizes(json.string(), json.position());
        }
    }

    private static ExerciseFileException withoutSizes(String mode, FilePosition position) {
        return new ExerciseFileException(
                Reason.BORDER_WITHOUT_SIZES,
                position,
                mode,
                "{\"mode\": \"" + mode + "\", \"rows\": [1, 1], \"columns\": [1, 1]}");
    }

    private void readField(String key) {
        seen.add(key);
        switch (key) {
            case MODE -> border = json.word(FileWords.BORDERS);
            case ROWS -> rows = json.wholes(2);
            default -> columns = json.wholes(2);
        }
    }

    private Padding padding() {
        if (!seen.contains(MODE)) {
            throw new ExerciseFileException(Reason.MISSING_KEY, position, MODE);
        }
        if (!seen.contains(ROWS) && !seen.contains(COLUMNS)) {
            throw withoutSizes(border.code(), position);
        }
        return TensorDraft.checked(
                position,
                () ->
                        new Padding.Explicit(
                                new Margins(rows[0], rows[1], columns[0], columns[1]), border));
    }
}
