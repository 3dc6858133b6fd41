package kernelwalk.exercise.file;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.MarkingRules.Layout;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import kernelwalk.notation.NumberStyle;
import kernelwalk.notation.NumberText;

/** What is asked of an answer, while it is read, and as it is written: only what differs from the usual. */
final class MarkingDraft {

    private static final int LONGEST_SHOWN = 24;
    private static final List<String> KEYS =
            List.of("places", "tolerance", "inputsRounded", "layout");

    private final JsonSource json;
    private MarkingRules rules = MarkingRules.USUAL;

    private MarkingDraft(JsonSource json) {
        this.json = json;
    }

    /** Reads the demands that begin here. */
    static MarkingRules read(JsonSource json) {
        var draft = new MarkingDraft(json);
        json.object(KEYS, draft::readField);
        return draft.rules;
    }

    private void readField(String key) {
        rules =
                switch (key) {
                    case "places" -> rules.withPlaces(places());
                    case "tolerance" -> rules.withTolerance(tolerance());
                    case "inputsRounded" -> rules.withInputsRounded(OptionalInt.of(places()));
                    case "layout" -> rules.with(json.<Layout>word(FileWords.LAYOUTS));
                    default -> throw new IllegalStateException(key);
                };
    }

    private int places() {
        int places = json.whole();
        if (places < 0 || places > MarkingRules.MOST_PLACES) {
            throw json.refused(Reason.OUT_OF_RANGE, places, 0, MarkingRules.MOST_PLACES);
        }
        return places;
    }

    private Rational tolerance() {
        Rational distance = json.number();
        if (distance.signum() < 0 || distance.compareTo(Rational.of(Integer.MAX_VALUE)) > 0) {
            throw json.refused(
                    Reason.OUT_OF_RANGE,
                    NumberStyle.within(NumberText.decimal(distance), distance, LONGEST_SHOWN),
                    0,
                    Integer.MAX_VALUE);
        }
        return distance;
    }

    /** The demands on one line. */
    static String text(MarkingRules rules) {
        var fields = new ArrayList<String>();
        if (rules.leastPlaces() > 0) {
            fields.add("\"places\": " + rules.leastPlaces());
        }
        if (rules.tolerance().signum() > 0) {
            fields.add("\"tolerance\": " + JsonText.number(rules.tolerance()));
        }
        rules.inputsRounded().ifPresent(places -> fields.add("\"inputsRounded\": " + places));
        if (rules.layout() != Layout.EXACT) {
            fields.add("\"layout\": " + JsonText.quoted(rules.layout().code()));
        }
        return "{ " + String.join(", ", fields) + " }";
    }
}
