package kernelwalk.exercise;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.OracleFile;
import kernelwalk.exercise.file.ExerciseFile;

/** Chains of layers, and what PyTorch says that each of them gives. */
public final class ChainOracle {

    private ChainOracle() {}

    /** The chains as exercises. */
    public static Stream<Exercise> exercises() {
        return cases().map(it -> it.exercise().titled(it.toString()));
    }

    record Chained(Map<String, Object> fields) {

        Exercise exercise() {
            String text =
                    "{\"kernelwalk\": 1, \"input\": "
                            + json(fields.get("input"))
                            + ", \"operations\": "
                            + json(fields.get("operations"))
                            + "}";
            return ExerciseFile.read(text);
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> outputs() {
            return (List<Map<String, Object>>) fields.get("outputs");
        }

        @Override
        public String toString() {
            return (String) fields.get("id");
        }
    }

    /** Numbers were read as text: a word is what begins with a letter. */
    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(entry -> "\"" + entry.getKey() + "\": " + json(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list ->
                    list.stream()
                            .map(ChainOracle::json)
                            .collect(Collectors.joining(", ", "[", "]"));
            case String text when Character.isLetter(text.charAt(0)) -> "\"" + text + "\"";
            default -> value.toString();
        };
    }

    static Stream<Chained> cases() {
        return OracleFile.objects("chains.jsonl").stream().map(Chained::new);
    }
}
