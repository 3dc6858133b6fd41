package kernelwalk.homework.misconception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.homework.answer.Arrangement;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisconceptionListTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (.+?) \\| (.+?) \\|$");

    @Test
    void everyNameIsInKebabCaseAndThereOnce() {
        assertThat(Misconceptions.names())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)+"));
    }

    @Test
    void thePageOfMisconceptionsListsTheNamesAndSentencesOfTheProgram() throws IOException {
        String page = Files.readString(Path.of("docs/misconceptions.md"));
        var bundle = ResourceBundle.getBundle("i18n.messages", Locale.ENGLISH);
        List<String> rows =
                ROW.matcher(page).results().map(row -> row.group(1) + ": " + row.group(2)).toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        Misconceptions.names().stream()
                                .map(
                                        name ->
                                                name
                                                        + ": "
                                                        + bundle.getString("misconception." + name))
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyFormOfARuleHasASentence(String language) {
        var words = Words.in(Locale.of(language));
        var shape = new Shape(1, 2, 2, 1);
        List<Misconception> rules = new ArrayList<>(Misconceptions.variants());
        rules.add(new OneWindow(new Cell(0, 1, 1, 0)));
        for (Arrangement.Kind kind : Arrangement.Kind.values()) {
            var arrangement = new Arrangement(kind, List.of(0, 1, 2, 3), List.of(0, 1, 2, 3));
            rules.add(new OtherLayout(arrangement, shape, shape, kind == Arrangement.Kind.STACKED));
        }

        assertThat(rules)
                .extracting((Misconception rule) -> words.say(rule))
                .noneMatch(String::isBlank);
        assertThat(rules)
                .extracting((Misconception rule) -> words.heading(rule))
                .noneMatch(String::isBlank);
    }

    @Test
    void everyNameHasAHeading() {
        var bundle = ResourceBundle.getBundle("i18n.messages", Locale.ENGLISH);

        assertThat(Misconceptions.names())
                .allMatch(name -> bundle.containsKey("misconception.short." + name));
    }

    @Test
    void aRuleIsFoundByItsName() {
        assertThat(Misconceptions.named("bias-omitted"))
                .map(Misconception::name)
                .hasValue("bias-omitted");
        assertThat(Misconceptions.named("bias")).isEmpty();
    }
}
