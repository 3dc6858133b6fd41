package kernelwalk.homework.misconception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
