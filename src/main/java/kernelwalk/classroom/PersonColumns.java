package kernelwalk.classroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

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
                    "학생",
                    "학생 이름");

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
                    "이메일 주소",
                    "전자 메일",
                    "학년",
                    "반",
                    "분반",
                    "번호",
                    "학과",
                    "학번");

    /** What forms and course systems write between: of an answer, and of nobody. */
    private static final Set<String> BETWEEN =
            Set.of(
                    "#",
                    "no",
                    "no.",
                    "timestamp",
                    "start time",
                    "completion time",
                    "last modified time",
                    "started on",
                    "completed",
                    "time taken",
                    "state",
                    "status",
                    "score",
                    "순번",
                    "연번",
                    "타임스탬프",
                    "시작 시간",
                    "완료 시간",
                    "상태",
                    "점수");

    private PersonColumns() {}

    /** Whether the first row says that the first column is about students. */
    static boolean areNamed(List<List<String>> rows) {
        if (rows.size() < 2 || rows.getFirst().size() < 2) {
            return false;
        }
        List<String> header = rows.getFirst();
        return header.subList(0, count(header)).stream().anyMatch(it -> isPerson(plain(it)));
    }

    /**
     * The rows with all that names a student in the first cell, and nothing else of the student but where two have the
     * same name.
     */
    static List<List<String>> inOne(List<List<String>> rows) {
        if (!areNamed(rows) || count(rows.getFirst()) == 1) {
            return rows;
        }
        List<String> header = rows.getFirst();
        int count = Math.min(count(header), header.size() - 1);
        var persons = new ArrayList<List<String>>();
        rows.forEach(row -> persons.add(row.subList(0, Math.min(count, row.size()))));
        List<String> names = persons.stream().map(person -> name(person, header)).toList();
        var seen = new HashMap<String, Integer>();
        names.forEach(name -> seen.merge(name, 1, Integer::sum));
        var inOne = new ArrayList<List<String>>();
        for (int i = 0; i < rows.size(); i++) {
            String name = names.get(i);
            String others =
                    seen.get(name) > 1
                            ? String.join(" ", said(persons.get(i), header, OTHERS))
                            : "";
            var row = new ArrayList<String>();
            row.add(i == 0 ? header.getFirst() : others.isEmpty() ? name : name + " " + others);
            row.addAll(rows.get(i).subList(persons.get(i).size(), rows.get(i).size()));
            inOne.add(row);
        }
        return inOne;
    }

    /** What a row says of a student's name, else the first of what it says beside it. */
    private static String name(List<String> person, List<String> header) {
        String name = String.join(" ", said(person, header, NAMES));
        return name.isEmpty() ? said(person, header, OTHERS).stream().findFirst().orElse("") : name;
    }

    private static List<String> said(
            List<String> person, List<String> header, Set<String> headings) {
        return IntStream.range(0, person.size())
                .filter(i -> headings.contains(plain(header.get(i))))
                .mapToObj(i -> person.get(i).strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** How many columns from the first on are about the student, or the answer as a whole. */
    private static int count(List<String> header) {
        int count = 0;
        while (count < header.size()
                && (isPerson(plain(header.get(count)))
                        || BETWEEN.contains(plain(header.get(count))))) {
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
