package kernelwalk.exercise.file;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kernelwalk.exercise.Initializer;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.exercise.WeightsOrigin;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import tools.jackson.core.JsonToken;

/** Where weights come from, while it is read, and as it is written: only what differs from the usual. */
final class OriginDraft {

    private static final List<String> REQUIRED = List.of("framework", "seed");
    private static final List<String> KEYS = List.of("framework", "seed", "before", "initializer");

    private static final int LONGEST_SHOWN = 24;

    private final JsonSource json;
    private final FilePosition position;
    private final Set<String> seen = new HashSet<>();
    private SeededFramework framework;
    private BigInteger seed;
    private FilePosition seedPosition = FilePosition.NOWHERE;
    private FilePosition initializerPosition = FilePosition.NOWHERE;
    private int before;
    private Initializer initializer = Initializer.DEFAULT;

    private OriginDraft(JsonSource json) {
        this.json = json;
        this.position = json.position();
    }

    /** Reads what begins here. */
    static WeightsOrigin read(JsonSource json) {
        var draft = new OriginDraft(json);
        json.object(KEYS, draft::readField);
        return draft.origin();
    }

    private void readField(String key) {
        seen.add(key);
        switch (key) {
            case "framework" -> framework = json.word(FileWords.SEEDED);
            case "seed" -> {
                seedPosition = json.position();
                json.expect(JsonToken.VALUE_NUMBER_INT, JsonKind.WHOLE_NUMBER);
                seed = new BigInteger(json.string());
            }
            case "before" -> before = before();
            case "initializer" -> {
                initializerPosition = json.position();
                initializer = json.word(FileWords.INITIALIZERS);
            }
            default -> throw new IllegalStateException(key);
        }
    }

    private int before() {
        int count = json.whole();
        if (count < 0 || count > WeightsOrigin.MOST_BEFORE) {
            throw json.refused(Reason.OUT_OF_RANGE, count, 0, WeightsOrigin.MOST_BEFORE);
        }
        return count;
    }

    private WeightsOrigin origin() {
        for (String key : REQUIRED) {
            if (!seen.contains(key)) {
                throw new ExerciseFileException(Reason.MISSING_KEY, position, key);
            }
        }
        if (!framework.takes(seed)) {
            throw new ExerciseFileException(
                    Reason.OUT_OF_RANGE,
                    seedPosition,
                    shortened(seed.toString()),
                    framework.leastSeed().toString(),
                    framework.mostSeed().toString());
        }
        if (!framework.initializers().contains(initializer)) {
            throw new ExerciseFileException(
                    Reason.KEYS_EXCLUDE_EACH_OTHER,
                    initializerPosition,
                    "initializer",
                    framework.code());
        }
        return new WeightsOrigin(framework, seed, before, initializer);
    }

    private static String shortened(String digits) {
        return digits.length() <= LONGEST_SHOWN
                ? digits
                : digits.substring(0, LONGEST_SHOWN - 1) + "…";
    }

    /** It on one line. */
    static String text(WeightsOrigin origin) {
        var fields = new ArrayList<String>();
        fields.add("\"framework\": " + JsonText.quoted(origin.framework().code()));
        fields.add("\"seed\": " + origin.seed());
        if (origin.before() > 0) {
            fields.add("\"before\": " + origin.before());
        }
        if (origin.initializer() != Initializer.DEFAULT) {
            fields.add("\"initializer\": " + JsonText.quoted(origin.initializer().code()));
        }
        return "{ " + String.join(", ", fields) + " }";
    }
}
