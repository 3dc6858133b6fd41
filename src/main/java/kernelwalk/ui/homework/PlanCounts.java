package kernelwalk.ui.homework;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Choice;
import kernelwalk.homework.problem.ProblemPlan;
import kernelwalk.notation.PlainSigns;
import kernelwalk.ui.document.Complaint;
import kernelwalk.ui.parameters.Parameters;
import kernelwalk.words.Phrase;

/** The whole numbers of a problem that is to be made, as they stand in their fields. */
final class PlanCounts {

    /** Which they are. */
    static final Set<Choice> ALL =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            Choice.INPUT_HEIGHT,
                            Choice.INPUT_WIDTH,
                            Choice.KERNEL_HEIGHT,
                            Choice.KERNEL_WIDTH,
                            Choice.STRIDE_ROWS,
                            Choice.STRIDE_COLUMNS,
                            Choice.DILATION_ROWS,
                            Choice.DILATION_COLUMNS,
                            Choice.PADDING_TOP,
                            Choice.PADDING_BOTTOM,
                            Choice.PADDING_LEFT,
                            Choice.PADDING_RIGHT,
                            Choice.CHANNELS,
                            Choice.FILTERS));

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final Map<Choice, StringProperty> texts = new EnumMap<>(Choice.class);

    PlanCounts() {
        ALL.forEach(choice -> texts.put(choice, new SimpleStringProperty("")));
    }

    /** What stands in a field. */
    StringProperty text(Choice choice) {
        return texts.get(choice);
    }

    /** The number in a field that is not at fault. */
    int number(Choice choice) {
        return Integer.parseInt(plain(choice));
    }

    private String plain(Choice choice) {
        return PlainSigns.of(texts.get(choice).get()).strip();
    }

    Size size(Choice rows, Choice columns) {
        return new Size(number(rows), number(columns));
    }

    /** One more or less in a field, within what makes sense. */
    void step(Choice choice, int by) {
        if (fault(choice).isEmpty()) {
            int next = Math.clamp(number(choice) + by, choice.least(), most(choice));
            texts.get(choice).set(Integer.toString(next));
        }
    }

    /** Why what stands in a field cannot be taken. */
    Optional<Complaint> fault(Choice choice) {
        String text = plain(choice);
        if (!WHOLE.matcher(text).matches()) {
            return fault(choice, Parameters.unreadable(text));
        }
        int number = Integer.parseInt(text);
        int least = choice.least();
        int most = most(choice);
        return number >= least && number <= most
                ? Optional.empty()
                : fault(choice, Phrase.of("homework.maker.range", number, least, most));
    }

    private static Optional<Complaint> fault(Choice choice, Phrase reason) {
        return Optional.of(new Complaint(EnumSet.of(choice), reason));
    }

    private static int most(Choice choice) {
        return choice == Choice.CHANNELS || choice == Choice.FILTERS
                ? ProblemPlan.MOST_CHANNELS
                : ProblemPlan.LONGEST_SIDE;
    }
}
