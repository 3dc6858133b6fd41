package kernelwalk.classroom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.exercise.file.FileName;
import kernelwalk.homework.answer.AnswerFile;
import kernelwalk.homework.answer.AnswerFileException;
import kernelwalk.homework.answer.SpreadsheetFile;

/**
 * Which sheet of a spreadsheet answers which problem: the one that is called as the problem is; where none is, the sheets
 * in their order, if there are as many as problems.
 *
 * @param sheets    the names of sheets, by those of the problems
 * @param isByOrder whether only their order says so
 */
record Workbook(Map<String, String> sheets, boolean isByOrder) {

    private static final int MOST_CELLS = 1 << 16;

    /** The sheets of a spreadsheet of one student; nothing where the file is something else or its sheets say nothing. */
    static Optional<Workbook> of(Path file, ProblemNames problems) {
        if (!FileName.isEnded(file.toString(), ".xlsx")) {
            return Optional.empty();
        }
        try {
            byte[] bytes = AnswerFile.bytes(file, MOST_CELLS);
            return SpreadsheetFile.isOne(bytes)
                    ? of(SpreadsheetFile.sheets(bytes), problems)
                    : Optional.empty();
        } catch (AnswerFileException toldWhenItIsMarked) {
            return Optional.empty();
        }
    }

    static Optional<Workbook> of(List<String> names, ProblemNames problems) {
        var sheets = new LinkedHashMap<String, String>();
        names.forEach(
                sheet ->
                        problems.called(sheet)
                                .ifPresent(problem -> sheets.putIfAbsent(problem, sheet)));
        if (!sheets.isEmpty()) {
            return Optional.of(new Workbook(sheets, false));
        }
        for (int i = 0; i < names.size() && names.size() == problems.all().size(); i++) {
            sheets.put(problems.all().get(i), names.get(i));
        }
        return sheets.isEmpty() ? Optional.empty() : Optional.of(new Workbook(sheets, true));
    }

    /** The answers in a file, one for each sheet. */
    List<Submission> answers(Submission whole) {
        var answers = new ArrayList<Submission>();
        sheets.forEach((problem, sheet) -> answers.add(whole.in(sheet, problem)));
        return answers;
    }
}
