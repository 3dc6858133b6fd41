package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.OracleFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Answers that people wrote in public threads and course sheets, and what has to be said to them. */
class FieldCasesTest {

    @TempDir private static Path folder;

    @TestFactory
    Stream<DynamicTest> whatPeopleWroteIsJudgedFairly() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/field/cases.jsonl")).stream()
                .map(OracleFile::object)
                .map(each -> dynamicTest(each.get("id").toString(), () -> check(each)));
    }

    private static void check(Map<String, Object> given) {
        Map<?, ?> must = (Map<?, ?>) given.get("must");
        Map<String, Object> said = said(given);

        if ("not-right".equals(must.get("verdict"))) {
            assertThat(said.get("verdict")).as(said.toString()).isNotIn("right", null);
        } else if (must.containsKey("verdict")) {
            assertThat(said.get("verdict")).as(said.toString()).isEqualTo(must.get("verdict"));
        }
        assertThat(list(said, "diagnosis"))
                .allMatch(finding -> ((Map<?, ?>) finding).containsKey("says"));
        List<Object> names =
                list(said, "diagnosis").stream()
                        .<Object>map(finding -> ((Map<?, ?>) finding).get("misconception"))
                        .toList();
        if (must.containsKey("names")) {
            assertThat(names).containsAnyElementsOf(list(must, "names"));
        }
        assertThat(names).noneMatch(list(must, "not_names")::contains);
        assertThat(list(said, "conventions")).noneMatch(list(must, "not_conventions")::contains);
        if (must.containsKey("says_layout")) {
            assertThat(names).contains("values-in-another-layout");
        }
    }

    private static List<Object> list(Map<?, ?> object, String key) {
        return object.get(key) instanceof List<?> list ? List.copyOf(list) : List.of();
    }

    private static Map<String, Object> said(Map<String, Object> given) {
        var arguments = new ArrayList<Object>();
        arguments.add("check");
        arguments.add(file("exercise.kernelwalk.json", json(given.get("exercise"))));
        arguments.add(file("answer.txt", given.get("answer").toString()));
        arguments.addAll((List<?>) given.get("args"));
        arguments.addAll(List.of("--format", "json"));
        Captured run = Captured.run(arguments.toArray());
        assertThat(run.out()).as(run.err()).isNotEmpty();
        return OracleFile.object(run.out());
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> object ->
                    object.entrySet().stream()
                            .map(field -> json(field.getKey()) + ":" + json(field.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
            case List<?> list ->
                    list.stream()
                            .map(FieldCasesTest::json)
                            .collect(Collectors.joining(",", "[", "]"));
            case Boolean known -> known.toString();
            default -> value.toString().matches("-?\\d+") ? value.toString() : "\"" + value + "\"";
        };
    }

    private static Path file(String name, String text) {
        return Captured.file(folder, name, text);
    }
}
