package kernelwalk.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The columns with which a table of a class begins that say who a student is: one with the name, or several, as course
 * systems write them ({@code Last name, First name, ID number, Email address}).
 */
final class PersonColumns {

    /** What the column of a name is called, and the parts of a name. */
    private static final Set<String> NAMES =
            Set.of(
                    "name",
                    "full name",
                    "first name",
                    "last name",
                    "surname",
                    "family name",
                    "given name",
                    "student",
                    "student name",
                    "nachname",
                    "vorname",
                    "이름",
                    "성명",
                    "성",
                    "학생");

    /** What else is known of a student. */
    private static final Set<String> OTHERS =
            Set.of(
                    "username",
                    "id",
                    "id number",
                    "student id",
                    "sis user id",
                    "sis login id",
                    "email",
                    "email address",
                    "section",
                    "group",
                    "groups",
                    "institution",
                    "department",
                    "matrikelnummer",
                    "gruppe",
                    "이메일",
                    "분반",
                    "학과",
                    "학번");

    private PersonColumns() {}

    /** Whether the first row says that the first column is about students. */
    static boolean areNamed(List<List<String>> rows) {
        return rows.size() > 1 && rows.getFirst().size() > 1 && count(rows.getFirst()) > 0;
    }

    /** The rows with all that names a student in the first cell, and nothing else of the student. */
    static List<List<String>> inOne(List<List<String>> rows) {
        if (!areNamed(rows) || count(rows.getFirst()) == 1) {
            return rows;
        }
        List<String> header = rows.getFirst();
        int count = Math.min(count(header), header.size() - 1);
        return rows.stream().map(row -> inOne(row, header, count)).toList();
    }

    private static List<String> inOne(List<String> row, List<String> header, int count) {
        var names = new ArrayList<String>();
        for (int i = 0; i < Math.min(count, row.size()); i++) {
            if (NAMES.contains(plain(header.get(i))) && !row.get(i).isBlank()) {
                names.add(row.get(i).strip());
            }
        }
        var rest = new ArrayList<String>();
        rest.add(names.isEmpty() ? row.getFirst() : String.join(" ", names));
        rest.addAll(row.subList(Math.min(count, row.size()), row.size()));
        return rest;
    }

    /** How many columns from the first on are about the student. */
    private static int count(List<String> header) {
        int count = 0;
        while (count < header.size() && isPerson(plain(header.get(count)))) {
            count++;
        }
        return count;
    }

    private static boolean isPerson(String heading) {
        return NAMES.contains(heading) || OTHERS.contains(heading);
    }

    private static String plain(String heading) {
        return heading.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }
}
