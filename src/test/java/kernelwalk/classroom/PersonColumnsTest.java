package kernelwalk.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who a row of a class's table is about. */
class PersonColumnsTest {

    /** As Moodle writes who answered. */
    @Test
    void severalColumnsAreOneName() {
        var rows = rows("First name|Last name|ID number|Answer", "Anna|Lee|17|1 2", "Bo||18|3 4");

        assertThat(PersonColumns.inOne(rows))
                .containsExactlyElementsOf(rows("First name|Answer", "Anna Lee|1 2", "Bo|3 4"));
    }

    @Test
    void twoOfOneNameAreToldApartByWhatElseIsKnownOfThem() {
        var rows =
                rows("Surname|Name|ID|Email|A", "Kim|Min|1|a@b|5", "Kim|Min|2||6", "Lee|An|3||7");

        List<List<String>> inOne = PersonColumns.inOne(rows);

        assertThat(inOne)
                .containsExactlyElementsOf(
                        rows("Surname|A", "Kim Min 1 a@b|5", "Kim Min 2|6", "Lee An|7"));
        assertThat(PersonColumns.areNamed(inOne)).isTrue();
    }

    @Test
    void aHeaderIsOneAlsoWhereNumbersNameTheCells() {
        assertThat(PersonColumns.areNamed(rows("student|1|2", "Anna|5|6"))).isTrue();
        assertThat(PersonColumns.areNamed(rows("Anna|1|2", "Bo|5|6"))).isFalse();
    }

    @Test
    void aTableWithOneColumnForTheStudentStaysAsItIs() {
        var rows = rows("Name|a|b", "Anna|5|6");

        assertThat(PersonColumns.inOne(rows)).isSameAs(rows);
    }

    private static List<List<String>> rows(String... rows) {
        return Stream.of(rows).map(row -> Arrays.asList(row.split("\\|", -1))).toList();
    }
}
